@testable import TerminalFront

extension Model {
  /// How many rows stand before the one under the cursor.
  var rank: Int? { window.rank(at: list.selected) }
}
