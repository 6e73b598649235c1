import Timeline

/// The strip while it is open: which part of time it shows, and where in it the reader is.
struct StripState: Equatable, Sendable {
  /// The day under the cursor.
  var day: Day
  /// The other end of a range, while one is marked.
  var mark: Day?
  /// What a column stands for; nil for the shortest that shows all of time at once.
  var unit: CalendarUnit?
  /// The first day of the window, where not all of time is shown.
  var windowDay: Day?
  var content: StripContent?
  /// What was asked last.
  var asked: StripQuestion?
  /// Where the reader was before looking around in it; nil once that led to a filter.
  var origin: Origin?
  /// The visit the cursor is on; on another one it follows.
  var followed: RowKey?

  init(day: Day) { self.day = day }

  struct Origin: Equatable, Sendable {
    var position: ReadingPosition
    var day: Day
  }

  /// What a column may stand for.
  static let units: [CalendarUnit] = [.day, .week, .month, .quarter, .year, .decade, .century]

  /// All of time in the shortest stretches for which there are columns.
  static func whole(_ span: ClosedRange<Day>, columns: Int) -> TimeScale {
    let room = max(1, columns)
    let unit = units.first { $0.numbers(touching: span).count <= room } ?? .century
    let numbers = unit.numbers(touching: span)
    let count = min(room, numbers.count)
    return TimeScale(unit: unit, first: numbers.lowerBound, units: count, columns: count)
  }

  /// The window: a column for each stretch, the cursor among them.
  func scale(_ span: ClosedRange<Day>, columns: Int) -> TimeScale {
    let whole = Self.whole(span, columns: columns)
    guard let unit, unit < whole.unit else { return whole }
    let numbers = unit.numbers(touching: span)
    let count = min(max(1, columns), numbers.count)
    let here = unit.number(of: day)
    var first = windowDay.map(unit.number) ?? here - count / 2
    if !(first..<first + count).contains(here) { first = here - count / 2 }
    first = min(max(first, numbers.lowerBound), numbers.upperBound + 1 - count)
    return TimeScale(unit: unit, first: first, units: count, columns: count)
  }

  /// The days of the columns from the mark to the cursor, or of the one under it.
  func days(_ unit: CalendarUnit) -> ClosedRange<Day> {
    let other = mark ?? day
    let first = unit.number(of: min(day, other))
    let last = unit.number(of: max(day, other))
    return unit.days(first).lowerBound...unit.days(last).upperBound
  }
}

extension CalendarUnit {
  /// The stretch a longer step in the strip goes by.
  var longer: CalendarUnit {
    switch self {
    case .day, .week: .month
    case .month, .quarter: .year
    case .year, .fiveYears: .decade
    case .decade, .quarterCentury, .halfCentury, .century: .century
    }
  }
}
