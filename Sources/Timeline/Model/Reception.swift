/// Whether the leader of a party visited met the delegation, and on which days.
public struct Reception: Hashable, Sendable {
  public var host: Party.Code
  /// Nil when no meeting with him is recorded.
  public var person: Person.ID?
  /// The days on which they met, talked or dined, each once; where nothing tells of such a meeting
  /// that of the first event both took part in.
  public var days: [EDTF] = []
  /// The leader's name where the table of leaders tells.
  public var name: String?

  /// What is recorded at each party visited whose leader the table knows.
  static func all(of visit: Visit, _ reference: Reference) -> [Reception] {
    visit.hostParties.filter(LeaderTable.knows).map { Reception(visit, $0, reference) }
  }

  init(_ visit: Visit, _ host: Party.Code, _ reference: Reference) {
    self.host = host
    name = LeaderTable.name(of: host, on: visit.dates.earliestStart)
    person = visit.leader(of: host, name: name, reference)
    guard let person else { return }
    let travellers = Set(visit.delegation.members.map(\.person))
    let together = visit.events.filter {
      $0.participants.contains(person) && $0.participants.contains(where: travellers.contains)
    }
    let meetings: Set<Event.Kind> = [.meeting, .talks, .reception]
    let meeting = together.filter { meetings.contains($0.kind) }
    days = Self.days(of: meeting.isEmpty ? Array(together.prefix(1)) : meeting)
  }

  /// Of two dates for the same day the one that is not doubted.
  private static func days(of events: [Event]) -> [EDTF] {
    events.compactMap(\.date).reduce(into: []) { days, date in
      let same = days.firstIndex { $0.bounds == date.bounds }
      if let same, days[same].isUncertain { days[same] = date }
      if same == nil { days.append(date) }
    }.sorted { $0.earliestStart < $1.earliestStart }
  }
}

extension Visit {
  /// The leader of a party visited, where he is among the counterparts or takes part in an event.
  fileprivate func leader(
    of host: Party.Code, name: String?, _ reference: Reference
  ) -> Person.ID? {
    let folded = name.map(SearchKey.fold)
    func isLeader(_ id: Person.ID) -> Bool {
      guard let folded else { return false }
      return (reference.people[id]?.spellings ?? [id]).contains { SearchKey.fold($0) == folded }
    }
    let travellers = Set(delegation.members.map(\.person))
    for stop in stops where stop.party == host {
      let leader = stop.hosts.first { other in
        isLeader(other.person)
          || offices(of: other, at: stop).contains { $0.level == .leader && $0.party == nil }
      }
      if let leader { return leader.person }
    }
    return events.lazy.flatMap(\.participants).first { !travellers.contains($0) && isLeader($0) }
  }

  func isReceivedByLeader(_ reference: Reference) -> Bool {
    Reception.all(of: self, reference).contains { $0.person != nil }
  }
}
