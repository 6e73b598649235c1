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

  public func select(
    _ query: VisitQuery, progress: @escaping Progress
  ) throws -> any Selection {
    ContextSelection(
      query: query, stored: try store.select(settled(query), progress: progress), store: self)
  }

  public func visits(_ keys: [RowKey]) throws -> [Visit] { try store.visits(keys) }

  public func key(of id: Visit.ID) throws -> RowKey? { try store.key(of: id) }

  public func reference(for visits: [Visit], of fields: [Field]) throws -> Reference {
    try store.reference(for: visits, of: fields)
  }

  public func prepare() { store.prepare() }

  public func searchTerms(_ query: VisitQuery) throws -> [String] {
    try store.searchTerms(query)
  }

  public func cancel() { store.cancel() }

  public func nearestID(to id: String) throws -> Visit.ID? { try store.nearestID(to: id) }

  // MARK: What is known from the visits around

  /// In a collection too large for them there are none.
  func computedIfSmall() throws -> ComputedStates? {
    count <= ComputedStates.mostVisits ? try computed() : nil
  }

  private func computed() throws -> ComputedStates {
    try known.remembering { try ComputedStates(store) }
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
      return .field(.id, try computed().visits(overlapping: values))
    case .field(.state, let values):
      let states = values.compactMap(ComputedState.init(rawValue:))
      guard !states.isEmpty else { return condition }
      let stored = values.filter { ComputedState(rawValue: $0) == nil }
      return .any([.field(.state, stored), .field(.id, try computed().visits(states))])
    case .word, .phrase, .pattern, .field, .dates, .duration: return condition
    }
  }
}
