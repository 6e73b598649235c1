import Timeline

extension Model {
  /// The lines of the list from its top on.
  func listLines(height: Int) -> [ListState.Line] {
    list.lines(rows, zoom, until: lastCovered, height: height)
  }

  /// "2020 to 2022: no visits known" where a row follows whole years without visits, or where the
  /// collection covers years before the first or after the last; under a filter nothing is said of
  /// what is known.
  func emptyYears(before index: Int) -> String? {
    guard let years = emptyYearNumbers(before: index) else { return nil }
    let words =
      years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"
    return activeQuery.isEmpty ? "\(words): no visits known" : "\(words): none of these"
  }

  /// Why a question about days may find nothing.
  var coverageHint: String? {
    guard activeQuery.asksForTime, let years = desk.coverage else { return nil }
    return "Visits from \(years.lowerBound) to \(years.upperBound) are covered here."
  }

  private func emptyYearNumbers(before index: Int) -> ClosedRange<Int>? {
    if index == 0 {
      return window.reachesStart ? rows.emptyYears(since: coverage?.lowerBound) : nil
    }
    return index < rows.count ? rows.emptyYears(before: index) : rows.emptyYears(until: lastCovered)
  }

  /// The last year the list is about, when all of it up to there is here.
  var lastCovered: Int? { window.reachesEnd ? coverage?.upperBound : nil }

  /// The years the collection means to cover, unless the question names days of its own.
  private var coverage: ClosedRange<Int>? { activeQuery.asksForTime ? nil : desk.coverage }
}

extension [TimelineRow] {
  /// The whole years between a row and the one before it.
  func emptyYears(before index: Int) -> ClosedRange<Int>? {
    guard index > 0, index < count else { return nil }
    return Self.years(from: self[index - 1].lastYear + 1, to: self[index].firstDay.civil.year - 1)
  }

  /// The whole years before the first row.
  func emptyYears(since year: Int?) -> ClosedRange<Int>? {
    guard let year, let first else { return nil }
    return Self.years(from: year, to: first.firstDay.civil.year - 1)
  }

  /// The whole years after the last row.
  func emptyYears(until year: Int?) -> ClosedRange<Int>? {
    guard let year, let last else { return nil }
    return Self.years(from: last.lastYear + 1, to: year)
  }

  private static func years(from first: Int, to last: Int) -> ClosedRange<Int>? {
    first <= last ? first...last : nil
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
