internal import Algorithms
public import Timeline

/// What a drawn view shall show: which visits, and sorted how.
public struct ChartQuestion: Equatable, Sendable {
  public var query: VisitQuery
  var view: ChartView
  var grouping: LaneGrouping
  var split: BarSplit
  var unit: CalendarUnit
  /// What the calendar counts by, and of which period the matrix is.
  var cellUnit: CalendarUnit
  var period: ChartPeriod?
  /// The visit around which some are read where there are too many to read all.
  var around: RowKey?
  /// What is searched for.
  var hits: VisitQuery?

  /// True where nothing but what search found is another.
  func draws(sameAs other: ChartQuestion) -> Bool {
    var same = other
    same.hits = hits
    return same == self
  }
}

/// One stretch of the calendar: a year, a month.
struct ChartPeriod: Hashable, Sendable {
  var unit: CalendarUnit
  var number: Int

  /// "2018", "2018-Q2": as a value of `began:`.
  var value: String { unit.value(number) }
}

/// What a drawn view shows, as values; worked out by the worker, laid out on the screen's thread.
public struct ChartContent: Equatable, Sendable {
  enum Values: Equatable, Sendable {
    case lanes(Lanes)
    case bars(Bars)
    case matrix(VisitMatrix)
    case calendar(CalendarDays)
    case periods(CalendarPeriods)
  }

  var question: ChartQuestion
  /// In timeline order.
  var visits: [Visit]
  /// Those of the visits, in their order.
  private let keys: [RowKey]
  /// The days of each of them.
  var drawn: DrawnVisits
  var reference: Reference
  var scope: ChartScope
  var coverage: ClosedRange<Day>?
  var values: Values
  /// Visits somebody contests, by their numbers.
  var contested: Set<Int>
  /// What search found.
  private(set) var hits: Set<Int> = []
  /// Visits that match beyond those that are drawn: how many began before them, and after.
  private(set) var notDrawnBefore = 0
  private(set) var notDrawnAfter = 0
  /// True where more visits are counted than are here.
  var isCounted: Bool
  private var cells: ChartCells

  /// More are not held at once; of more so many around the selected one, which are here soon.
  static let mostVisits = 100_000
  static let someVisits = 20_000

  init(
    _ question: ChartQuestion, in store: some VisitStore, mostVisits: Int = Self.mostVisits,
    someVisits: Int = Self.someVisits
  ) throws {
    let all = try store.select(question.query)
    let count = try all.count()
    let isWhole = count <= mostVisits
    let place = isWhole ? .first : question.around.map(WindowPlace.around) ?? .last
    let rows = try all.rows(place, limit: isWhole ? mostVisits : someVisits)
    let visits = try store.visits(rows.map(\.key))
    self.question = question
    self.visits = visits
    keys = visits.map { RowKey($0) }
    drawn = DrawnVisits(visits.map { DrawnDates($0.dates) })
    reference = try store.reference(for: visits)
    scope = try ChartScope(store)
    coverage = question.query.asksForTime ? nil : store.collections.coverage
    contested = Set(visits.indices.filter { visits[$0].isContested })
    cells = ChartCells(visits, question)
    let counted = isWhole ? nil : try Self.counted(question, store, scope, coverage)
    isCounted = counted != nil
    values = counted ?? Self.values(question, visits, drawn, scope, reference, coverage)
    guard !isWhole, !isCounted, let first = rows.first, let last = rows.last else { return }
    notDrawnBefore = try all.rank(of: first.key)
    notDrawnAfter = count - visits.count - notDrawnBefore
    // What lies beyond has not been looked at: nothing is said of it.
    coverage = first.firstDay...max(first.firstDay, last.firstDay)
  }

  /// The days that are asked for, where they have bounds.
  var askedDays: ClosedRange<Day>? { question.query.askedDays }

  var notDrawn: Int { notDrawnBefore + notDrawnAfter }

