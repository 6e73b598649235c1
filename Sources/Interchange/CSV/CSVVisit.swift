internal import Timeline

/// A row of a mapped table on its way to a visit.
struct CSVVisit {
  var visit: Visit
  var people: [Person] = []
  var places: [Place] = []
  var sources: [Source] = []
  var repairs: [String] = []
  private let row: MappedRow

  /// - Throws: `InterchangeProblem` when there is no date or no party, or one that is not known.
  init(_ row: MappedRow, _ data: Source) throws(InterchangeProblem) {
    self.row = row
    let dates = try Self.dates(row)
    let party = try Self.party(row)
    let hosts = try Self.hosts(row, &repairs)
    let title =
      row[.title] ?? "\(PartyTable.adjective(party)) visit to "
      + hosts.map(PartyTable.name).joined(separator: ", ")
    visit = Visit(
      id: Self.id(row, dates, party, hosts), title: title, dates: dates,
      status: try Self.choice(row, .status) ?? .completed,
      type: try Self.choice(row, .type) ?? .unknown,
      delegation: Delegation(party: party, name: row[.delegation]),
      stops: hosts.map { Stop(party: $0) })
    visit.occasion = row[.occasion]
    visit.summary = row[.summary]
    visit.note = row[.note]
    visit.topics = row.list(.topics).filter { !$0.isEmpty }
    addMembers()
    addPlaces()
    addHosts()
    addSources(data)
  }

  // MARK: What a visit must have

  private static func dates(_ row: MappedRow) throws(InterchangeProblem) -> EDTF {
    let order = row.mapping.order
    if let dates = row[.dates] { return try DateCell.date(dates, order: order) }
    guard let start = row[.start] else { throw InterchangeProblem("the row has no date") }
    let first = try DateCell.date(start, order: order)
    guard let end = row[.end] else { return first }
    let last = try DateCell.date(end, order: order)
    guard last != first else { return first }
    do {
      return try EDTF("\(first.start)/\(last.end ?? last.start)")
    } catch {
      throw InterchangeProblem(error.description)
    }
  }

  private static func party(_ row: MappedRow) throws(InterchangeProblem) -> Party.Code {
    guard let text = row[.party] else {
      throw InterchangeProblem("nothing says whose delegation it is")
    }
    guard let party = PartyCell.party(text) else {
      throw InterchangeProblem("\"\(text.prefix(60))\" is no party\(PartyCell.nearest(text))")
    }
    return party
  }

  private static func hosts(
    _ row: MappedRow, _ repairs: inout [String]
  ) throws(InterchangeProblem) -> [Party.Code] {
    guard let text = row[.host] else { throw InterchangeProblem("nothing says who is visited") }
    let listed = row.list(.host).map(PartyCell.party)
    if listed.allSatisfy({ $0 != nil }) { return listed.compactMap { $0 } }
    guard let parties = PartyCell.parties(in: text) else {
      throw InterchangeProblem("\"\(text.prefix(60))\" is no party\(PartyCell.nearest(text))")
    }
    repairs.append("\(parties.count) countries stand in one cell")
    return parties
  }

  private static func choice<Choice>(
    _ row: MappedRow, _ field: CSVMapping.Field
  ) throws(InterchangeProblem) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = row[field] else { return nil }
    let folded = SearchKey.fold(text)
    if let choice = Choice.allCases.first(where: { SearchKey.fold($0.rawValue) == folded }) {
      return choice
    }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw InterchangeProblem(
      "\"\(text.prefix(60))\" is no \(field.rawValue); expected \(known)")
  }

  /// The row's own id under the collection's; without one, day and parties.
  private static func id(
    _ row: MappedRow, _ dates: EDTF, _ party: Party.Code, _ hosts: [Party.Code]
  ) -> Visit.ID {
    if let own = row[.id] {
      let isNumber = own.allSatisfy { $0.isNumber }
      return isNumber ? "\(row.mapping.collection.id)-\(own)" : own
    }
    let parties = ([party] + hosts).joined(separator: "-").lowercased()
    return "\(Slug.of(dates.start.description))-\(parties)"
  }

  // MARK: What it may have

  private mutating func person(_ name: String, _ party: Party.Code) -> Person.ID {
    let id = "\(Slug.of(name))-\(party.lowercased())"
    people.append(Person(id: id, name: name))
    return id
  }

  private mutating func addMembers() {
    let roles = row.list(.role)
    for (index, name) in row.list(.person).enumerated() where !name.isEmpty {
      let role = roles.indices.contains(index) && !roles[index].isEmpty ? roles[index] : nil
      visit.delegation.members.append(
        Member(person: person(name, visit.delegation.party), role: role))
    }
  }

  /// A place for each country, or several in the only one.
  private mutating func addPlaces() {
    let names = row.list(.place)
    guard names.contains(where: { !$0.isEmpty }) else { return }
    if visit.stops.count == 1 {
      visit.stops = names.filter { !$0.isEmpty }.map { stop($0, visit.stops[0].party) }
    } else if names.count == visit.stops.count {
      for (index, name) in names.enumerated() where !name.isEmpty {
        visit.stops[index] = stop(name, visit.stops[index].party)
      }
    } else {
      repairs.append(
        "\(names.count) places go with \(visit.stops.count) countries; kept in the note")
      let places = "Places: \(names.joined(separator: ", "))."
      visit.note = visit.note.map { "\($0) \(places)" } ?? places
    }
  }

  private mutating func stop(_ name: String, _ party: Party.Code) -> Stop {
    let id = "\(Slug.of(name))-\(party.lowercased())"
    places.append(Place(id: id, name: name, party: party))
    return Stop(place: id, party: party)
  }

  /// Hosts of several stops are parted by a bar; otherwise they all receive at the first.
  private mutating func addHosts() {
    guard let text = row[.hosts] else { return }
    let groups = text.components(separatedBy: "|")
    let isByStop = groups.count == visit.stops.count
    for (index, group) in groups.enumerated() {
      let at = isByStop ? index : 0
      for part in group.components(separatedBy: row.mapping.list) {
        let name = CellText.clean(part).text
        guard !name.isEmpty else { continue }
        visit.stops[at].hosts.append(Host(person: person(name, visit.stops[at].party)))
      }
    }
    if !isByStop { repairs.append("the hosts were all put to the first stop") }
  }

  private mutating func addSources(_ data: Source) {
    for address in row.list(.url) where !address.isEmpty {
      guard WebAddress.isOne(address) else {
        repairs.append("\"\(address.prefix(60))\" is no web address and was left out")
        continue
      }
      var source = Source(
        id: "\(row.mapping.collection.id)-\(Digest.text(address))",
        publisher: row[.publisher] ?? WebAddress.site(of: address), title: address)
      source.url = address
      sources.append(source)
      visit.sources.append(source.id)
    }
    visit.sources.append(data.id)
  }
}
