import Timeline

/// What stands out among the visits of a drawn view, by their numbers.
struct ChartMarks: Hashable, Sendable {
  /// What search found.
  var hits: Set<Int> = []
  /// Visits somebody contests.
  var contested: Set<Int> = []
  var bookmarked: Set<Int> = []

  static let none = ChartMarks()

  /// " !*": what stands behind the name of a visit; empty for most.
  func text(of visit: Int) -> String {
    let marks =
      (contested.contains(visit) ? "!" : "") + (bookmarked.contains(visit) ? "*" : "")
    return marks.isEmpty ? "" : " " + marks
  }

  /// "!2 *1": how many of some visits have which mark.
  func text(of visits: [Int]) -> String {
    let counts = [
      ("!", visits.count(where: contested.contains)),
      ("*", visits.count(where: bookmarked.contains)),
    ]
    return counts.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }
}
