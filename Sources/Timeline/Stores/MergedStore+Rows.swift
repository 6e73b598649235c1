internal import BitCollections

/// All rows of a merged store by number, for those who ask for all of them at once.
extension MergedStore {
  public func rows(matching query: VisitQuery) throws -> [VisitRow] {
    let all = try numbered.value.get()
    guard !query.isEmpty else { return all.rows }
    var found = BitSet()
    for (index, store) in stores.enumerated() {
      for row in try store.rows(matching: query) {
        found.insert(Int(all.places[index][Int(row.number)]))
      }
    }
    return found.map { all.rows[$0] }
  }

  public func visits(_ rows: some Collection<VisitRow>) throws -> [Visit] {
    let all = try numbered.value.get()
    var visits = [Visit?](repeating: nil, count: rows.count)
    for (index, store) in stores.enumerated() {
      let mine = rows.enumerated().filter { all.origins[Int($0.element.number)].store == index }
      let own = mine.map { place, row in
        VisitRow(number: all.origins[Int(row.number)].number, stored: row.stored)
      }
      for (place, visit) in zip(mine.map(\.offset), try store.visits(own)) { visits[place] = visit }
    }
    return visits.compactMap { $0 }
  }

  public func row(of id: Visit.ID) throws -> VisitRow? {
    let all = try numbered.value.get()
    for (index, store) in stores.enumerated() {
      guard let row = try store.row(of: id) else { continue }
      return all.rows[Int(all.places[index][Int(row.number)])]
    }
    return nil
  }
}

/// The rows of several stores in one order, and where each is from.
struct NumberedRows: Sendable {
  let rows: [VisitRow]
  /// For each row the store it is of, and its number there.
  let origins: [Origin]
  /// For each store the place of its rows in the whole.
  let places: [[UInt32]]

  struct Origin {
    var store: UInt32
    var number: UInt32
  }

  init(_ stores: [any VisitStore]) throws {
    var merge = Merge(stores)
    try merge.run()
    origins = merge.merged.map { Origin(store: UInt32($0.store), number: $0.row.number) }
    rows = merge.merged.enumerated().map { VisitRow(number: UInt32($0), stored: $1.row.stored) }
    var places = stores.map { [UInt32](repeating: 0, count: $0.count) }
    for (place, origin) in origins.enumerated() {
      places[Int(origin.store)][Int(origin.number)] = UInt32(place)
    }
    self.places = places
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
