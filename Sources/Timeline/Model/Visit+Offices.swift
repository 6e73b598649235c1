/// Who holds which office among those who travel and those who receive, and at which level.
extension Visit {
  /// The offices somebody of the delegation holds when it sets out.
  public func offices(of member: Member) -> [Office] {
    offices(in: member.role, of: delegation.party)
  }

  /// The offices of a counterpart, by the party visited at the stop.
  public func offices(of host: Host, at stop: Stop) -> [Office] {
    offices(in: host.role, of: stop.party)
  }

  private func offices(in role: String?, of party: Party.Code) -> [Office] {
    role.map {
      Office.all(
        in: $0, of: party, on: dates.start == .open ? dates.earliestEnd : dates.earliestStart)
    }
      ?? []
  }

  /// As set by hand, else that of the highest office; nil when nothing tells.
  public func level(of member: Member) -> Level? {
    member.level ?? offices(of: member).compactMap(\.level).max()
  }

  /// That of the delegation: of its head, or the highest of its heads.
  public var level: Level? { delegation.heads.compactMap(level(of:)).max() }

  /// That of the highest of the delegation, head or not.
  public var highestLevel: Level? { delegation.members.compactMap(level(of:)).max() }

  /// Those who took part without leading.
  public var companions: [Member] {
    let heads = Set(delegation.heads.map(\.person))
    return delegation.members.filter { !heads.contains($0.person) }
  }

  func eachOffice(_ take: (String) -> Void) {
    for member in delegation.members {
      for office in offices(of: member) { take(office.name) }
    }
  }

  func eachCounterpartOffice(_ take: (String) -> Void) {
    for stop in stops {
      for host in stop.hosts {
        for office in offices(of: host, at: stop) { take(office.name) }
      }
    }
  }
}
