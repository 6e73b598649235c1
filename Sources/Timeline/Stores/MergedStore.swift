internal import BitCollections

/// Several stores as one: their visits in one timeline, each store answering for its own.
///
/// Where two stores have visits that may begin on the same day, those are looked at to put them
/// in order. A name is known to the store that has it, and an id found in the first that has it.
public final class MergedStore: VisitStore {
  public let title: String
  public let collections: [VisitCollection]
  public let span: ClosedRange<Day>?
  private let stores: [any VisitStore]
  private let allRows: [VisitRow]
  /// For each row the store it is of, and its number there.
  private let origins: [Origin]
  /// For each store the place of its rows in the whole.
  private let places: [[UInt32]]

  private struct Origin {
    var store: UInt32
    var number: UInt32
  }

  public init(_ stores: [any VisitStore]) throws {
    self.stores = stores
    collections = stores.flatMap(\.collections)
    title = stores.count == 1 ? stores[0].title : "\(collections.count) collections"
    span = stores.compactMap(\.span).reduce(nil) { whole, span in
      whole.map { $0.joined(with: span) } ?? span
    }
    var merge = Merge(stores)
    try merge.run()
    origins = merge.merged.map { Origin(store: UInt32($0.store), number: $0.row.number) }
    allRows = merge.merged.enumerated().map {
      VisitRow(number: UInt32($0), stored: $1.row.stored)
    }
    var places = stores.map { [UInt32](repeating: 0, count: $0.count) }
    for (place, origin) in origins.enumerated() {
      places[Int(origin.store)][Int(origin.number)] = UInt32(place)
    }
    self.places = places
  }

  public var count: Int { allRows.count }

  public var years: ClosedRange<Int>? {
    guard let first = allRows.first, let last = allRows.last else { return nil }
    return first.firstDay.civil.year...last.firstDay.civil.year
  }

  public func prepare() {
    for store in stores { store.prepare() }
  }

  public func cancel() {
    for store in stores { store.cancel() }
  }

  public func rows(matching query: VisitQuery) throws -> [VisitRow] {
    guard !query.isEmpty else { return allRows }
    var found = BitSet()
    for (index, store) in stores.enumerated() {
      for row in try store.rows(matching: query) {
        found.insert(Int(places[index][Int(row.number)]))
      }
    }
    return found.map { allRows[$0] }
  }

  public func visits(_ rows: some Collection<VisitRow>) throws -> [Visit] {
    var visits = [Visit?](repeating: nil, count: rows.count)
    for (index, store) in stores.enumerated() {
      let mine = rows.enumerated().filter { origin($0.element).store == index }
      let own = mine.map { VisitRow(number: origin($0.element).number, stored: $0.element.stored) }
      for (place, visit) in zip(mine.map(\.offset), try store.visits(own)) { visits[place] = visit }
    }
    return visits.compactMap { $0 }
  }

  private func origin(_ row: VisitRow) -> Origin { origins[Int(row.number)] }

  public func counts(of field: Field, matching query: VisitQuery) throws -> [FieldCount] {
    var sums: [String: FieldCount] = [:]
    for (store, places) in zip(stores, places) {
      for var count in try store.counts(of: field, matching: query) {
        count.first = places[Int(count.first)]
        count.last = places[Int(count.last)]
        sums[count.value.id] = sums[count.value.id].map { $0.joined(with: count) } ?? count
      }
    }
    return Array(sums.values).mostFrequentFirst()
  }

  public func reference(for visits: [Visit]) throws -> Reference {
    try stores.reversed().reduce(into: Reference()) { whole, store in
      whole.merge(try store.reference(for: visits))
    }
  }

  public func row(of id: Visit.ID) throws -> VisitRow? {
    for (index, store) in stores.enumerated() {
      if let row = try store.row(of: id) { return allRows[Int(places[index][Int(row.number)])] }
    }
    return nil
  }

  public func searchTerms(_ query: VisitQuery) throws -> [String] {
    try Set(stores.flatMap { try $0.searchTerms(query) }).sorted()
  }

  public func nearestID(to id: String) throws -> Visit.ID? {
    Nearest.match(id, in: try stores.compactMap { try $0.nearestID(to: id) })
  }
}

/// Puts the rows of several stores in one order.
private struct Merge {
  typealias Entry = (store: Int, row: VisitRow)

  let stores: [any VisitStore]
  var merged: [Entry] = []
  private var rows: [[VisitRow]] = []
  private var next: [Int]

  init(_ stores: [any VisitStore]) {
    self.stores = stores
    next = Array(repeating: 0, count: stores.count)
  }

  mutating func run() throws {
    rows = try stores.map { try $0.rows(matching: VisitQuery()) }
    merged.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    while let day = stores.indices.compactMap({ front($0)?.firstDay }).min() {
      var groups: [[Entry]] = []
      for store in stores.indices where front(store)?.firstDay == day {
        groups.append(take(day, store))
      }
      merged += groups.count == 1 ? groups[0] : try sorted(groups.flatMap { $0 })
    }
  }

  private func front(_ store: Int) -> VisitRow? {
    next[store] < rows[store].count ? rows[store][next[store]] : nil
  }

  private mutating func take(_ day: Day, _ store: Int) -> [Entry] {
    var taken: [Entry] = []
    while let row = front(store), row.firstDay == day {
      taken.append((store, row))
      next[store] += 1
    }
    return taken
  }

  /// Visits that may begin on the same day in the order of the timeline.
  private func sorted(_ entries: [Entry]) throws -> [Entry] {
    try entries.flatMap { entry in
      try stores[entry.store].visits([entry.row]).map { (key: RowKey($0), entry: entry) }
    }.sorted { $0.key < $1.key }.map(\.entry)
  }
}

extension FieldCount {
  /// The same value counted among other visits of the whole as well.
  fileprivate func joined(with other: FieldCount) -> FieldCount {
    FieldCount(
      value: value, count: count + other.count, first: min(first, other.first),
      last: max(last, other.last))
  }
}

extension ClosedRange<Day> {
  fileprivate func joined(with other: Self) -> Self {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
