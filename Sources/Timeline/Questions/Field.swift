/// A property of visits that can be asked for by name and counted by value.
public enum Field: String, Hashable, Sendable, CaseIterable {
  case party, delegation, host, person, head, office, role, place, type, status, topic, occasion
  case event, claim, stance, by, source, publisher
  case sourceKind = "source-kind"
  case collection, year, date, state, id

  /// What the values are, in a few words.
  public var help: String {
    switch self {
    case .party: "a party on either side"
    case .delegation: "the party that travels"
    case .host: "the party visited"
    case .person: "anyone who takes part"
    case .head: "head of the delegation"
    case .office: "the office of a head of delegation, such as defence minister"
    case .role: "a role held by a traveller or a host"
    case .place: "a place of a stop or an event"
    case .type: "kind of visit"
    case .status: "completed, announced, cancelled …"
    case .topic: "a topic"
    case .occasion: "the occasion"
    case .event: "kind of event"
    case .claim: "kind of claim"
    case .stance: "how somebody answers a claim"
    case .by: "who says so"
    case .source: "a source, by title or id"
    case .publisher: "a publisher"
    case .sourceKind: "official, wire, press …"
    case .collection: "the collection it stands in"
    case .year: "a year it touches"
    case .date: "a decade, year or month it touches: 2020s, 2023, 2023-07"
    case .id: "the id of a visit"
    case .state: "contested, uncertain, unsourced, single-source, bookmarked, noted"
    }
  }

  /// True when the values are codes of parties.
  public var isParty: Bool { self == .party || self == .delegation || self == .host }

  /// True when a text is the id of a value, of this field everywhere, and no name of another.
  func hasOnlyID(_ text: String) -> Bool {
    if isParty { return PartyTable.party(text) != nil }
    return self == .status && Visit.Status(rawValue: text) != nil
  }
}

/// One value of a field: how it is written in a question, how it is shown, how else it is known.
public struct FieldValue: Hashable, Sendable {
  public var id: String
  public var label: String
  /// Other names that find it.
  public var aliases: [String]

  public init(id: String, label: String? = nil, aliases: [String] = []) {
    self.id = id
    self.label = label ?? id
    self.aliases = aliases
  }
}

extension Visit {
  /// The values of a field that this visit has, by id, each once.
  public func values(of field: Field, _ reference: Reference) -> [String] {
    var values: [String] = []
    eachValue(of: field, reference) { if !values.contains($0) { values.append($0) } }
    return values
  }

  /// Hands out the values of a field, by id; some more than once.
  package func eachValue(
    of field: Field, _ reference: Reference, _ take: (String) -> Void
  ) {
    switch field {
    case .party:
      take(delegation.party)
      for stop in stops { take(stop.party) }
    case .delegation: take(delegation.party)
    case .host: for stop in stops { take(stop.party) }
    case .person: eachPerson(take)
    case .head: for head in delegation.heads { take(head.person) }
    case .office: for office in offices { take(office) }
    case .role: eachRole(take)
    case .place: eachPlace(take)
    case .type: take(type.rawValue)
    case .status: take(status.rawValue)
    case .topic: for topic in topics { take(topic) }
    case .occasion: if let occasion { take(occasion) }
    case .event: for event in events { take(event.kind.rawValue) }
    case .claim: for claim in claims { take(claim.kind.rawValue) }
    case .stance, .by: eachStatement(of: field, take)
    case .source: eachSource(take)
    case .publisher: for source in sources(in: reference) { take(source.publisher) }
    case .sourceKind: for source in sources(in: reference) { source.kind.map { take($0.rawValue) } }
    case .collection: if let collection { take(collection) }
    case .year: for year in years { take(String(year)) }
    case .date: for date in decadesYearsAndMonths { take(date) }
    case .state: for state in states { take(state.rawValue) }
    case .id: take(id)
    }
  }

  private func eachPerson(_ take: (Person.ID) -> Void) {
    for member in delegation.members { take(member.person) }
    for stop in stops { for host in stop.hosts { take(host.person) } }
    for event in events { for person in event.participants { take(person) } }
  }

