/// Claims about who met whom.
extension ClaimReader {
  /// "First meeting of Kim and Xi", "first Russian official received by Kim Jong Un", "third summit
  /// between the two Koreas".
  mutating func takeMeeting(
    _ leg: Leg, isHighest: Bool, _ after: inout Day?
  ) -> ClaimScope? {
    let isSummit = text.takeAny([
      "summit", "inter korean", "north south", "the two korea", "two korea",
    ])
    let isMeeting = text.takeAny([
      "meeting", "met", "meet", "received by", "reception", "took part in", "public diplomatic",
      "contact", "talks",
    ])
    guard isSummit || isMeeting else { return nil }
    let hosts = visit.stops.filter { $0.party == leg.host }.flatMap(\.hosts).map(\.person)
    let heads = visit.delegation.heads.map(\.person)
    let others = (hosts + visit.events.flatMap(\.participants)).filter { !heads.contains($0) }
    let host = takePerson(others.filter { isNamedInFull($0) }, of: leg.host)
    let head = takePerson(heads, of: leg.party)
    let other = host ?? takePerson(others, of: leg.host)
    let offices = takeOffices(leg)
    let isLeader = text.takeAny(["leader", "as leader", "head of state"])
    let isParty = takeParty(leg.party)
    let isRanked = takeRank()
    let isPair = text.takeAny(["the two country", "the two countries", "the two sides"])
    _ = takeParty(leg.host)
    _ = text.takeAny(["Korean"])
    if let other {
      var scope = meeting(
        head, other, leg, isParty: isParty, isRanked: isRanked, isLeader: isLeader, &after)
      if head == nil, !offices.isEmpty {
        scope?.conditions += [.field(.delegation, [leg.party]), .field(.office, offices)]
        scope?.measure = .office(offices)
        let name = reference.name(ofPerson: other)
        scope?.words = "\(offices.joined(separator: " or ")) received by \(name), \(leg.words)"
      }
      return scope
    }
    if !offices.isEmpty { return officesMeeting(offices, leg) }
    if isPair, isRanked || isHighest, let level = visit.level {
      return ClaimScope(
        conditions: [eitherWay(leg)], measure: isHighest ? .above(level) : .atLeast(level),
        words: "\(isHighest ? "above the level of \(level.words)" : orAbove(level)), "
          + "\(leg.words) or back")
    }
    guard isSummit || isLeader, visit.level == .leader else { return nil }
    return ClaimScope(
      conditions: [eitherWay(leg), .field(.state, ["received"])], measure: .atLeast(.leader),
      words: "leaders of \(PartyTable.name(leg.party)) and \(PartyTable.name(leg.host))")
  }

  func isNamedInFull(_ id: Person.ID) -> Bool {
    (reference.people[id]?.spellings ?? []).contains {
      $0.contains(" ") && text.range(of: $0) != nil
    }
  }

  func eitherWay(_ leg: Leg) -> Condition {
    .any(
      [leg, leg.back].map {
        .all([.field(.delegation, [$0.party]), .field(.host, [$0.host])])
      })
  }

  func meeting(
    _ head: Person.ID?, _ other: Person.ID, _ leg: Leg, isParty: Bool, isRanked: Bool,
    isLeader: Bool, _ after: inout Day?
  ) -> ClaimScope? {
    let name = reference.name(ofPerson: other)
    if isLeader, let day = LeaderTable.firstDay(of: name, leg.host) {
      after = after.map { max($0, day) } ?? (day + -1)
    }
    if let head {
      return ClaimScope(
        conditions: [.field(.person, [head]), .field(.person, [other])], measure: .conditions,
        words: "\(reference.name(ofPerson: head)) and \(name) together")
    }
    guard !isRanked || visit.level != nil else { return nil }
    return ClaimScope(
      conditions: toHost(leg, isParty: isParty) + [.field(.person, [other])],
      measure: isRanked
        ? .atLeast(visit.level ?? .official)
        : speaksOfOfficials ? .atLeast(.official) : .conditions,
      words: "received by \(name), \(scopeWords(leg, isParty: isParty))")
  }

  func officesMeeting(_ offices: [String], _ leg: Leg) -> ClaimScope {
    ClaimScope(
      conditions: [eitherWay(leg)] + [
        .field(.office, offices), .field(.counterpartOffice, offices),
      ],
      measure: .office(offices),
      words: "\(offices.joined(separator: " or ")) of \(PartyTable.name(leg.party)) "
        + "and \(PartyTable.name(leg.host))")
  }
}
