/// On whose side an account stands: one of the parties of a visit, or somebody else.
public enum AccountSide: Hashable, Sendable {
  case party(Party.Code)
  case others

  public var name: String {
    switch self {
    case .party(let code): PartyTable.name(code)
    case .others: "Others"
    }
  }
}

extension Source {
  /// Whose side it speaks for: what the file says, else, of an official one, what its publisher's
  /// name tells. An agency or a paper speaks for nobody.
  public var side: Party.Code? {
    if let party { return party }
    return kind == .official ? OfficialVoices.party(of: publisher) : nil
  }
}

/// Finds out for which side of a visit a source or a speaker stands.
struct AccountSides {
  let parties: [Party.Code]
  private let reference: Reference
  private var speakers: [String: Party.Code] = [:]

  init(_ visit: Visit, _ reference: Reference) {
    self.reference = reference
    parties = ([visit.delegation.party] + visit.hostParties).reduce(into: []) { all, code in
      if !all.contains(code) { all.append(code) }
    }
    for stop in visit.stops { for host in stop.hosts { add(host.person, stop.party) } }
    for member in visit.delegation.members { add(member.person, visit.delegation.party) }
  }

  private mutating func add(_ person: Person.ID, _ party: Party.Code) {
    for name in reference.people[person]?.spellings ?? [person] {
      speakers[SearchKey.fold(name)] = party
    }
  }

  var all: [AccountSide] { parties.map(AccountSide.party) + [.others] }

  func side(of source: Source) -> AccountSide { side(source.side) }

  private func side(_ party: Party.Code?) -> AccountSide {
    party.flatMap { parties.contains($0) ? .party($0) : nil } ?? .others
  }

  /// By the person, where it belongs to the visit, else by the words: "Kim Jong Un, according to
  /// KCNA", "Russian Ministry of Defence".
  func side(ofSpeaker name: String) -> AccountSide {
    let own = name.split(separator: ",").first.map(String.init) ?? name
    return side(
      speakers[SearchKey.fold(own)] ?? OfficialVoices.party(of: own)
        ?? OfficialVoices.party(of: name))
  }

  /// The sources of each side, in their order.
  func bySide(_ ids: [Source.ID]) -> [AccountSide: [Source.ID]] {
    Dictionary(grouping: ids) { id in reference.sources[id].map(side) ?? .others }
  }
}
