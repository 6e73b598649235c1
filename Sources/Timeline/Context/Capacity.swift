/// As what somebody takes part in a visit.
public enum Capacity: String, Hashable, Sendable, CaseIterable {
  case head, member, host
  /// Named only among those who took part in an event.
  case event
}

extension Visit {
  /// As what a person takes part; a person who travels and receives does both.
  public func capacities(of person: Person.ID) -> [Capacity] {
    var found: [Capacity] = []
    if delegation.heads.contains(where: { $0.person == person }) { found.append(.head) }
    if companions.contains(where: { $0.person == person }) { found.append(.member) }
    if hosts.contains(where: { $0.person == person }) { found.append(.host) }
    guard found.isEmpty else { return found }
    return events.contains { $0.participants.contains(person) } ? [.event] : []
  }

  /// Everyone it names, each once.
  var everyone: [Person.ID] {
    (delegation.members.map(\.person) + hosts.map(\.person) + events.flatMap(\.participants))
      .reduce(into: []) { all, person in if !all.contains(person) { all.append(person) } }
  }

  /// Those who travel for a party, or receive on its behalf.
  func people(of party: Party.Code) -> [Person.ID] {
    let travelling = delegation.party == party ? delegation.members.map(\.person) : []
    let receiving = stops.filter { $0.party == party }.flatMap { $0.hosts.map(\.person) }
    return (travelling + receiving).reduce(into: []) { all, person in
      if !all.contains(person) { all.append(person) }
    }
  }
}
