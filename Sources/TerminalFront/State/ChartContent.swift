internal import Algorithms
public import Timeline

/// The views in which time is drawn.
public enum ChartView: String, Hashable, Sendable, CaseIterable {
  case lanes, bars, matrix, calendar

  /// What `t` leads to: the list is between the last and the first.
  static func next(after view: ChartView?) -> ChartView? {
    guard let view, let at = allCases.firstIndex(of: view) else { return .lanes }
    return at + 1 < allCases.count ? allCases[at + 1] : nil
  }

  /// True where the cursor is on a number that stands for visits, not on a visit.
  var hasCells: Bool { self != .lanes }
}

/// What a drawn view shall show: which visits, and sorted how.
public struct ChartQuestion: Equatable, Sendable {
  public var query: VisitQuery
  var view: ChartView
  var grouping: LaneGrouping
  var split: BarSplit
  var unit: CalendarUnit
}

/// What a drawn view shows, as values; worked out by the worker, laid out on the screen's thread.
public struct ChartContent: Equatable, Sendable {
  enum Values: Equatable, Sendable {
    case lanes(Lanes)
    case bars(Bars)
    case matrix(VisitMatrix)
    case calendar(CalendarDays)
  }

  var question: ChartQuestion
  /// In timeline order.
  var visits: [Visit]
  /// Those of the visits, in their order.
  private let keys: [RowKey]
  var reference: Reference
  var scope: ChartScope
  var coverage: ClosedRange<Day>?
  var values: Values
  /// Visits that match beyond those that are drawn.
  var notDrawn: Int

  /// More are not held at once; how many are left out is said.
  static let mostVisits = 100_000

  init(_ question: ChartQuestion, in store: some VisitStore) throws {
    let all = try store.select(question.query)
    let visits = try store.visits(all.rows(.first, limit: Self.mostVisits).map(\.key))
    let reference = try store.reference(for: visits)
    let scope = try ChartScope(store)
    let coverage = question.query.asksForTime ? nil : store.collections.coverage
    self.question = question
    self.visits = visits
    keys = visits.map { RowKey($0) }
    self.reference = reference
    self.scope = scope
    self.coverage = coverage
    notDrawn = try all.count() - visits.count
    switch question.view {
    case .lanes:
      values = .lanes(Lanes(visits, by: question.grouping, scope: scope, reference))
    case .bars:
      values = .bars(
        Bars(
          visits, unit: question.unit, split: question.split, scope: scope, coverage: coverage))
    case .matrix: values = .matrix(VisitMatrix(visits))
    case .calendar: values = .calendar(CalendarDays(visits, in: Self.days(of: visits)))
    }
  }

  /// The number of a visit among those drawn.
  func number(of key: RowKey?) -> Int? {
    guard let key else { return nil }
    let number = keys.partitioningIndex { $0 >= key }
    return number < keys.count && keys[number] == key ? number : nil
  }

  /// The key of a visit drawn.
  func key(of number: Int) -> RowKey { keys[number] }

  /// From the first to the last day drawn, however far apart a calendar can show them.
  private static func days(of visits: [Visit]) -> ClosedRange<Day> {
    let spans = visits.compactMap { DrawnDates($0.dates).days }
    let last = spans.map(\.upperBound).max() ?? Day(number: 0)
    let first = spans.map(\.lowerBound).min() ?? last
    let earliest = Day(number: last.number - Int32(mostCalendarDays))
    return max(first, earliest)...last
  }

  /// Some two hundred years; what lies before is counted as outside.
  private static let mostCalendarDays = 75_000
}
