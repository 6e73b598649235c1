internal import Timeline

/// What is to be written, before the first visit: a title, a collection, what the visits name.
struct SelectionHeader {
  /// What to call it.
  var title: String
  /// The question in words a reader typed; empty for everything.
  var question: String
  var count: Int
  /// One of the store's, or one that stands for several.
  var collection: VisitCollection
  /// How many collections the visits are from.
  var collectionCount: Int
  /// Just the people, places and sources that the visits name.
  var reference: Reference
  var ids: Set<Visit.ID>
}

/// The visits that answer a question, read in pieces from any store.
struct Selection<Store: VisitStore> {
  private let store: Store
  private let rows: any Timeline.Selection
  private let progress: (Double) throws -> Void
  let header: SelectionHeader

  /// Reads all of the visits once, to know what they name; the second time is for writing them.
  init(
    _ query: VisitQuery, in store: Store, _ progress: @escaping (Double) throws -> Void = { _ in }
  ) throws {
    self.store = store
    self.progress = progress
    rows = try store.select(query)
    let count = try rows.count()
    var reference = Reference()
    var ids: Set<Visit.ID> = []
    var collections: Set<VisitCollection.ID?> = []
    try Self.eachVisit(rows, in: store, { try progress($0 / 2 / Double(count)) }) { visit, known in
      reference.addUsed(by: visit, from: known)
      ids.insert(visit.id)
      collections.insert(visit.collection)
    }
    let used = store.collections.filter { collections.contains($0.id) }
    header = SelectionHeader(
      title: store.title, question: query.isEmpty ? "" : query.description, count: count,
      collection: Self.collection(used, store, query), collectionCount: collections.count,
      reference: reference, ids: ids)
  }

  /// A selection from several collections is one of its own, and says from which.
  private static func collection(
    _ used: [VisitCollection], _ store: Store, _ query: VisitQuery
  ) -> VisitCollection {
    if used.count == 1 { return used[0] }
    var collection = VisitCollection(id: "selection", title: store.title)
    if !used.isEmpty {
      collection.about = "From: \(used.map(\.title).joined(separator: "; "))."
      let licenses = Set(used.map(\.license))
      collection.license = licenses.count == 1 ? used[0].license : nil
      let ways = Set(used.map(\.compiled))
      collection.compiled = ways.count == 1 ? used[0].compiled : .mixed
    }
    return collection
  }

  func eachVisit(_ use: (Visit, Reference) throws -> Void) throws {
    let count = Double(header.count)
    try Self.eachVisit(rows, in: store, { try progress(0.5 + $0 / 2 / count) }, use)
  }

  private static func eachVisit(
    _ rows: any Timeline.Selection, in store: Store, _ progress: (Double) throws -> Void,
    _ use: (Visit, Reference) throws -> Void
  ) throws {
    var read = 0
    try store.eachWindow(of: rows) { visits in
      try progress(Double(read))
      read += visits.count
      let reference = try store.reference(for: visits)
      for visit in visits { try use(visit, reference) }
    }
  }
}

extension Reference {
  /// Takes what a visit names from a reference that may hold more.
  mutating func addUsed(by visit: Visit, from known: Reference) {
    for id in visit.personIDs { people[id] = known.people[id] }
    for id in visit.placeIDs { places[id] = known.places[id] }
    for id in visit.allSourceIDs { sources[id] = known.sources[id] }
  }
}

extension Visit {
  var personIDs: [Person.ID] {
    delegation.members.map(\.person) + stops.flatMap { $0.hosts.map(\.person) }
      + events.flatMap(\.participants)
  }

  var placeIDs: [Place.ID] { stops.compactMap(\.place) + events.compactMap(\.place) }

  /// Each source the visit or a part of it rests on, once, in the order of their first mention.
  var allSourceIDs: [Source.ID] {
    let claimed = claims.flatMap { $0.sources + $0.responses.flatMap(\.sources) }
    let stated = typeAsStated.flatMap(\.sources) + datesAsStated.flatMap(\.sources)
    let all = sources + stated + events.flatMap(\.sources) + claimed
    var seen: Set<Source.ID> = []
    return all.filter { seen.insert($0).inserted }
  }
}
