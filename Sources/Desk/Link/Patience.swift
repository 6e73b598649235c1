/// How long an answer is waited for.
enum Patience {
  /// A question that takes a minute is given up, unless the address or the role says otherwise.
  static let limits = """
    SELECT set_config('statement_timeout', '60s', false)
    WHERE current_setting('statement_timeout') = '0'
    """

  /// Asks after how many milliseconds the server gives up a statement.
  static let question = "SELECT setting FROM pg_settings WHERE name = 'statement_timeout'"

  /// How long the network may take, or a server that was told to give up.
  static let grace: Int32 = 5_000
  /// Until it is known when the server gives up.
  static let first: Int32 = 60_000 + grace

  /// What is not answered when the server gives up a statement is not answered at all.
  static func after(timeout milliseconds: Int) -> Int32 {
    Int32(clamping: milliseconds + Int(grace))
  }
}