  private func eachRole(_ take: (String) -> Void) {
    for member in delegation.members { if let role = member.role { take(role) } }
    for stop in stops { for host in stop.hosts { if let role = host.role { take(role) } } }
  }

  private func eachPlace(_ take: (Place.ID) -> Void) {
    for stop in stops { if let place = stop.place { take(place) } }
    for event in events { if let place = event.place { take(place) } }
  }

  /// Who claims and who answers, or how.
  private func eachStatement(of field: Field, _ take: (String) -> Void) {
    for claim in claims {
      if field == .by { take(claim.by) }
      for response in claim.responses {
        take(field == .by ? response.by : response.stance.rawValue)
      }
    }
  }

  /// The sources of the statements of the visit, then its own; some more than once.
  private func eachSource(_ take: (Source.ID) -> Void) {
    for stated in typeAsStated { for source in stated.sources { take(source) } }
    for stated in datesAsStated { for source in stated.sources { take(source) } }
    for event in events { for source in event.sources { take(source) } }
    for claim in claims {
      for source in claim.sources { take(source) }
      for response in claim.responses { for source in response.sources { take(source) } }
    }
    for source in sources { take(source) }
  }

  private func sources(in reference: Reference) -> [Source] {
    allSources.compactMap { reference.sources[$0] }
  }

  /// The offices of the heads of the delegation, each in one form.
  public var offices: [String] {
    delegation.heads.compactMap(\.role).map { Office.name($0, of: delegation.party) }
  }

  public var hosts: [Host] { stops.flatMap(\.hosts) }

  /// Every source of the visit and of its statements, in the order they are met, each once.
  public var allSources: [Source.ID] {
    var all: [Source.ID] = []
    eachSource { if !all.contains($0) { all.append($0) } }
    return all
  }

  /// The years it may have touched; only the one that is known when it is open at an end.
  private var years: ClosedRange<Int> {
    let first = (dates.start == .open ? dates.earliestEnd : dates.earliestStart).civil.year
    let last = dates.end == .open ? dates.latestStart : dates.latestEnd
    return first...max(first, last.civil.year)
  }

  /// `2020s`, `2023`, `2023-07`: what it may have touched, as far as a month is known.
  private var decadesYearsAndMonths: [String] {
    var values: [String] = []
    for year in years { values += ["\(year / 10 * 10)s", String(year)] }
    guard dates.precision <= .month else { return values }
    let first = dates.earliestStart.civil
    let last = dates.end == .open ? first : dates.latestEnd.civil
    let months = first.year * 12 + first.month - 1...last.year * 12 + last.month - 1
    return values + months.prefix(Self.mostMonths).map { Gregorian.month($0 / 12, $0 % 12 + 1) }
  }

  /// A stay is listed under so many months at most.
  private static let mostMonths = 36

  /// What a careful reader would want to look at again.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case contested, uncertain, unsourced
    case singleSource = "single-source"
  }

  /// States that are the reader's, and known to the front only.
  static let readerStates = ["bookmarked", "noted"]

  public var states: [State] {
    let sourceCount = allSources.count
    return State.allCases.filter { state in
      switch state {
      case .contested: isContested
      case .uncertain: dates.isUncertain
      case .unsourced: statementsWithoutSource > 0 || sourceCount == 0
      case .singleSource: sourceCount == 1
      }
    }
  }
}

extension Reference {
  /// A value of a field with its label and its other names.
  public func value(_ id: String, of field: Field) -> FieldValue {
    switch field {
    case .party, .delegation, .host:
      let party = PartyTable.party(id)
      return FieldValue(id: id, label: party?.name, aliases: party?.spellings ?? [])
    case .person, .head:
      return FieldValue(id: id, label: people[id]?.name, aliases: people[id]?.spellings ?? [])
    case .place:
      return FieldValue(id: id, label: places[id]?.name, aliases: places[id]?.spellings ?? [])
    case .source:
      return FieldValue(id: id, label: sources[id]?.citation)
    case .office, .role, .type, .status, .topic, .occasion, .event, .claim, .stance, .by,
      .publisher,
      .sourceKind, .collection, .year, .date, .state, .id:
      return FieldValue(id: id)
    }
  }
}
