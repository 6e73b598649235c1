internal import Synchronization

/// A store that also answers what is known of visits from those around them: `state:unreturned`,
/// `overlaps:CHN`, and what an earlier version of the record tells: `state:new`. The store beneath is
/// asked for the ids instead, and never hears of it.
public final class ContextStore: VisitStore {
  private let store: any VisitStore
  private let known = Mutex<ComputedStates?>(nil)

  private let earlier: EarlierVersion?

  /// - Parameter earlier: an earlier version of the record, to ask what is other since.
  public init(_ store: any VisitStore, since earlier: EarlierRecord? = nil) {
    self.store = store
    self.earlier = earlier.map(EarlierVersion.init)
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

  public func cancel() {
    store.cancel()
    earlier?.cancel()
  }

  public func stored(
    after key: RowKey?, limit: Int, unlike other: any VisitStore
  ) throws -> [StoredVisit] {
    let other = (other as? ContextStore)?.store ?? other
    return try store.stored(after: key, limit: limit, unlike: other)
  }

  public func storedSources(after id: Source.ID?, limit: Int) throws -> [StoredSource]? {
    try store.storedSources(after: id, limit: limit)
  }

  fileprivate var earlierName: String? {
    earlier.flatMap { $0.record.store == nil ? nil : $0.record.name }
  }

  fileprivate func goneSinceEarlier() throws -> [RowKey] { try earlier?.gone(in: store) ?? [] }

  fileprivate func changesSinceEarlier(_ visits: [Visit]) throws -> [RowKey: VisitChange] {
    try earlier?.changes(of: visits, in: store) ?? [:]
  }

  public func nearestID(to id: String) throws -> Visit.ID? { try store.nearestID(to: id) }

  // MARK: What is known from the visits around

  private func ids(_ states: [ComputedState]) throws -> [String] {
    let around = states.filter { !ComputedState.sinceEarlier.contains($0) }
    let ids = around.isEmpty ? [] : try computed().visits(around)
    return try states.filter(ComputedState.sinceEarlier.contains).reduce(into: ids) { ids, state in
      ids += try visits(state).map { QualifiedID($0).text }
    }
  }

  /// The visits that are new or changed since the earlier version.
  private func visits(_ state: ComputedState) throws -> [RowKey] {
    guard let earlier else { throw NoEarlierVersion() }
    return try earlier.visits(state, in: store)
  }

  /// Why what is new has no answer.
  struct NoEarlierVersion: Error, CustomStringConvertible {
    let description =
      "new: and changed: need an earlier version of the record; name it with --since"
  }

  /// How many of some visits are new, and how many changed; nothing while no earlier version is
  /// open.
  func countsSinceEarlier(in keys: [RowKey]) throws -> [FieldCount] {
    guard earlierName != nil else { return [] }
    let asked = Set(keys)
    return try [ComputedState.new, .changed].compactMap { state in
      let found = try visits(state).filter(asked.contains)
      guard let first = found.first, let last = found.last else { return nil }
      return FieldCount(
        value: Reference().value(state.rawValue, of: .state), count: found.count,
        first: first.earliestStart, last: last.earliestStart)
    }
  }

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
      return .any([.field(.state, stored), .field(.id, try ids(states))])
    case .word, .phrase, .pattern, .field, .dates, .duration: return condition
    }
  }
}

extension VisitStore {
  /// The earlier version that is open beside, as it is called; nil while none is.
  public var earlierName: String? { (self as? ContextStore)?.earlierName }

  /// The visits that only the earlier version has, in timeline order.
  public func goneSinceEarlier() throws -> [RowKey] {
    try (self as? ContextStore)?.goneSinceEarlier() ?? []
  }

  /// What is other in visits since an earlier version of the record; nothing where none is open.
  public func changes(of visits: [Visit]) throws -> [RowKey: VisitChange] {
    try (self as? ContextStore)?.changesSinceEarlier(visits) ?? [:]
  }
}
