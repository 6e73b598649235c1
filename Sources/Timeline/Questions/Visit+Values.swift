/// The values of fields that a visit has.
extension Visit {
  /// The values of a field that this visit has, by id, each once.
  public func values(of field: Field, _ reference: Reference) -> [String] {
    var values: [String] = []
    var seen: Set<String> = []
    eachValue(of: field, reference) { value in
      // Mostly there are few, and comparing each with each is faster than a set.
      if values.count == 16 { seen = Set(values) }
      let isNew = values.count < 16 ? !values.contains(value) : seen.insert(value).inserted
      if isNew { values.append(value) }
    }
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
    case .led: for head in delegation.heads { take(head.person) }
    case .member: for member in companions { take(member.person) }
    case .counterpart: for host in hosts { take(host.person) }
    case .office: eachOffice(take)
    case .counterpartOffice: eachCounterpartOffice(take)
    case .level: take(level?.rawValue ?? Level.unknown)
    // What follows from other visits stands in none.
    case .overlaps: break
    case .role: eachRole(take)
    case .place: eachPlace(take)
    case .type: take(type.rawValue)
    case .status: take(status.rawValue)
    case .topic: for topic in topics { take(topic) }
    case .occasion: if let occasion { take(occasion) }
    case .event: for event in events { take(event.kind.rawValue) }
    case .claim: for claim in claims { take(claim.kind.rawValue) }
    case .stance, .by: eachStatement(of: field, take)
    case .source: citedSources.forEach(take)
    case .publisher: for id in citedSources { (reference.sources[id]?.publisher).map(take) }
    case .sourceKind: for id in citedSources { (reference.sources[id]?.kind?.rawValue).map(take) }
    case .collection: if let collection { take(collection) }
    case .year: for year in years { take(String(year)) }
    case .date: for date in decadesYearsAndMonths { take(date) }
    case .began: for value in dates.beginnings { take(value) }
    case .state: for state in states(reference) { take(state.rawValue) }
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

  public var hosts: [Host] { stops.flatMap(\.hosts) }

  /// The years it may have touched; only the one that is known when it is open at an end.
  private var years: ClosedRange<Int> {
    let first = (dates.start == .open ? dates.earliestEnd : dates.earliestStart).civil.year
    let last = dates.end == .open ? dates.latestStart : dates.latestEnd
    return first...min(max(first, last.civil.year), first + Self.mostYears - 1)
  }

  /// A stay is listed under so many years at most.
  private static let mostYears = 200

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
}
