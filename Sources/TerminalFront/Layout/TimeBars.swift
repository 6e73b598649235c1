import Timeline

/// The whole span of time in slices of equal length: one for each bar of the strip.
struct TimeBars: Hashable, Sendable {
  let span: ClosedRange<Day>
  /// How many bars there are.
  let columns: Int

  /// Columns left of the bars, and right of them, for the years.
  static let margin = 6

  /// Nil when there is no time or no room.
  init?(span: ClosedRange<Day>?, screenColumns: Int) {
    guard let span, screenColumns > 2 * Self.margin else { return nil }
    self.span = span
    columns = screenColumns - 2 * Self.margin
  }

  private var days: Int { span.upperBound - span.lowerBound + 1 }

  /// How many rows begin in each slice.
  func counts(of rows: [VisitRow]) -> [Int] {
    var counts = [Int](repeating: 0, count: columns)
    for row in rows { counts[bar(of: row.firstDay)] += 1 }
    return counts
  }

  /// The slice of a day; one outside the span counts in the first or the last.
  func bar(of day: Day) -> Int {
    min(columns - 1, max(0, (day - span.lowerBound) * columns / days))
  }

  /// The first day of the slice drawn in a column of the screen.
  func day(atColumn column: Int) -> Day {
    let bar = min(columns - 1, max(0, column - Self.margin))
    return span.lowerBound + (bar * days + columns - 1) / columns
  }
}
