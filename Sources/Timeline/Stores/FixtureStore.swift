internal import Algorithms
package import BitCollections
internal import Synchronization

/// A collection held in memory.
public final class FixtureStore: VisitStore {
  public let title: String
  public let collections: [VisitCollection]
  public let reference: Reference
  /// In timeline order.
  public let visits: [Visit]
  private let timeline: [TimelineRow]
  private let numberOf: [Visit.ID: UInt32]
  // Not needed for the first screen, and so not made before a question needs them.
  private let text: Deferred<TextIndex>
  private let finder: Deferred<NameFinder>
  private let sourceIDs: Deferred<[Source.ID]>
  private let bounds: [DayBounds]
  private let texts = LatestTexts()
  /// Counts how often a question was given up.
  private let givenUp = Atomic<Int>(0)
  private let indexes = Mutex<[Field: FieldIndex]>([:])

  public init(_ loaded: LoadedCollection) {
    title = loaded.title
    collections = loaded.collections
    let reference = loaded.reference
    self.reference = reference
    let visits = loaded.visits.inTimelineOrder()
    self.visits = visits
    timeline = visits.map { TimelineRow($0) }
    bounds = visits.map(\.dates.bounds)
    numberOf = Dictionary(
      visits.indices.map { (visits[$0].id, UInt32($0)) }, uniquingKeysWith: { $1 })
    text = Deferred { TextIndex(visits, reference) }
    sourceIDs = Deferred { reference.sources.keys.sorted(by: Source.isBefore) }
    finder = Deferred { NameFinder(SpellingTable(reference)) }
  }

  public var count: Int { visits.count }

  public var years: ClosedRange<Int>? {
    guard let first = bounds.first, let last = bounds.last else { return nil }
    return first.earliestStart.civil.year...last.earliestStart.civil.year
  }

  public var span: ClosedRange<Day>? {
    guard let first = visits.first?.dates.earliestStart else { return nil }
    return first...max(first, bounds.map(\.latestStart).max() ?? first)
  }

  public func prepare() {
    _ = text.value
    _ = finder.value
  }

  /// Only patterns take long enough to be given up.
  public func cancel() { givenUp.add(1, ordering: .relaxed) }

  public func visits(_ keys: [RowKey]) throws -> [Visit] {
    keys.compactMap { key in
      guard let number = numberOf[key.id], timeline[Int(number)].key == key else { return nil }
      return visits[Int(number)]
    }
  }

  public func reference(for visits: [Visit], of fields: [Field]) throws -> Reference { reference }

  public func stored(after key: RowKey?, limit: Int) -> [StoredVisit] {
    let first = key.map { key in timeline.partitioningIndex { $0.key > key } } ?? 0
    return (first..<min(first + limit, visits.count)).map {
      StoredVisit(timeline[$0].key, .value(visits[$0]))
    }
  }

  public func storedSources(after id: Source.ID?, limit: Int) -> [StoredSource]? {
    let ids = sourceIDs.value
    let first = id.map { id in ids.partitioningIndex { Source.isBefore(id, $0) } } ?? 0
    return ids[first..<min(first + limit, ids.count)].compactMap { id in
      reference.sources[id].map { StoredSource(id, .value($0)) }
    }
  }

  public func searchTerms(_ query: VisitQuery) throws -> [String] { try answerTerms(query) }

  /// The id most like a mistyped one.
  public func nearestID(to id: String) throws -> Visit.ID? {
    Nearest.match(id, in: visits.lazy.map(\.id))
  }
}

extension FixtureStore: VisitIndex {
  package var timesGivenUp: Int { givenUp.load(ordering: .relaxed) }

  package func eachDays(in range: Range<Int>, _ use: (_ visit: Int, DayBounds) -> Void) {
    for visit in range { use(visit, bounds[visit]) }
  }

  package func number(before key: RowKey) -> Int {
    timeline.partitioningIndex { $0.key >= key }
  }

  package func number(of id: Visit.ID) -> Int? { numberOf[id].map { Int($0) } }

  package func rows(_ numbers: [Int]) -> [TimelineRow] { numbers.map { timeline[$0] } }

  package func firstDay(_ visit: Int) -> Day { bounds[visit].earliestStart }

  package func names() -> NameFinder { finder.value }

  /// All keys are gone through however short the range is, and once for all ranges.
  package func visits(containing words: String, in range: Range<Int>) -> BitSet {
    texts.kept(words) { text.value.visits(containing: words) }
  }

  package func visits(
    matching pattern: TextPattern, among others: BitSet, _ progress: Progress
  ) throws -> BitSet {
    var search = pattern.search()
    var found = BitSet()
    let before = timesGivenUp
    let total = others.count
    for (done, visit) in others.enumerated() {
      if done % 256 == 0 {
        guard timesGivenUp == before else { throw CancellationError() }
        progress(Double(done) / Double(total))
      }
      if try search.matches(visits[visit].texts(reference)) { found.insert(visit) }
    }
    return found
  }

  package func eachVisit(of field: Field, _ use: (_ value: Int, _ visit: Int) -> Void) {
    index(field).eachVisit(use)
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
