internal import BitCollections
internal import Synchronization

/// A store that also answers what is known of visits from those around them: `state:unreturned`,
/// `overlaps:CHN`. The store beneath is asked for the ids instead, and never hears of it.
public final class ContextStore: VisitStore {
  private let store: any VisitStore
  private let known = Mutex<ComputedStates?>(nil)

  public init(_ store: any VisitStore) {
    self.store = store
  }

  public var title: String { store.title }
  public var collections: [VisitCollection] { store.collections }
  public var count: Int { store.count }
  public var years: ClosedRange<Int>? { store.years }
  public var span: ClosedRange<Day>? { store.span }

  public func rows(matching query: VisitQuery) throws -> [VisitRow] {
    try store.rows(matching: settled(query))
  }

  public func visits(_ rows: some Collection<VisitRow>) throws -> [Visit] {
    try store.visits(Array(rows))
  }

  public func counts(of field: Field, matching query: VisitQuery) throws -> [FieldCount] {
    switch field {
    case .overlaps: try computedCounts(query) { $0.overlapCounts(in: $1) }
    case .state:
      (try store.counts(of: field, matching: settled(query))
        + computedCounts(query) { $0.counts(in: $1) }).mostFrequentFirst()
    default: try store.counts(of: field, matching: settled(query))
    }
  }

  public func reference(for visits: [Visit]) throws -> Reference {
    try store.reference(for: visits)
  }

  public func row(of id: Visit.ID) throws -> VisitRow? { try store.row(of: id) }

  public func prepare() { store.prepare() }

  public func searchTerms(_ query: VisitQuery) throws -> [String] {
    try store.searchTerms(query)
  }

  public func cancel() { store.cancel() }

  public func nearestID(to id: String) throws -> Visit.ID? { try store.nearestID(to: id) }

  // MARK: What is known from the visits around

  private func computed() throws -> ComputedStates {
    try known.remembering { try ComputedStates(store) }
  }

  /// In a collection too large for them there are none to count.
  private func computedCounts(
    _ query: VisitQuery, _ counts: (ComputedStates, BitSet) -> [FieldCount]
  ) throws -> [FieldCount] {
    guard count <= ComputedStates.mostVisits else { return [] }
    return counts(try computed(), BitSet(try rows(matching: query).map { Int($0.number) }))
  }

  /// The question with ids in place of what only the visits around can tell.
  private func settled(_ query: VisitQuery) throws -> VisitQuery {
    VisitQuery(try query.conditions.map(settled))
  }

  private func settled(_ condition: Condition) throws -> Condition {
    switch condition {
    case .not(let inner): return .not(try settled(inner))
    case .all(let parts): return .all(try parts.map(settled))
    case .any(let parts): return .any(try parts.map(settled))
    case .field(.overlaps, let values):
      let computed = try computed()
      return try ids(values.map { computed.visits(overlapping: $0) })
    case .field(.state, let values):
      let states = values.compactMap(ComputedState.init(rawValue:))
      guard !states.isEmpty else { return condition }
      let computed = try computed()
      let stored = values.filter { ComputedState(rawValue: $0) == nil }
      return .any([.field(.state, stored), try ids(states.map(computed.visits))])
    case .word, .phrase, .pattern, .field, .dates, .duration: return condition
    }
  }

  private func ids(_ sets: [BitSet]) throws -> Condition {
    let all = sets.reduce(into: BitSet()) { $0.formUnion($1) }
    let rows = try store.rows(matching: VisitQuery())
    return .field(.id, try store.visits(all.map { rows[$0] }).map(\.id))
  }
}
