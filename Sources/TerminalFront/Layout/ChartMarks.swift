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

}

/// What stands out among the visits of one bar: how many have which mark.
struct BarMarks: Hashable, Sendable {
  var contested = 0
  var bookmarked = 0
  /// What search found of each part of the bar that has some, and of what did not take place.
  var hits: [Bars.Part] = []
  var hitsNotMade = 0

  mutating func addHit(_ part: Bars.Part) {
    if let at = hits.firstIndex(where: { $0.isSame(as: part) }) {
      hits[at].count += part.count
    } else {
      hits.append(part)
    }
  }

  func hits(of part: Bars.Part) -> Int { hits.first { $0.isSame(as: part) }?.count ?? 0 }

  /// "!2 *1".
  var text: String {
    [("!", contested), ("*", bookmarked)].filter { $0.1 > 0 }
      .map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }
}

extension Bars.Part {
  /// True for what is of the same bar, group and direction.
  fileprivate func isSame(as other: Bars.Part) -> Bool {
    group == other.group && direction == other.direction
  }
}
