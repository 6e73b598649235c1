/// Why a desk cannot be opened, read or filled: one sentence that says what to do.
public struct DeskProblem: Error, Hashable, CustomStringConvertible, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The server does not answer, or not now; it may again.
    case away
    /// It answers and does not let us do that: a wrong password, database or role.
    case refused
    /// What stands there is not a desk this program knows.
    case schema
    /// It took longer than it may.
    case late
    /// Others wrote meanwhile what was to be written.
    case changed
    /// Anything else the server says.
    case server
  }

  public var kind: Kind
  /// What is asked, without a password.
  public var desk: String
  public var message: String
  /// The five letters by which SQL names an error.
  var state = ""
  /// True when nothing could be asked, for there is no connection.
  var isOfConnecting = false

  public var description: String { "\(desk): \(message)" }

  init(_ kind: Kind, _ desk: String, _ message: String, state: String = "") {
    self.kind = kind
    self.desk = desk
    self.message = message
    self.state = state
  }
}
