package import BitCollections
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
  private let bounds: [DayBounds]
  private let indexes = Mutex<[Field: FieldIndex]>([:])

  public init(_ loaded: LoadedCollection) {
    title = loaded.title
    collections = loaded.collections
    let reference = loaded.reference
    self.reference = reference
    let visits = loaded.visits.inTimelineOrder()
    self.visits = visits
    allRows = visits.indices.map { VisitRow(visits[$0], number: $0) }
    bounds = visits.map(\.dates.bounds)
    numberOf = Dictionary(
      visits.indices.map { (visits[$0].id, UInt32($0)) }, uniquingKeysWith: { $1 })
    text = Deferred { TextIndex(visits, reference) }
    finder = Deferred { NameFinder(SpellingTable(reference)) }
  }

  public var count: Int { visits.count }

  public var years: ClosedRange<Int>? { firstYears }

  public var span: ClosedRange<Day>? {
    guard let first = visits.first?.dates.earliestStart else { return nil }
    return first...max(first, bounds.map(\.latestStart).max() ?? first)
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
    try answerCounts(of: field, matching: query)
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
  package func days() -> [DayBounds] { bounds }

  package func names() -> NameFinder { finder.value }

  package func visits(containing words: String) -> BitSet { text.value.visits(containing: words) }

  package func visits(matching pattern: TextPattern, among others: BitSet) throws -> BitSet {
    var search = pattern.search()
    return BitSet(try others.filter { try search.matches(visits[$0].texts(reference)) })
  }

  package func tallies(of field: Field, in visits: BitSet) -> [ValueTally] {
    index(field).tallies(in: visits)
  }

  package func visits(of field: Field, having values: [Int]) -> BitSet {
    index(field).visits(having: values)
  }

  package func numbers(of field: Field, called text: String) -> [Int] {
    index(field).numbers(called: text)
  }

  package func values(of field: Field, _ numbers: [Int]) -> [FieldValue] {
    let values = index(field).values
    return numbers.map { values[$0] }
  }

  private func index(_ field: Field) -> FieldIndex {
    if let index = indexes.withLock({ $0[field] }) { return index }
    let index = FieldIndex(field, visits, reference)
    indexes.withLock { $0[field] = index }
    return index
  }
}
