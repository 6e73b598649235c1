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
  private let text: TextIndex
  private let names: NameFinder
  private let fields = Mutex<[Field: FieldIndex]>([:])

  public init(_ loaded: LoadedCollection) {
    title = loaded.title
    collections = loaded.collections
    reference = loaded.reference
    let visits = loaded.visits.inTimelineOrder()
    self.visits = visits
    rows = visits.enumerated().map { number, visit in
      VisitRow(
        number: UInt32(number), firstDay: visit.dates.earliestStart,
        precision: visit.dates.precision)
    }
    numberOf = Dictionary(
      visits.enumerated().map { ($0.element.id, UInt32($0.offset)) }, uniquingKeysWith: { $1 })
    text = TextIndex(visits, loaded.reference)
    names = NameFinder(loaded.reference)
  }

  public var count: Int { visits.count }

  public func rows(matching query: VisitQuery) throws -> [VisitRow] {
    guard !query.isEmpty else { return rows }
    var found: [VisitRow] = []
    try numbers(matching: query).forEachMember { found.append(rows[$0]) }
    return found
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
    names.settle(query).flatMap(\.searchTerms)
  }

  // MARK: Conditions

  func numbers(matching query: VisitQuery) throws -> BitSet {
    try numbers(all: names.settle(query))
  }

  private func numbers(all conditions: [Condition]) throws -> BitSet {
    var found = BitSet(count: count, all: true)
    for condition in conditions { found.formIntersection(try numbers(condition)) }
    return found
  }

  private func numbers(_ condition: Condition) throws -> BitSet {
    switch condition {
    case .word(let text), .phrase(let text): return self.text.visits(containing: text)
    case .pattern(let pattern): return try numbers(pattern: pattern)
    case .field(let field, let values): return index(field).visits(having: values)
    case .dates(let relation, let date): return numbers { relation.holds($0.dates, date) }
    case .duration(let days): return numbers { $0.dates.duration.overlaps(days) }
    case .all(let parts): return try numbers(all: parts)
    case .any(let parts):
      return try parts.reduce(into: BitSet(count: count)) { $0.formUnion(try numbers($1)) }
    case .not(let inner):
      var found = try numbers(inner)
      found.invert()
      return found
    }
  }

  private func numbers(where holds: (Visit) -> Bool) -> BitSet {
    var found = BitSet(count: count)
    for (number, visit) in visits.enumerated() where holds(visit) { found.insert(number) }
    return found
  }

  private func numbers(pattern: String) throws -> BitSet {
    let pattern = try TextPattern(pattern)
    return numbers { visit in visit.texts(reference).contains { pattern.matches($0) } }
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
