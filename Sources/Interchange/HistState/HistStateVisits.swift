internal import Timeline

/// Visits by foreign leaders, as the US Office of the Historian publishes them: XML, a file a
/// decade, the host always the United States.
struct HistStateVisits: VisitSource {
  private let run: ImportRun
  static let data = HistState.source(
    id: "histstate-visits", title: "Visits by Foreign Leaders")

  init(_ run: ImportRun) {
    self.run = run
  }

  func begin() throws {
    var collection = VisitCollection(
      id: Self.data.id, title: "Visits to the United States by foreign leaders",
      about: "As published by the US Office of the Historian.")
    collection.license = "CC0-1.0"
    collection.compiled = .hand
    try run.declare(collection)
    try run.declare(Self.data)
  }

  func read(_ file: String) throws {
    try XMLReader.read(file, root: "visits", row: "visit", take)
  }

  private func take(_ row: XMLRow) throws {
    run.countRow()
    do {
      var draft = try Draft(row, try HistState.Stay(row))
      guard run.take(draft.visit.id) else {
        throw InterchangeProblem("the id \(draft.visit.id) was read before; the first was kept")
      }
      draft.widen()
      for person in draft.people { try run.declare(person) }
      try run.repair(row.line, draft.repairs)
      try run.keep(draft.visit)
    } catch let problem as InterchangeProblem {
      try run.refuse(row.line, problem)
    }
  }

  /// One row on its way to a visit.
  private struct Draft {
    var visit: Visit
    var people: [Person] = []
    var repairs: [String]

    init(_ row: XMLRow, _ stay: HistState.Stay) throws(InterchangeProblem) {
      let from = row.fields["from"]
      let country = from?.text.isEmpty == false ? from?.text : nil
      guard
        let party = CountryLabel.party(country, slug: from?.id, on: stay.dates.earliestStart)
      else {
        let found = "\(country ?? "nothing")\" with the id \"\(from?.id ?? "")"
        throw InterchangeProblem("no party is known by the country \"\(found)\"")
      }
      repairs = stay.repairs + (party.repair.map { [$0] } ?? [])
      visit = Visit(
        id: "histstate-visit-\(stay.id)", title: "", dates: stay.dates,
        delegation: Delegation(party: party.code), stops: [Stop(party: "USA")])
      visit.sources = [HistStateVisits.data.id]
      addPrincipals(row.text("visitor"))
      describe(row.text("description"))
    }

    private mutating func addPrincipals(_ visitor: String?) {
      let party = visit.delegation.party
      guard let visitor else {
        visit.title = "\(PartyTable.adjective(party)) visit to the United States"
        repairs.append("no visitor is named")
        return
      }
      visit.title = "\(visitor) in the United States"
      let principals = VisitorName.principals(in: visitor)
      if principals.count > 1 { repairs.append("\(principals.count) visitors stand in one name") }
      for principal in principals {
        let id = "\(Slug.of(principal.name))-\(party.lowercased())"
        people.append(Person(id: id, name: principal.name))
        visit.delegation.members.append(
          Member(person: id, role: principal.role, isHead: principals.count > 1))
      }
    }

    private mutating func describe(_ description: String?) {
      guard let description else { return }
      visit.summary = description
      guard let stated = StatedKind.find(in: description) else { return }
      visit.type = stated.kind
      visit.typeAsStated = [HistState.stated(stated.words, HistStateVisits.data)]
    }

    /// A longer stay that only the description tells of becomes the visit's dates; the dates of
    /// the record stay with the stop.
    mutating func widen() {
      guard let summary = visit.summary, let stay = WiderStay.find(in: summary, around: visit.dates)
      else { return }
      visit.stops[0].dates = visit.dates
      visit.dates = stay.dates
      repairs.append("the dates were widened to the stay the description tells: \(stay.words)")
    }
  }
}
