import Synchronization

@testable import Timeline

/// A store on a server that cannot be reached the first few times it is asked, and that has a visit
/// nobody can read.
final class AwayStore: VisitStore {
  private let store: any VisitStore
  private let left: Mutex<Int>

  private let unreadable: Visit.ID?

  init(_ store: any VisitStore, answersInVain count: Int, unreadable: Visit.ID? = nil) {
    self.store = store
    self.unreadable = unreadable
    left = Mutex(count)
  }

  var title: String { store.title }
  var collections: [VisitCollection] { store.collections }
  var count: Int { store.count }
  var years: ClosedRange<Int>? { store.years }
  var span: ClosedRange<Day>? { store.span }

  private func check() throws {
    let isAway = left.withLock { left in
      left -= 1
      return left >= 0
    }
    if isAway { throw StoreAway("the server went away") }
  }

  func select(_ query: VisitQuery, progress: @escaping Progress) throws -> any Selection {
    try check()
    return try store.select(query, progress: progress)
  }

  func visits(_ keys: [RowKey]) throws -> [Visit] {
    if keys.contains(where: { $0.id == unreadable }) { throw UnreadableVisit("it is broken") }
    return try store.visits(keys)
  }
  func key(of id: Visit.ID) throws -> RowKey? {
    try check()
    return try store.key(of: id)
  }
  func reference(for visits: [Visit], of fields: [Field]) throws -> Reference {
    try store.reference(for: visits, of: fields)
  }
  func prepare() {}
  func searchTerms(_ query: VisitQuery) throws -> [String] { try store.searchTerms(query) }
  func cancel() { store.cancel() }
  func nearestID(to id: String) throws -> Visit.ID? { try store.nearestID(to: id) }
}
