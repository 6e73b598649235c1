/// Calendar time laid out over columns: so many whole units, each as wide as the next.
///
/// A month of 28 days is as wide as one of 31, so that boundaries stand at equal distances and
/// moving by a unit shifts every bar by the same number of columns.
public struct TimeScale: Hashable, Sendable {
  public let unit: CalendarUnit
  /// The number of the first unit.
  public let first: Int
  /// How many units there are, at least one.
  public let units: Int
  /// How many columns they take together, at least one.
  public let columns: Int

  public init(unit: CalendarUnit, first: Int, units: Int, columns: Int) {
    self.unit = unit
    self.first = first
    self.units = max(1, units)
    self.columns = max(1, columns)
  }

  /// The whole units that touch the days.
  public init(unit: CalendarUnit, touching days: ClosedRange<Day>, columns: Int) {
    let numbers = unit.numbers(touching: days)
    self.init(unit: unit, first: numbers.lowerBound, units: numbers.count, columns: columns)
  }

  /// All of the days in the finest unit that gets a column of its own; a century where none does.
  public init(fitting days: ClosedRange<Day>, columns: Int) {
    let unit = CalendarUnit.allCases.first { $0.numbers(touching: days).count <= columns }
    self.init(unit: unit ?? .century, touching: days, columns: columns)
  }

  public var days: ClosedRange<Day> {
    unit.firstDay(first)...Day(number: unit.firstDay(first + units).number - 1)
  }

  /// Where the morning of a day lies, in so many parts of a column from the left edge; outside
  /// the window below 0 or beyond the last column.
  public func position(of day: Day, parts: Int = 8) -> Int {
    let ratio = ratio(of: day)
    return (ratio.numerator * parts).floored(by: ratio.denominator)
  }

  /// Columns from the left edge to the morning of a day, as a fraction.
  private func ratio(of day: Day) -> (numerator: Int, denominator: Int) {
    let number = unit.number(of: day)
    let length = length(number)
    let within = Int(day.number - unit.firstDay(number).number)
    return (((number - first) * length + within) * columns, units * length)
  }

  /// The days of a unit.
  private func length(_ number: Int) -> Int {
    Int(unit.firstDay(number + 1).number - unit.firstDay(number).number)
  }

  /// The columns the days touch; those outside the window too.
  public func columns(of days: ClosedRange<Day>) -> ClosedRange<Int> {
    let start = column(of: days.lowerBound)
    // The evening of the last day is the morning of the next one.
    let next = ratio(of: Day(number: days.upperBound.number + 1))
    let end = -((-next.numerator).floored(by: next.denominator))
    return start...max(start, end - 1)
  }

  public func column(of day: Day) -> Int { position(of: day, parts: 1) }

  /// The days some part of which lies in a column.
  public func days(ofColumn column: Int) -> ClosedRange<Day> {
    let first = dayNumber(atEdge: column).down
    return Day(number: first)...Day(number: max(first, dayNumber(atEdge: column + 1).up - 1))
  }

  /// The first day whose morning lies in a column or after it.
  public func firstDay(ofColumn column: Int) -> Day { Day(number: dayNumber(atEdge: column).up) }

  /// The day whose morning is at the left edge of a column or before it, and the one whose
  /// morning is there or after it.
  private func dayNumber(atEdge column: Int) -> (down: Int32, up: Int32) {
    let number = first + (column * units).floored(by: columns)
    let within = (column * units).modulo(columns) * length(number)
    let start = unit.firstDay(number).number
    return (start + Int32(within / columns), start + Int32((within + columns - 1) / columns))
  }

  /// How many days a column holds, of the longest.
  public var daysPerColumn: Int {
    let days = self.days
    return max(1, (days.upperBound - days.lowerBound + 1) / columns)
  }

  /// The same scale, moved by so many units.
  public func moved(by units: Int) -> TimeScale {
    TimeScale(unit: unit, first: first + units, units: self.units, columns: columns)
  }
}
