import Dispatch
import Synchronization
import Timeline

/// A store behind a gate: whoever looks for visits in it waits until the gate is open.
final class GatedStore: VisitStore {
  private let store: any VisitStore
  /// One pass, which is handed on by whoever goes through.
  private let gate = DispatchSemaphore(value: 1)
  /// How often what is asked was given up.
  let cancels = Atomic(0)

  init(_ store: any VisitStore) { self.store = store }

  func shut() { gate.wait() }

  func open() { gate.signal() }

  private func goThrough() {
    gate.wait()
    gate.signal()
  }

  /// The rows behind the gate.
  private struct GatedSelection: Selection {
    let store: GatedStore
    let selection: any Selection

    private var beyond: any Selection {
      store.goThrough()
      return selection
    }

    func count() throws -> Int { try beyond.count() }
    func rank(of key: RowKey) throws -> Int { try beyond.rank(of: key) }
    func rows(_ place: WindowPlace, limit: Int) throws -> [TimelineRow] {
      try beyond.rows(place, limit: limit)
    }
    func bars(_ slices: TimeSlices, _ measure: BarMeasure) throws -> [Int] {
      try beyond.bars(slices, measure)
    }
    func counts(of field: Field) throws -> [FieldCount] { try beyond.counts(of: field) }
    func counts(of field: Field, by other: Field) throws -> [CrossCount] {
      try beyond.counts(of: field, by: other)
    }
  }

  func select(_ query: VisitQuery, progress: @escaping Progress) throws -> any Selection {
    goThrough()
    return GatedSelection(store: self, selection: try store.select(query, progress: progress))
  }

  func visits(_ keys: [RowKey]) throws -> [Visit] {
    goThrough()
    return try store.visits(keys)
  }

  func key(of id: Visit.ID) throws -> RowKey? {
    goThrough()
    return try store.key(of: id)
  }

  var title: String { store.title }
  var collections: [VisitCollection] { store.collections }
  var count: Int { store.count }
  var years: ClosedRange<Int>? { store.years }
  var span: ClosedRange<Day>? { store.span }
  func reference(for visits: [Visit], of fields: [Field]) throws -> Reference {
    try store.reference(for: visits, of: fields)
  }
  func prepare() { store.prepare() }
  func searchTerms(_ query: VisitQuery) throws -> [String] { try store.searchTerms(query) }
  func cancel() {
    cancels.add(1, ordering: .relaxed)
    store.cancel()
  }
  func nearestID(to id: String) throws -> Visit.ID? { try store.nearestID(to: id) }
}
