/// Several stores as one: their visits in one timeline, each store answering for its own.
///
/// A name is known to the store that has it. An id is found in the first store that has it;
/// written with its collection, `collection:id`, it is told from the same id in another.
public final class MergedStore: VisitStore {
  public let title: String
  public let collections: [VisitCollection]
  public let span: ClosedRange<Day>?
  public let years: ClosedRange<Int>?
  public let count: Int
  private let stores: [any VisitStore]

  public init(_ stores: [any VisitStore]) {
    self.stores = stores
    collections = stores.flatMap(\.collections)
    title = stores.count == 1 ? stores[0].title : "\(collections.count) collections"
    span = Self.joined(stores.compactMap(\.span))
    years = Self.joined(stores.compactMap(\.years))
    count = stores.reduce(0) { $0 + $1.count }
  }

  private static func joined<Bound>(_ ranges: [ClosedRange<Bound>]) -> ClosedRange<Bound>? {
    guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max()
    else { return nil }
    return first...last
  }

  public func prepare() {
    for store in stores { store.prepare() }
  }

  public func cancel() {
    for store in stores { store.cancel() }
  }

  public func select(
    _ query: VisitQuery, progress: @escaping Progress
  ) throws -> any Selection {
    let together = MergedProgress(stores.map(\.count))
    return MergedSelection(
      try stores.enumerated().map { index, store in
        try store.select(query) { progress(together.share(of: index, $0)) }
      })
  }

  public func visits(_ keys: [RowKey]) throws -> [Visit] {
    var found: [RowKey: Visit] = [:]
    for store in stores where found.count < keys.count {
      for visit in try store.visits(keys.filter { found[$0] == nil }) {
        found[RowKey(visit)] = visit
      }
    }
    return keys.compactMap { found[$0] }
  }

  public func key(of id: Visit.ID) throws -> RowKey? {
    for store in stores {
      if let key = try store.key(of: id) { return key }
    }
    return nil
  }

  /// Two that are put together alike are compared store by store: what each store of a pair leaves
  /// out, the other leaves out too.
  public func stored(
    after key: RowKey?, limit: Int, unlike other: any VisitStore
  ) throws -> [StoredVisit] {
    let others = (other as? MergedStore)?.stores ?? []
    let isAlike = others.count == stores.count
    return try Array(
      stores.enumerated().flatMap { index, store in
        try store.stored(after: key, limit: limit, unlike: isAlike ? others[index] : self)
      }.sorted { $0.key < $1.key }.prefix(limit))
  }

  public func reference(for visits: [Visit], of fields: [Field]) throws -> Reference {
    try stores.reversed().reduce(into: Reference()) { whole, store in
      whole.merge(try store.reference(for: visits, of: fields))
    }
  }

  public func searchTerms(_ query: VisitQuery) throws -> [String] {
    try Set(stores.flatMap { try $0.searchTerms(query) }).sorted()
  }

  public func nearestID(to id: String) throws -> Visit.ID? {
    Nearest.match(id, in: try stores.compactMap { try $0.nearestID(to: id) })
  }
}
