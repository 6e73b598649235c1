extension VisitQuery {
  /// True when it names days of its own: what a collection covers beside them is not asked.
  public var asksForTime: Bool { conditions.contains(where: \.asksForTime) }
}

extension VisitQuery {
  /// From the first to the last day it asks for, where it names both.
  public var askedDays: ClosedRange<Day>? {
    let bounds = conditions.map(\.askedDays)
    guard let first = bounds.compactMap(\.first).max(), let last = bounds.compactMap(\.last).min(),
      first <= last
    else { return nil }
    return first...last
  }
}

extension Condition {
  fileprivate var askedDays: (first: Day?, last: Day?) {
    switch self {
    case .dates(.during, let date), .dates(.on, let date): (date.earliestStart, date.latestEnd)
    case .dates(.since, let date): (date.earliestStart, nil)
    case .dates(.after, let date): (date.latestEnd + 1, nil)
    case .dates(.until, let date): (nil, date.latestEnd)
    case .dates(.before, let date): (nil, date.earliestStart + -1)
    case .field(.year, let years), .field(.date, let years), .field(.began, let years):
      Self.days(years)
    case .word, .phrase, .pattern, .field, .duration, .not, .all, .any: (nil, nil)
    }
  }

  /// From the first to the last of some years or months; nothing where one is neither.
  private static func days(_ values: [String]) -> (first: Day?, last: Day?) {
    let dates = values.compactMap { try? EDTF($0) }
    guard dates.count == values.count else { return (nil, nil) }
    return (dates.map(\.earliestStart).min(), dates.map(\.latestEnd).max())
  }
  fileprivate var asksForTime: Bool {
    switch self {
    case .dates: true
    case .field(let field, _): [.year, .date, .began, .id].contains(field)
    case .not(let inner): inner.asksForTime
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForTime)
    case .word, .phrase, .pattern, .duration: false
    }
  }
}

extension [VisitCollection] {
  /// From the first to the last day one of them means to cover; nil when one does not say.
  public var coverage: ClosedRange<Day>? {
    let spans = compactMap(\.coverage).filter { $0.end != .open && $0.start != .open }
    guard let first = spans.map(\.earliestStart).min(), let last = spans.map(\.latestEnd).max(),
      first <= last
    else { return nil }
    return first...last
  }

  /// The years of the coverage.
  public var coveredYears: ClosedRange<Int>? {
    coverage.map { $0.lowerBound.civil.year...$0.upperBound.civil.year }
  }
}
