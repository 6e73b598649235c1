@testable import Timeline

/// Short ways to write down a few visits and to ask what is known around one of them.
struct InventedRecord {
  let store: FixtureStore

  init(
    _ visits: Visit..., coverage: String? = "2000/2025", people: [Person] = [],
    subject: [Party.Code] = []
  ) {
    self.init(visits, coverage: coverage, people: people, subject: subject)
  }

  init(
    _ visits: [Visit], coverage: String? = "2000/2025", people: [Person] = [],
    subject: [Party.Code] = []
  ) {
    var loaded = LoadedCollection()
    loaded.collections = [
      VisitCollection(
        id: "invented", title: "Invented", coverage: coverage.map(SampleCollection.date))
    ]
    loaded.collections[0].subject = subject
    for person in people { loaded.reference.people[person.id] = person }
    loaded.visits = visits
    store = FixtureStore(loaded)
  }

  func visit(_ id: String) throws -> Visit {
    guard let key = try store.key(of: id), let visit = try store.visits([key]).first else {
      throw Missing(id: id)
    }
    return visit
  }

  func context(of id: String) throws -> VisitContext {
    try VisitContext(try visit(id), in: store)
  }

  /// The words of the lines of one kind.
  func lines(_ kind: ContextLine.Kind, of id: Visit.ID) throws -> [String] {
    let context = try context(of: id)
    return context.lines.filter { $0.kind == kind }
      .map { "\($0.title): \($0.words(store.reference))" }
  }

  struct Missing: Error { var id: String }
}

extension Visit {
  /// A delegation with at most one head, to one place.
  static func invented(
    _ id: String, _ dates: String, _ party: Party.Code, to host: Party.Code, place: Place.ID? = nil,
    by head: Person.ID? = nil, as role: String? = nil, _ status: Status = .completed
  ) -> Visit {
    Visit(
      id: id, title: id, dates: SampleCollection.date(dates), status: status,
      delegation: Delegation(
        party: party, members: head.map { [Member(person: $0, role: role, isHead: true)] } ?? []),
      stops: [Stop(place: place, party: host)])
  }

  /// The same visit with other stops.
  func stopping(at stops: Stop...) -> Visit {
    var visit = self
    visit.stops = stops
    return visit
  }

  /// The same visit with one more of the delegation, who does not lead it.
  func with(_ person: Person.ID, as role: String) -> Visit {
    var visit = self
    visit.delegation.members.append(Member(person: person, role: role))
    return visit
  }

  /// The same visit received by somebody at its first stop.
  func received(by person: Person.ID, as role: String? = nil) -> Visit {
    var visit = self
    visit.stops[0].hosts.append(Host(person: person, role: role))
    return visit
  }

  /// The same visit with a claim that it was the first or the nth.
  func claimed(_ kind: Claim.Kind, _ text: String) -> Visit {
    var visit = self
    visit.claims.append(Claim(kind: kind, text: text, by: "Gazette"))
    return visit
  }
}

extension Stop {
  static func invented(_ party: Party.Code, _ place: Place.ID? = nil, _ dates: String? = nil)
    -> Stop
  {
    Stop(place: place, party: party, dates: dates.map(SampleCollection.date))
  }
}
