/// Reads the words of a claim of precedence.
struct ClaimReader {
  let claim: Claim
  let visit: Visit
  let reference: Reference
  let record: Record
  var text: ClaimText
  var place: Place.ID?

  init(_ claim: Claim, _ visit: Visit, _ reference: Reference, _ record: Record) {
    self.record = record
    self.claim = claim
    self.visit = visit
    self.reference = reference
    text = ClaimText(claim.text)
  }

  var isOrdinal: Bool { claim.kind == .ordinal }

  mutating func read(_ legs: [Leg]) -> ClaimScope.Reading {
    guard let time = ClaimTime(&text, visit, isOrdinal: isOrdinal) else { return .unread(.time) }
    guard claim.kind != .firstSince || time.after != nil else { return .unread(.time) }
    let isAtLeast = text.take("at least")
    guard let leg = takeHost(legs) else { return .unread(.outsideSubject) }
    var after = time.after(forOrdinal: isOrdinal, before: visit.dates.earliestStart)
    guard var scope = takeSubject(leg, &after) else {
      return .unread(text.isUnderstood ? .subject : .words(text.unknown))
    }
    guard text.isUnderstood else { return .unread(.words(text.unknown)) }
    scope.after = after
    scope.isWindow = time.isWindow && isOrdinal
    scope.isAtLeast = isAtLeast
    scope.isOfficial = speaksOfOfficials
    scope.place = place
    return .scope(scope)
  }

  var speaksOfOfficials: Bool {
    let text = claim.text.lowercased()
    return ["official", "government", "diplomat", "envoy", "dignitary", "foreign delegation"]
      .contains { text.contains($0) }
  }

  // MARK: Where

  /// The way the claim speaks of: to the host it names, else to the first.
  mutating func takeHost(_ legs: [Leg]) -> Leg? {
    var named: Leg?
    for host in visit.hostParties {
      let names = PartyTable.party(host).map { [$0.name] + $0.aliases } ?? []
      let extra =
        host == "PRK" ? ["the North"] : host == "KOR" ? ["the South", "southern soil"] : []
      let isNamed = text.takeAny(names + extra)
      let stop = visit.stops.first { stop in
        stop.party == host
          && text.takeAny(stop.place.flatMap { reference.places[$0]?.spellings } ?? [])
      }
      place = place ?? stop?.place
      if isNamed || stop != nil, named == nil {
        guard let leg = legs.first(where: { $0.host == host }) else { return nil }
        named = leg
      }
    }
    return named ?? legs.first
  }

  // MARK: Who

  mutating func takeSubject(_ leg: Leg, _ after: inout Day?) -> ClaimScope? {
    let isHighest = text.takeAny([
      "highest ranking", "highest level", "most senior", "highest", "so high an official",
    ])
    if let scope = takeMeeting(leg, isHighest: isHighest, &after) { return scope }
    if isHighest { return highest(leg) }
    var head = takePerson(visit.delegation.heads.map(\.person), of: leg.party)
    if head == nil, ["his", "her"].contains(text.words.first ?? "") {
      head = visit.delegation.heads.first?.person
    }
    let offices = takeOffices(leg)
    let isLeader = text.takeAny(["leader", "head of state"])
    let isRanked = takeRank()
    let isParty = takeParty(leg.party)
    if let head {
      return person(head, leg, offices, isLeader: isLeader, &after)
    }
    // "This office" of somebody who holds two may be either.
    if text.words.contains("holder"), offices.isEmpty { return nil }
    if !offices.isEmpty { return office(offices, leg, isParty: isParty) }
    if isLeader { return leader(leg, isParty: isParty) }
    if isRanked { return ranked(leg, isParty: isParty) }
    if isParty { return ofParty(leg) }
    if isOrdinal, let head = visit.delegation.heads.first?.person {
      return person(head, leg, [], isLeader: false, &after)
    }
    return nil
  }

  /// Whoever is named in full, else by the name one is called by.
  mutating func takePerson(_ people: [Person.ID], of party: Party.Code) -> Person.ID? {
    func spellings(_ id: Person.ID) -> [String] {
      reference.people[id]?.spellings ?? [id.replacing("-", with: " ")]
    }
    if let named = people.first(where: { text.takeAny(spellings($0).filter { $0.contains(" ") }) })
    {
      _ = text.take(calling(spellings(named)[0], party))
      return named
    }
    return people.first { text.take(calling(spellings($0)[0], party)) }
  }

  func calling(_ name: String, _ party: Party.Code) -> String {
    let parts = name.split(separator: " ")
    let familyFirst = ["CHN", "PRK", "KOR", "TWN"].contains(party)
    return (familyFirst ? parts.first : parts.last).map(String.init) ?? name
  }

  /// The offices of the heads that the words name.
  mutating func takeOffices(_ leg: Leg) -> [String] {
    var taken: [String] = []
    for name in visit.delegation.heads.flatMap(visit.offices(of:)).map(\.name) {
      var names = [name] + Office.aliases(of: name)
      if name.contains("Secretary of the"), visit.level == .leader {
        names += ["party leader", "general secretary"]
      }
      if name.contains("Politburo") {
        names += ["member of the politburo", "member of the chinese politburo"]
      }
      if text.takeAny(names), !taken.contains(name) { taken.append(name) }
    }
    let offices = visit.tellingOffices
    if taken.isEmpty, offices.count == 1, text.words.contains("holder") { taken = offices }
    // Whoever sits in its standing committee is a member of the politburo.
    return taken.contains("Member of the Politburo")
      ? taken + ["Member of the Standing Committee of the Politburo"] : taken
  }

  mutating func takeRank() -> Bool {
    text.takeAny([
      "high level", "high ranking", "ranking", "senior", "high", "prominent", "major", "top",
      "dignitary", "emissary",
    ])
  }

  /// True when the words name the party that travels, not just anybody foreign.
  mutating func takeParty(_ party: Party.Code) -> Bool {
    let names = PartyTable.party(party).map { [$0.name, $0.adjective] + $0.aliases } ?? []
    let people = names.map { $0 + "s" }
    let code = claim.text.contains(party) ? [party] : []
    let isNamed = text.takeAny(names + people + code)
    _ = text.takeAny([
      "official", "government", "diplomat", "envoy", "foreign", "guest", "emissary", "abroad",
    ])
    return isNamed
  }
}
