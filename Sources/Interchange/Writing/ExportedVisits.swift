internal import Timeline

/// What is to be written, before the first visit: a title, a collection, what the visits name.
struct ExportHeader {
  /// What to call it.
  var title: String
  /// The question in words a reader typed; empty for everything.
  var question: String
  var count: Int
  /// One of the store's, or one that stands for several.
  var collection: VisitCollection
  /// How many collections the visits are from.
  var collectionCount: Int
}

/// What the visits of an export name, found by reading all of them once.
struct ExportedNames {
  /// Just the people, places and sources.
  fileprivate(set) var reference = Reference()
  /// Those of the visits they link to that are among them.
  fileprivate(set) var linked: Set<Visit.ID> = []
}

/// The visits that answer a question, read in pieces from any store.
struct ExportedVisits<Store: VisitStore> {
  private let store: Store
  private let selection: any Selection
  private let check: () throws -> Void
  let header: ExportHeader

  init(
    _ query: VisitQuery, in store: Store, progress: @escaping Progress,
    check: @escaping () throws -> Void
  ) throws {
    self.store = store
    self.check = check
    selection = try store.select(query, progress: progress)
    let ids = Set(try selection.counts(of: .collection).map(\.value.id))
    header = ExportHeader(
      title: store.title, question: query.isEmpty ? "" : query.description,
      count: try selection.count(),
      collection: Self.collection(store.collections.filter { ids.contains($0.id) }, store),
      collectionCount: ids.count)
  }

  /// A selection from several collections is one of its own, and says from which.
  private static func collection(_ used: [VisitCollection], _ store: Store) -> VisitCollection {
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

  /// - Parameter progress: told after each piece, of which no two are held at once.
  func eachVisit(progress: Progress, _ use: (Visit, Reference) throws -> Void) throws {
    var done = 0
    try store.eachWindow(of: selection) { visits in
      try check()
      let reference = try store.reference(for: visits)
      for visit in visits { try use(visit, reference) }
      done += visits.count
      progress(Double(done) / Double(max(1, header.count)))
    }
  }

  func names(progress: Progress) throws -> ExportedNames {
    var names = ExportedNames()
    var linked: Set<Visit.ID> = []
    try eachVisit(progress: progress) { visit, known in
      names.reference.addUsed(by: visit, from: known)
      linked.formUnion(visit.related.map(\.visit))
    }
    names.linked = try linked.filter { id in
      try store.key(of: id).map { try selection.contains($0) } ?? false
    }
    return names
  }
}

extension Reference {
  /// Takes what a visit names from a reference that may hold more.
  mutating func addUsed(by visit: Visit, from known: Reference) {
    for id in visit.personIDs { people[id] = known.people[id] }
    for id in visit.placeIDs { places[id] = known.places[id] }
    for id in visit.citedSources { sources[id] = known.sources[id] }
  }
}

extension Visit {
  var personIDs: [Person.ID] {
    delegation.members.map(\.person) + stops.flatMap { $0.hosts.map(\.person) }
      + events.flatMap(\.participants)
  }

  var placeIDs: [Place.ID] { stops.compactMap(\.place) + events.compactMap(\.place) }
}
