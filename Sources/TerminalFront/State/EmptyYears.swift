import Timeline

extension Model {
  /// "2020 to 2022: no visits known" where a heading follows whole years without visits; under a
  /// filter nothing is said of what is known.
  func emptyYears(before index: Int) -> String? {
    guard index > 0, rows.indices.contains(index) else { return nil }
    let (row, before) = (rows[index], rows[index - 1])
    guard zoom.group(row) != zoom.group(before) else { return nil }
    let first = before.lastYear + 1
    let last = row.firstDay.civil.year - 1
    guard first <= last else { return nil }
    let years = first == last ? "\(first)" : "\(first) to \(last)"
    return activeQuery.isEmpty ? "\(years): no visits known" : "\(years): none of these"
  }
}

extension TimelineRow {
  /// The last year in which it can have begun.
  fileprivate var lastYear: Int {
    let year = firstDay.civil.year
    return precision == .wider ? year / 10 * 10 + 9 : year
  }
}

extension CalendarZoom {
  /// What headings of this length leave for the rows to say.
  var unsaid: DateStyle.Unsaid {
    switch self {
    case .day, .week, .month: .days
    case .quarter, .year: .months
    case .decade, .all: .years
    }
  }
}
