/// How long an answer is waited for.
enum Patience {
  /// A question that takes a minute is given up, unless the address or the role says otherwise.
  ///
  /// Without scans of the whole table: a planner that does not know what it costs to read a text
  /// that stands apart from its row takes 3.2 s for what the index tells in 0.2 s.
  static let limits = """
    SET enable_seqscan = off;
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
