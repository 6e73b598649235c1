/// How many visits are under way each week, month, quarter, year or decade, as values.
public struct CalendarPeriods: Hashable, Sendable {
  public let unit: CalendarUnit
  public private(set) var counts: [Int: CalendarDays.Count] = [:]
  /// From the first to the last; nil where there is none.
  public private(set) var numbers: ClosedRange<Int>?
  public private(set) var greatest = 0
  /// Visits that did not take place, or are disputed.
  public private(set) var notMade = 0
  /// Visits of which no single period is known, nor its first and last.
  public private(set) var withoutPeriod = 0

  /// The units a calendar counts by, besides days.
  public static let units: [CalendarUnit] = [.week, .month, .quarter, .year, .decade]
  /// What lasts longer is counted in none.
  private static let mostPeriods = 10_000

  /// - Parameter dates: those of the visits, in their order.
  public init(_ visits: [Visit], _ dates: [DrawnDates], unit: CalendarUnit) {
    self.unit = unit
    for (visit, dates) in zip(visits, dates) {
      guard visit.tookPlace else {
        notMade += 1
        continue
      }
      add(dates)
    }
    greatest = counts.values.map { $0.certain + $0.possible }.max() ?? 0
    if let first = counts.keys.min(), let last = counts.keys.max() { numbers = first...last }
  }

  private mutating func add(_ dates: DrawnDates) {
    let touched = dates.days.map(unit.numbers) ?? 0...Self.mostPeriods
    guard touched.count <= (dates.isHollow ? 1 : Self.mostPeriods) else {
      withoutPeriod += 1
      return
    }
    for number in touched {
      let period = unit.days(number)
      guard dates.segments.contains(where: { $0.days.overlaps(period) }) else { continue }
      // What lies within the period as a whole is in it on every reading.
      let isCertain = touched.count == 1 || dates.certainDays?.overlaps(period) == true
      counts[number, default: CalendarDays.Count()].certain += isCertain ? 1 : 0
      counts[number, default: CalendarDays.Count()].possible += isCertain ? 0 : 1
    }
  }

  public subscript(number: Int) -> CalendarDays.Count { counts[number] ?? CalendarDays.Count() }

  // MARK: Rows

  /// The row of the calendar a period stands in: its year, decade or century.
  public func row(of number: Int) -> Int {
    switch unit {
    case .week: CalendarUnit.isoWeek(of: unit.firstDay(number)).year
    case .month: number.floored(by: 12)
    case .quarter: number.floored(by: 4)
    default: number.floored(by: 10)
    }
  }

  /// The periods of a row.
  public func numbers(ofRow row: Int) -> ClosedRange<Int> {
    switch unit {
    case .week: firstWeek(row)...firstWeek(row + 1) - 1
    case .month: row * 12...row * 12 + 11
    case .quarter: row * 4...row * 4 + 3
    default: row * 10...row * 10 + 9
    }
  }

  /// 4 January is always in the first week.
  private func firstWeek(_ year: Int) -> Int {
    CalendarUnit.week.number(of: Day(year: year, month: 1, day: 4))
  }

  /// A row for each period in which something is under way.
  public var table: ChartTable {
    var table = ChartTable(columns: [unit.words, "certain", "possible"])
    for number in counts.keys.sorted() {
      let count = self[number]
      table.rows.append([unit.value(number), String(count.certain), String(count.possible)])
    }
    return table
  }
}
