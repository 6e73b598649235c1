internal import Foundation
internal import Synchronization

/// A collection held in memory.
public final class FixtureStore: VisitStore {
  public let title: String
  public let collections: [VisitCollection]
  public let reference: Reference
  /// In timeline order; a row's number is its place here.
  public let visits: [Visit]
  private let rows: [VisitRow]
  private let numberOf: [Visit.ID: UInt32]
  // Not needed for the first screen, and so not made before a question needs them.
  private let text: Deferred<TextIndex>
  private let names: Deferred<NameFinder>
  private let days: DayIndex
  private let fields = Mutex<[Field: FieldIndex]>([:])

  public init(_ loaded: LoadedCollection) {
    title = loaded.title
    collections = loaded.collections
    let reference = loaded.reference
    self.reference = reference
    let visits = loaded.visits.inTimelineOrder()
    self.visits = visits
    days = DayIndex(visits)
    rows = visits.enumerated().map { number, visit in
      VisitRow(
        number: UInt32(number), firstDay: visit.dates.earliestStart,
        precision: visit.dates.precision)
    }
    numberOf = Dictionary(
      visits.enumerated().map { ($0.element.id, UInt32($0.offset)) }, uniquingKeysWith: { $1 })
    text = Deferred { TextIndex(visits, reference) }
    names = Deferred { NameFinder(reference) }
  }

  public var count: Int { visits.count }

  public var years: ClosedRange<Int>? {
    guard let first = rows.first, let last = rows.last else { return nil }
    return first.firstDay.civil.year...last.firstDay.civil.year
  }

  public func prepare() {
    _ = text.value
    _ = names.value
  }

  public func rows(matching query: VisitQuery) throws -> [VisitRow] {
    guard !query.isEmpty else { return rows }
    return try numbers(matching: query).map { rows[$0] }
  }

  public func visits(_ rows: some Collection<VisitRow>) throws -> [Visit] {
    rows.map { visits[Int($0.number)] }
  }

  public func counts(of field: Field, matching query: VisitQuery) throws -> [FieldCount] {
    index(field).counts(in: try numbers(matching: query)).mostFrequentFirst()
  }

  public func reference(for visits: [Visit]) throws -> Reference { reference }

  public func row(of id: Visit.ID) throws -> VisitRow? { numberOf[id].map { rows[Int($0)] } }

  public func searchTerms(_ query: VisitQuery) throws -> [String] {
    query.isEmpty ? [] : names.value.settle(query).flatMap(\.searchTerms)
  }

  // MARK: Conditions

  func numbers(matching query: VisitQuery) throws -> BitSet {
    try numbers(all: names.value.settle(query))
  }

  private func numbers(all conditions: [Condition]) throws -> BitSet {
    var found = BitSet(count: count, all: true)
    for condition in conditions { found.formIntersection(try numbers(condition)) }
    return found
  }

  private func numbers(_ condition: Condition) throws -> BitSet {
    switch condition {
    case .word(let text), .phrase(let text): return self.text.value.visits(containing: text)
    case .pattern(let pattern): return try numbers(pattern: pattern)
    case .field(let field, let values): return index(field).visits(having: values)
    case .dates(let relation, let date): return days.visits(relation, date.possibleDays)
    case .duration(let length): return days.visits(lasting: length)
    case .all(let parts): return try numbers(all: parts)
    case .any(let parts):
      return try parts.reduce(into: BitSet(count: count)) { $0.formUnion(try numbers($1)) }
    case .not(let inner):
      var found = try numbers(inner)
      found.invert()
      return found
    }
  }

  private func numbers(pattern: String) throws -> BitSet {
    let pattern = try TextPattern(pattern)
    var found = BitSet(count: count)
    for number in try pattern.matches(count, { visits[$0].texts(reference) }) {
      found.insert(number)
    }
    return found
  }

  private func index(_ field: Field) -> FieldIndex {
    if let known = fields.withLock({ $0[field] }) { return known }
    let index = FieldIndex(field, visits, reference)
    fields.withLock { $0[field] = index }
    return index
  }
}

extension Condition {
  /// The folded texts whose presence fulfils the condition; nothing for what is excluded.
  public var searchTerms: [String] {
    switch self {
    case .word(let text), .phrase(let text): [SearchKey.fold(text)].filter { !$0.isEmpty }
    case .all(let parts), .any(let parts): parts.flatMap(\.searchTerms)
    case .pattern, .field, .dates, .duration, .not: []
    }
  }
}

extension [Visit] {
  /// Earliest possible start, then latest possible end, then id.
  public func inTimelineOrder() -> [Visit] {
    let keys = map { ($0.dates.earliestStart, $0.dates.latestEnd, $0.id) }
    return indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
  }
}

extension FixtureStore {
  /// The id most like a mistyped one.
  public func nearestID(to id: String) -> Visit.ID? {
    Nearest.match(id, in: visits.lazy.map(\.id))
  }
}
