import Timeline

/// How long a time one heading of the list stands for.
enum CalendarZoom: Int, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year, decade, all

  /// Rows of one group stand under one heading. Groups of different spans never coincide.
  func group(_ row: TimelineRow) -> Int {
    let day = row.firstDay
    let (year, month, _) = day.civil
    guard self != .all else { return 0 }
    if self == .decade || row.precision == .wider { return -(year / 10) - 20_000 }
    if self == .year || row.precision == .year { return -year - 1 }
    switch self {
    case .day where row.precision == .day: return Int(day.number) + 40_000_000
    case .week where row.precision == .day:
      return Int((day + -day.weekday).number) + 20_000_000
    case .quarter: return (year * 4 + (month - 1) / 3) + 1_000_000
    case .day, .week, .month, .year, .decade, .all: return year * 12 + month - 1
    }
  }

  /// What stands over the rows of a group. What is not known is not said.
  func heading(_ row: TimelineRow) -> String {
    let day = row.firstDay
    let (year, month, _) = day.civil
    let monthName = "\(Gregorian.months[month - 1]) \(year)"
    if self == .all { return "All visits" }
    if self == .decade || row.precision == .wider { return "\(year / 10 * 10)s" }
    if self == .year { return String(year) }
    if row.precision == .year { return "\(year), month not known" }
    switch self {
    case .day where row.precision == .day: return EDTF(day).words(weekdays: true)
    case .week where row.precision == .day:
      let monday = day + -day.weekday
      return "Week of \(EDTF(monday).words())"
    case .quarter: return "\(Self.quarters[(month - 1) / 3]) \(year)"
    case .day, .week, .month, .year, .decade, .all: return monthName
    }
  }

  private static let quarters = [
    "January to March", "April to June", "July to September", "October to December",
  ]
}
