public import Timeline

/// What is opened in the reader's editor.
public enum EditTarget: Equatable, Sendable {
  case visit(Visit.ID)
  /// A line of a file in which something is wrong.
  case place(file: String, line: Int)
}

extension Model {
  /// The visit under the cursor; while the files cannot be read, the place that is wrong.
  mutating func edit() -> [Effect] {
    if desk.isStale, let fault = firstFault { return [.edit(fault)] }
    guard let visit = selectedVisit else { return [] }
    return [.edit(.visit(visit.id))]
  }

  /// The first problem that names a place in a file.
  var firstFault: EditTarget? {
    desk.problems.lazy.compactMap { problem -> EditTarget? in
      guard let match = problem.firstMatch(of: #/^(.+?):(\d+)(?::\d+)?: /#),
        let line = Int(match.2)
      else { return nil }
      return .place(file: String(match.1), line: line)
    }.first
  }

  /// The files cannot be read as they are now: the visits of before stay, and it is said why.
  mutating func keepLastState(_ desk: Desk) {
    self.desk.problems = desk.problems
    self.desk.isStale = true
    self.desk.banner =
      "\(desk.problems.first ?? "the files cannot be read"); "
      + "shown is what they held before; \(key(.edit)) mends it"
  }
}
