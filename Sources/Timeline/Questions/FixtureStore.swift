internal import Synchronization

/// A collection held in memory.
public final class FixtureStore: VisitStore {
  public let title: String
  public let collections: [VisitCollection]
  public let reference: Reference
  /// In timeline order; a row's number is its place here.
  public let visits: [Visit]
  package let allRows: [VisitRow]
  private let numberOf: [Visit.ID: UInt32]
  // Not needed for the first screen, and so not made before a question needs them.
  private let text: Deferred<TextIndex>
  private let finder: Deferred<NameFinder>
  private let dayIndex: Deferred<DayIndex>
  private let known = Mutex(Known())
  /// What is around a visit asks for the same party and host again and again.
  private let selections = Recent<Selection, BitSet>(most: 64)

  private struct Known {
    var indexes: [Field: FieldIndex] = [:]
    /// The counts of all visits, which every list of values shows beside its own.
    var totals: [Field: [FieldCount]] = [:]
  }

  public init(_ loaded: LoadedCollection) {
    title = loaded.title
    collections = loaded.collections
    let reference = loaded.reference
    self.reference = reference
    let visits = loaded.visits.inTimelineOrder()
    self.visits = visits
    let rows = visits.indices.map { VisitRow(visits[$0], number: $0) }
    allRows = rows
    numberOf = Dictionary(
      visits.indices.map { (visits[$0].id, UInt32($0)) }, uniquingKeysWith: { $1 })
    text = Deferred { TextIndex(visits, reference) }
    finder = Deferred { NameFinder(SpellingTable(reference)) }
    dayIndex = Deferred { DayIndex(rows, visits.map(\.dates.bounds)) }
  }

  public var count: Int { visits.count }

  public var years: ClosedRange<Int>? { firstYears }

  public var span: ClosedRange<Day>? {
    guard let first = visits.first?.dates.earliestStart else { return nil }
    return first...max(first, visits.map { $0.dates.latestStart }.max() ?? first)
  }

  public func prepare() {
    _ = text.value
    _ = finder.value
  }

  /// Nothing here takes long enough to be given up.
  public func cancel() {}

  public func rows(matching query: VisitQuery) throws -> [VisitRow] { try answer(query) }

  public func visits(_ rows: some Collection<VisitRow>) throws -> [Visit] {
    rows.map { visits[Int($0.number)] }
  }

  public func counts(of field: Field, matching query: VisitQuery) throws -> [FieldCount] {
    guard query.isEmpty else { return try answerCounts(of: field, matching: query) }
    if let counts = known.withLock({ $0.totals[field] }) { return counts }
    let counts = try answerCounts(of: field, matching: query)
    known.withLock { $0.totals[field] = counts }
    return counts
  }

  public func reference(for visits: [Visit]) throws -> Reference { reference }

  public func row(of id: Visit.ID) throws -> VisitRow? { numberOf[id].map { allRows[Int($0)] } }

  public func searchTerms(_ query: VisitQuery) throws -> [String] { try answerTerms(query) }

  /// The id most like a mistyped one.
  public func nearestID(to id: String) throws -> Visit.ID? {
    Nearest.match(id, in: visits.lazy.map(\.id))
  }
}

extension FixtureStore: VisitIndex {
  package func days() -> DayIndex { dayIndex.value }

  package func names() -> NameFinder { finder.value }

  package func visits(containing words: String) -> BitSet { text.value.visits(containing: words) }

  package func visits(matching pattern: TextPattern, among others: BitSet) throws -> BitSet {
    var found = BitSet(count: count)
    var search = pattern.search()
    for number in others.map({ $0 }) where try search.matches(visits[number].texts(reference)) {
      found.insert(number)
    }
    return found
  }

  package func tallies(of field: Field, in visits: BitSet) -> [ValueTally] {
    let index = index(field)
    return index.lists.counts(in: visits, values: index.values.count)
  }

  package func visits(of field: Field, having wanted: [Bool]) -> BitSet {
    let numbers = wanted.indices.filter { wanted[$0] }
    return selections.value(Selection(field: field, numbers: numbers)) {
      index(field).lists.visits(having: wanted)
    }
  }

  /// The index of a field takes some hundred times as long to make as a small collection to look
  /// through; what is around the first visit asks for seven.
  package func visits(of field: Field, withIDs ids: [String], among others: BitSet) -> BitSet? {
    guard others.population <= Self.fewVisits, !isIndexed(field) else { return nil }
    var found = BitSet(count: count)
    var areIDs = ids.map(field.hasOnlyID)
    others.visit { number in
      visits[number].eachValue(of: field, reference) { value in
        for at in ids.indices where ids[at] == value {
          found.insert(number)
          areIDs[at] = true
        }
      }
    }
    return areIDs.allSatisfy { $0 } ? found : nil
  }

  private static let fewVisits = 1_024

  private func isIndexed(_ field: Field) -> Bool { known.withLock { $0.indexes[field] != nil } }

  /// Values of a field, by number.
  private struct Selection: Equatable {
    var field: Field
    var numbers: [Int]
  }

  package func valueCount(of field: Field) -> Int { index(field).values.count }

  package func numbers(of field: Field, called text: String) -> [Int] {
    index(field).numbers(called: text)
  }

  package func values(of field: Field, _ numbers: [Int]) -> [FieldValue] {
    let values = index(field).values
    return numbers.map { values[$0] }
  }

  private func index(_ field: Field) -> FieldIndex {
    if let index = known.withLock({ $0.indexes[field] }) { return index }
    let index = FieldIndex(field, visits, reference)
    known.withLock { $0.indexes[field] = index }
    return index
  }
}

extension VisitRow {
  package init(_ visit: Visit, number: Int) {
    self.init(
      number: UInt32(number), firstDay: visit.dates.earliestStart,
      precision: visit.dates.precision)
  }
}

extension [Visit] {
  /// Earliest possible start, then latest possible end, then id.
  public func inTimelineOrder() -> [Visit] {
    let keys = map { ($0.dates.earliestStart, $0.dates.latestEnd, $0.id) }
    return indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
  }
}
