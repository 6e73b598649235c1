extension VisitQuery {
  /// True when it names days of its own: what a collection covers beside them is not asked.
  public var asksForTime: Bool { conditions.contains(where: \.asksForTime) }
}

extension Condition {
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
