import Timeline

/// The bars of the strip: the whole span of time in slices of equal length.
struct TimeBars: Hashable, Sendable {
  let slices: TimeSlices

  /// Columns left of the bars, and right of them, for the years.
  static let margin = 6

  /// Nil when there is no time or no room.
  init?(span: ClosedRange<Day>?, screenColumns: Int) {
    guard let span, screenColumns > 2 * Self.margin else { return nil }
    slices = TimeSlices(span, count: screenColumns - 2 * Self.margin)
  }

  /// The slice of a day; one outside the span counts in the first or the last.
  func bar(of day: Day) -> Int { slices.slice(of: day) }

  /// The first day of the slice drawn in a column of the screen.
  func day(atColumn column: Int) -> Day {
    slices.firstDay(ofSlice: min(slices.count - 1, max(0, column - Self.margin)))
  }
}
