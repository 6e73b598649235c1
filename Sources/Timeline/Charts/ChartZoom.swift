/// How long a time a column of a chart stands for, in steps of the calendar.
public enum ChartZoom: Int, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year, decade, all

  public var name: String { "\(self)" }

  /// The unit, and the columns it gets from the widest to the narrowest.
  private var units: (unit: CalendarUnit, widths: [Int])? {
    switch self {
    case .day: (.day, [8, 6, 5])
    case .week: (.week, [7])
    case .month: (.month, [7, 6, 5, 4])
    case .quarter: (.quarter, [6, 4])
    case .year: (.year, [4, 3, 2])
    case .decade: (.decade, [10, 5])
    case .all: nil
    }
  }

  /// So many units in one window are enough: with fewer, each may be wider.
  private var wanted: Int {
    switch self {
    case .day: 10
    case .week: 8
    case .month: 12
    case .quarter: 20
    case .year: 26
    case .decade, .all: 10
    }
  }

  /// The window that begins with the unit a day lies in.
  public func scale(from day: Day, in span: ClosedRange<Day>, columns: Int) -> TimeScale {
    guard let (unit, widths) = units else { return TimeScale(fitting: span, columns: columns) }
    let width = widths.first { columns / $0 >= wanted } ?? widths[widths.count - 1]
    let count = max(1, columns / width)
    return TimeScale(
      unit: unit, first: unit.number(of: day), units: count, columns: min(columns, count * width))
  }

  /// The window around a day.
  public func scale(around day: Day, in span: ClosedRange<Day>, columns: Int) -> TimeScale {
    let scale = scale(from: day, in: span, columns: columns)
    guard self != .all else { return scale }
    // Nothing is left empty beyond the last visit while there are some before.
    let span = scale.unit.numbers(touching: span)
    let latest = span.upperBound + 2 - scale.units
    let wanted = max(span.lowerBound, min(scale.first - scale.units / 3, latest))
    return scale.moved(by: wanted - scale.first)
  }

  /// The window that shows the days from their first one on. With room to spare days stand in the
  /// middle, and longer units are wider: the axis ends where there is nothing more to see.
  ///
  /// - Parameter asked: the days all of which are shown too, where there is room.
  public func scale(
    showing days: ClosedRange<Day>, of asked: ClosedRange<Day>? = nil, columns: Int
  ) -> TimeScale {
    let scale = scale(from: days.lowerBound, in: days, columns: columns)
    let least = scale.unit.numbers(touching: days)
    let spare = scale.units - least.count
    guard self != .all, spare >= 0 else { return scale }
    if scale.unit == .day { return spare > 1 ? scale.moved(by: -spare / 2) : scale }
    let wanted = asked.map { scale.unit.numbers(touching: $0) }.flatMap { numbers in
      numbers.count <= scale.units && numbers.clamped(to: least) == least ? numbers : nil
    }
    let shown = wanted ?? least
    return TimeScale(
      unit: scale.unit, first: shown.lowerBound, units: shown.count,
      columns: max(1, columns / shown.count) * shown.count)
  }

  /// The closest look at which all of the days are in one window.
  public static func fitting(_ span: ClosedRange<Day>, columns: Int) -> ChartZoom {
    allCases.first { zoom in
      let scale = zoom.scale(from: span.lowerBound, in: span, columns: columns)
      return scale.days.contains(span.lowerBound) && scale.days.contains(span.upperBound)
    } ?? .all
  }
}
