import Timeline

/// The bars of the closed strip: the whole span of time in slices of equal length, on one line with
/// the names of years or months before the bars of which they are the beginning.
struct TimeBars: Hashable, Sendable {
  let slices: TimeSlices
  let labels: [Label]

  /// What stands before a bar, or after the last one.
  struct Label: Hashable, Sendable {
    let text: String
    let bar: Int
    /// The column of its first character.
    let column: Int
  }

  /// Nil when there is no time or no room.
  init?(span: ClosedRange<Day>?, screenColumns: Int) {
    guard let span else { return nil }
    let days = [span.lowerBound] + Self.boundaries(in: span, screenColumns)
    var names = [Self.year(span.lowerBound)] + days.dropFirst().map(Self.name)
    // The line ends with its last year, where that is not one of those that begin on it.
    let last = Self.year(span.upperBound)
    if !names.contains(last) { names.append(last) }
    let room = screenColumns - names.reduce(0) { $0 + Self.columns($1) }
    guard room > 0 else { return nil }
    let slices = TimeSlices(span, count: room)
    var shift = 1
    labels = names.enumerated().map { index, name in
      defer { shift += Self.columns(name) }
      let bar = index < days.count ? slices.nearestEdge(to: days[index]) : slices.count
      return Label(text: name, bar: bar, column: shift + bar)
    }
    self.slices = slices
  }

  /// The beginnings of the shortest stretches whose names, with those of both ends, take no more
  /// than two fifths of the line; none where no names do.
  private static func boundaries(in span: ClosedRange<Day>, _ screenColumns: Int) -> [Day] {
    let room =
      screenColumns * 2 / 5 - columns(year(span.lowerBound)) - columns(year(span.upperBound))
    for unit in CalendarUnit.allCases where unit >= .month {
      let numbers = unit.numbers(touching: span).dropFirst()
      guard numbers.count <= room else { continue }
      let days = numbers.map(unit.firstDay)
      if days.reduce(0, { $0 + columns(name($1)) }) <= room { return days }
    }
    return []
  }

  private static func year(_ day: Day) -> String { String(day.civil.year) }

  /// A month has its own name, but the first of a year that of the year.
  private static func name(_ day: Day) -> String {
    day.civil.month == 1 ? year(day) : Gregorian.shortMonths[day.civil.month - 1]
  }

  /// With a blank on both sides.
  private static func columns(_ name: String) -> Int { name.count + 2 }

  /// The slice of a day; one outside the span counts in the first or the last.
  func bar(of day: Day) -> Int { slices.slice(of: day) }

  func column(ofBar bar: Int) -> Int {
    labels.last { $0.bar <= bar }.map { $0.column + $0.text.count + 1 + bar - $0.bar } ?? bar
  }

  /// The first day of the slice drawn in a column of the screen, or after the name there.
  func day(atColumn column: Int) -> Day {
    let label = labels.last { $0.column <= column } ?? labels[0]
    let bar = label.bar + max(0, column - self.column(ofBar: label.bar))
    return slices.firstDay(ofSlice: min(slices.count - 1, bar))
  }
}

extension TimeSlices {
  /// The slice with whose beginning a day falls together best.
  fileprivate func nearestEdge(to day: Day) -> Int {
    let slice = slice(of: day)
    guard slice + 1 < count else { return slice }
    let before = day - firstDay(ofSlice: slice)
    return firstDay(ofSlice: slice + 1) - day < before ? slice + 1 : slice
  }
}