  /// "480000 that began before 3 May 1994 and 500000 after 7 Feb 2001 are not drawn: go there".
  var notDrawnWords: String? {
    guard notDrawn > 0, let first = keys.first, let last = keys.last else { return nil }
    let parts = [
      (notDrawnBefore, "before \(DrawnDates.words(first.earliestStart...first.earliestStart))"),
      (notDrawnAfter, "after \(DrawnDates.words(last.earliestStart...last.earliestStart))"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(visits.count) are drawn; begun " + parts.joined(separator: ", ") + ": not drawn"
  }

  /// Finds which of the visits answer a question too.
  mutating func find(_ query: VisitQuery?, in store: some VisitStore) throws {
    question.hits = query
    hits = []
    guard let query else { return }
    try store.select(query).eachWindow { rows in
      hits.formUnion(rows.compactMap { number(of: $0.key) })
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

  /// What can be counted of more visits than are read; nil where they have to be read.
  private static func counted(
    _ question: ChartQuestion, _ store: some VisitStore, _ scope: ChartScope,
    _ coverage: ClosedRange<Day>?
  ) throws -> Values? {
    var query = question.query
    switch question.view {
    case .bars:
      return try BarTally(
        of: query, in: store, unit: question.unit, split: question.split, scope: scope
      ).map { tally in
        var bars = Bars(tally, coverage: coverage)
        bars.isAll = query.isEmpty
        return .bars(bars)
      }
    case .matrix:
      if let period = question.period { query.conditions.append(.field(.began, [period.value])) }
      return .matrix(try VisitMatrix(of: query, in: store))
    case .lanes, .calendar: return nil
    }
  }

  private static func values(
    _ question: ChartQuestion, _ visits: [Visit], _ drawn: DrawnVisits, _ scope: ChartScope,
    _ reference: Reference, _ coverage: ClosedRange<Day>?
  ) -> Values {
    switch question.view {
    case .lanes: return .lanes(Lanes(visits, by: question.grouping, scope: scope, reference))
    case .bars:
      var bars = Bars(
        visits, unit: question.unit, split: question.split, scope: scope, coverage: coverage)
      bars.isAll = question.query.isEmpty
      return .bars(bars)
    case .matrix: return .matrix(VisitMatrix(visits.filter { question.counts($0) }))
    case .calendar:
      guard question.cellUnit == .day else {
        return .periods(CalendarPeriods(visits, drawn.dates, unit: question.cellUnit))
      }
      var calendar = CalendarDays(visits, in: days(drawn))
      calendar.isAll = question.query.isEmpty
      return .calendar(calendar)
    }
  }

  /// From the first to the last day drawn, however far apart a calendar can show them.
  private static func days(_ drawn: DrawnVisits) -> ClosedRange<Day> {
    guard let days = drawn.days else { return Day(number: 0)...Day(number: 0) }
    let earliest = Day(number: days.upperBound.number - Int32(mostCalendarDays))
    return max(days.lowerBound, earliest)...days.upperBound
  }

  /// Some two hundred years; what lies before is counted as outside.
  private static let mostCalendarDays = 75_000

  // MARK: The visits of a cell

  /// The visits a bar counts, by their numbers.
  func visits(ofBar number: Int) -> [Int] { cells.bars[number] ?? [] }

  /// The visits a cell of the matrix counts.
  func visits(of pair: VisitMatrix.Pair) -> [Int] { cells.pairs[pair] ?? [] }

  /// The visits some day of which is drawn among these days, those that were not made too;
  /// last those of which no day is known.
  func visits(on days: ClosedRange<Day>) -> [Int] {
    let touching = drawn.touching(days)
    return touching.filter { !drawn.dates[$0].isHollow }
      + touching.filter { drawn.dates[$0].isHollow }
  }
}

extension ChartQuestion {
  /// True for a visit that the matrix of a period counts.
  func counts(_ visit: Visit) -> Bool {
    guard let period else { return true }
    return visit.dates.began(in: period.unit) == period.number
  }
}

/// The visits of each bar or cell of a drawn view, by their numbers.
private struct ChartCells: Equatable, Sendable {
  var bars: [Int: [Int]] = [:]
  var pairs: [VisitMatrix.Pair: [Int]] = [:]

  init(_ visits: [Visit], _ question: ChartQuestion) {
    switch question.view {
    case .bars:
      for (number, visit) in visits.enumerated() {
        if let bar = visit.dates.began(in: question.unit) { bars[bar, default: []].append(number) }
      }
    case .matrix:
      for (number, visit) in visits.enumerated() where visit.tookPlace && question.counts(visit) {
        for host in visit.hostParties {
          let pair = VisitMatrix.Pair(from: visit.delegation.party, to: host)
          pairs[pair, default: []].append(number)
        }
      }
    case .lanes, .calendar: break
    }
  }
}
