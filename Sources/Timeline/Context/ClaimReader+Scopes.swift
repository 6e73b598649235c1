/// The scopes that the words of a claim may have.
extension ClaimReader {
  /// Of others to a host the collection is not about it knows nothing.
  func isOwnOnly(_ leg: Leg, _ isParty: Bool) -> Bool {
    isParty || !record.isSubject(leg.host, of: visit)
  }

  func toHost(_ leg: Leg, isParty: Bool) -> [Condition] {
    (isOwnOnly(leg, isParty) ? [.field(.delegation, [leg.party])] : []) + [
      .field(.host, [leg.host])
    ]
  }

  func scopeWords(_ leg: Leg, isParty: Bool) -> String {
    isOwnOnly(leg, isParty) ? leg.words : "anybody to \(PartyTable.name(leg.host))"
  }

  mutating func highest(_ leg: Leg) -> ClaimScope? {
    let isParty = takeParty(leg.party)
    guard let level = visit.level, level > .private else { return nil }
    return ClaimScope(
      conditions: toHost(leg, isParty: isParty), measure: .above(level),
      words: "above the level of \(level.words), \(scopeWords(leg, isParty: isParty))")
  }

  func person(
    _ head: Person.ID, _ leg: Leg, _ offices: [String], isLeader: Bool, _ after: inout Day?
  ) -> ClaimScope? {
    let isAbroad =
      !claim.text.contains(PartyTable.name(leg.host))
      && ["abroad", "foreign"].contains { claim.text.lowercased().contains($0) }
    var conditions: [Condition] = [.any([.field(.led, [head]), .field(.member, [head])])]
    guard !isAbroad || record.isSubject(leg.party, of: visit) else { return nil }
    if isAbroad {
      conditions.append(.field(.delegation, [leg.party]))
    } else {
      conditions.append(.field(.host, [leg.host]))
    }
    let name = reference.name(ofPerson: head)
    if isLeader, let day = LeaderTable.firstDay(of: name, leg.party) {
      after = after.map { max($0, day) } ?? (day + -1)
    }
    let place = isAbroad ? "abroad" : "to \(PartyTable.name(leg.host))"
    let office = offices.isEmpty ? "" : " as \(offices.joined(separator: " and "))"
    return ClaimScope(
      conditions: conditions, measure: offices.isEmpty ? .conditions : .office(offices),
      words: "\(name)\(office) \(place)")
  }

  func office(_ offices: [String], _ leg: Leg, isParty: Bool) -> ClaimScope {
    let isNamed = offices.contains { $0.contains(PartyTable.name(leg.party)) }
    let adjective = isNamed ? "" : PartyTable.adjective(leg.party) + " "
    return ClaimScope(
      conditions: toHost(leg, isParty: true) + [.field(.office, offices)],
      measure: .office(offices),
      words: "\(adjective)\(offices.joined(separator: " or ")) "
        + "to \(PartyTable.name(leg.host))")
  }

  func leader(_ leg: Leg, isParty: Bool) -> ClaimScope? {
    guard let level = visit.level, level >= .government else { return nil }
    let offices = visit.tellingOffices
    guard level != .leader, isParty else {
      return ClaimScope(
        conditions: toHost(leg, isParty: isParty), measure: .atLeast(level),
        words: "\(orAbove(level)), \(scopeWords(leg, isParty: isParty))")
    }
    return office(offices, leg, isParty: true)
  }

  func ranked(_ leg: Leg, isParty: Bool) -> ClaimScope? {
    guard let level = visit.level else { return nil }
    return ClaimScope(
      conditions: toHost(leg, isParty: isParty), measure: .atLeast(level),
      words: "\(orAbove(level)), \(scopeWords(leg, isParty: isParty))")
  }

  func orAbove(_ level: Level) -> String {
    level == .leader ? "leaders" : "\(level.words) or above"
  }

  func ofParty(_ leg: Leg) -> ClaimScope {
    let isOfficial = speaksOfOfficials
    return ClaimScope(
      conditions: toHost(leg, isParty: true),
      measure: isOfficial ? .atLeast(.official) : .conditions,
      words: isOfficial ? "officials, \(leg.words)" : leg.words)
  }
}
