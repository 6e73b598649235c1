/// Years inside a gap of which the collection knows little.
public struct Caution: Hashable, Sendable {
  public var years: [Int]
  public var counts: [Int]
  /// How many visits the year in the middle has.
  public var median: Int

  /// A year with fewer than a third of the visits of the middle year is thin.
  private static let share = 3

  /// - Parameters:
  ///   - earlier: when the visit before ended.
  ///   - later: when this one began.
  ///   - visits: how many took place in each year.
  init?(
    from earlier: Day, to later: Day, _ visits: [Int: Int], _ coverage: ClosedRange<Int>?
  ) {
    guard let coverage, Self.years(from: earlier, to: later) >= 2 else { return nil }
    let counts = coverage.map { visits[$0, default: 0] }.sorted()
    let median = counts[counts.count / 2]
    let between = earlier.civil.year + 1...later.civil.year - 1
    let thin = between.filter {
      coverage.contains($0) && visits[$0, default: 0] * Self.share < median
    }
    guard !thin.isEmpty else { return nil }
    years = thin
    self.counts = thin.map { visits[$0, default: 0] }
    self.median = median
  }

  private static func years(from earlier: Day, to later: Day) -> Int {
    later.civil.year - earlier.civil.year
  }

  /// For the first of the gaps that spans thin years.
  static func first(
    of precedents: [LevelPrecedent], _ visit: Visit, _ record: Record
  ) throws -> Caution? {
    let gaps = precedents.compactMap(\.previous).filter {
      years(from: $0.visit.dates.latestEnd, to: visit.dates.earliestStart) >= 2
    }
    guard !gaps.isEmpty else { return nil }
    let visits = try record.visitsByYear()
    return gaps.lazy.compactMap {
      Caution(
        from: $0.visit.dates.latestEnd, to: visit.dates.earliestStart, visits, record.coverage)
    }.first
  }

  var line: ContextLine {
    let shown = zip(years, counts).prefix(6).map { "\($0): \($1)" }.joined(separator: ", ")
    return ContextLine(
      kind: .caution, title: "Caution",
      pieces: [
        .text(
          "the gap spans years of which this collection has few visits or none "
            + "(\(shown); the median year has \(median))")
      ])
  }
}
