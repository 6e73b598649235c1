internal import Timeline

/// Legs of one traveller that hand over without a day between them.
struct Journey {
  private(set) var legs: [Leg] = []
  private var last = Day.distantPast

  func takes(_ leg: Leg) -> Bool {
    guard let first = legs.first else { return true }
    return leg.who == first.who && leg.role == first.role && leg.follows(last)
  }

  mutating func add(_ leg: Leg) {
    legs.append(leg)
    last = max(last, leg.dates.latestEnd)
  }

  var id: Visit.ID { legs.first.map { "histstate-\(Slug.of($0.role))-\($0.ids[0])" } ?? "" }

  var places: [Place] {
    legs.flatMap { leg in
      leg.cities.map { Place(id: Self.placeID($0, leg), name: $0, party: leg.party) }
    }
  }

  private static func placeID(_ city: String, _ leg: Leg) -> Place.ID {
    "\(Slug.of(city))-\(leg.party.lowercased())"
  }

  func visit(id: Visit.ID) -> Visit {
    let first = legs[0]
    var visit = Visit(
      id: id, title: "\(first.name) in \(countries)", dates: dates,
      delegation: Delegation(
        party: "USA", members: [Member(person: first.who, role: role(first), isHead: true)]),
      stops: legs.flatMap(stops))
    let remarks = legs.compactMap(\.remarks)
    visit.summary = remarks.isEmpty ? nil : remarks.joined(separator: " ")
    visit.sources = [HistStateTravels.data.id]
    visit.note = note
    if let stated = StatedKind.find(in: visit.summary ?? "") {
      visit.type = stated.kind
      visit.typeAsStated = [HistState.stated(stated.words, HistStateTravels.data)]
    }
    return visit
  }

  private func role(_ leg: Leg) -> String? {
    switch leg.role {
    case "president": "President"
    case "secretary": "Secretary of State"
    case "": nil
    default: leg.role
    }
  }

  private func stops(_ leg: Leg) -> [Stop] {
    guard !leg.cities.isEmpty else { return [Stop(party: leg.party, dates: leg.dates)] }
    return leg.cities.map {
      Stop(place: Self.placeID($0, leg), party: leg.party, dates: leg.dates)
    }
  }

  /// From the beginning of the first leg to the end of the one that ends last.
  private var dates: EDTF {
    guard legs.count > 1 else { return legs[0].dates }
    let start = legs[0].dates.start
    let closing = legs.max { $0.dates.latestEnd < $1.dates.latestEnd } ?? legs[0]
    let end = closing.dates.end ?? closing.dates.start
    return start == end ? EDTF(start: start) : EDTF(start: start, end: end)
  }

  private var countries: String {
    let names = legs.reduce(into: [String]()) { names, leg in
      let name = PartyTable.name(leg.party)
      if !names.contains(name) { names.append(name) }
    }
    return names.count < 2
      ? names.joined() : "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
  }

  /// The records it was made of: "Joined from the records 1, 2 and 3 (also 4)."
  private var note: String? {
    let doubles = legs.flatMap { $0.ids.dropFirst() }
    guard legs.count > 1 || !doubles.isEmpty else { return nil }
    let ids = legs.map { $0.ids[0] }.joined(separator: ", ")
    let also = doubles.isEmpty ? "" : "; told twice, also as \(doubles.joined(separator: ", "))"
    return "Made of the Office of the Historian's records \(ids)\(also)."
  }
}
