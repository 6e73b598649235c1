internal import Timeline

/// Who travels, where to and who receives.
extension CSVVisit {
  private static let unnamed = "unnamed-"

  static func isUnnamed(_ id: Person.ID) -> Bool { id.hasPrefix(unnamed) }

  /// A person by the name the mapping gives, with what the table calls them.
  private mutating func person(_ name: String, _ party: Party.Code) -> Person.ID {
    let aliases = row.mapping.personAliases
    let proper = aliases[name] ?? name
    let id = "\(Slug.of(proper))-\(party.lowercased())"
    let others = aliases.filter { $0.value == proper && $0.key != proper }.keys.sorted()
    people.append(Person(id: id, name: proper, aliases: others))
    return id
  }

  /// Someone of whom only the role is known, and who is nobody else.
  private mutating func unnamedPerson(_ role: String) -> Person.ID {
    let key = Digest.text("\(row.mappedText)\u{1F}\(role)").prefix(8)
    let id = "\(Self.unnamed)\(Slug.of(role).prefix(40))-\(key)"
    people.append(Person(id: id, name: "Name not given"))
    return id
  }

  mutating func addMembers() {
    let party = visit.delegation.party
    for (name, role) in named(.person, .role) {
      let id = name.isEmpty ? unnamedPerson(role ?? "") : person(name, party)
      if visit.delegation.members.contains(where: { $0.person == id }) { continue }
      visit.delegation.members.append(Member(person: id, role: role))
    }
  }

  /// Names with their roles: a list of each goes together, one person has all the roles there are,
  /// and a role that is left has a person without a name.
  private mutating func named(
    _ field: CSVMapping.Field, _ roleField: CSVMapping.Field
  ) -> [(String, String?)] {
    let cell = row[field].map(row.people)
    repairs += cell?.repairs ?? []
    let names = cell?.names ?? []
    let roles = row.list(roleField)
    if names.count == 1, let own = row[roleField] {
      // Several offices of one person are one role.
      let role = ([names[0].role].compactMap { $0 } + roles.filter { !$0.isEmpty })
      return [(names[0].name, role.isEmpty ? own : role.joined(separator: "; "))]
    }
    var named = names.enumerated().map { index, name in
      let role = roles.indices.contains(index) && !roles[index].isEmpty ? roles[index] : nil
      return (name.name, [name.role, role].compactMap { $0 }.joined(separator: "; ").nilIfEmpty)
    }
    let left = roles.dropFirst(names.count).filter { !$0.isEmpty }
    named += left.map { ("", $0) }
    for role in left where !names.isEmpty {
      repairs.append("the role \"\(role.prefix(60))\" goes with no name; kept without one")
    }
    return named.filter { !$0.0.isEmpty || $0.1 != nil }
  }

  // MARK: Places

  /// A place for each country, or several in the only one.
  mutating func addPlaces() {
    let names = row.list(.place)
    guard names.contains(where: { !$0.isEmpty }) else { return }
    if visit.stops.count == 1 {
      visit.stops = names.filter { !$0.isEmpty }.map { stop($0, visit.stops[0].party) }
    } else if names.count == visit.stops.count {
      for (index, name) in names.enumerated() where !name.isEmpty {
        visit.stops[index] = stop(name, visit.stops[index].party)
      }
    } else {
      repairs.append(
        "\(names.count) places go with \(visit.stops.count) countries; kept in the note")
      note("Places: \(names.joined(separator: ", ")).")
    }
  }

  private mutating func stop(_ name: String, _ party: Party.Code) -> Stop {
    let proper = row.mapping.placeAliases[name] ?? name
    let id = "\(Slug.of(proper))-\(party.lowercased())"
    var place = Place(id: id, name: proper, party: party)
    place.aliases = row.mapping.placeAliases.filter { $0.value == proper && $0.key != proper }.keys
      .sorted()
    places.append(place)
    return Stop(place: id, party: party)
  }

  /// Hosts of several stops are parted by a bar; otherwise they all receive at the first.
  mutating func addHosts() {
    let groups = row[.hosts].map { $0.components(separatedBy: "|") } ?? []
    guard groups.count > 1, groups.count == visit.stops.count else {
      let named = named(.hosts, .hostRole)
      for (name, role) in named { addHost(name, role, at: 0) }
      let isSpread = visit.hostParties.count > 1
      if !named.isEmpty, isSpread { repairs.append("the hosts were all put to the first stop") }
      return
    }
    for (index, group) in groups.enumerated() {
      let cell = row.people(group)
      repairs += cell.repairs
      for host in cell.names where !host.name.isEmpty { addHost(host.name, host.role, at: index) }
    }
    if row[.hostRole] != nil {
      repairs.append("the roles of the hosts of several stops are left out")
    }
  }

  private mutating func addHost(_ name: String, _ role: String?, at stop: Int) {
    let party = visit.stops[stop].party
    let id = name.isEmpty ? unnamedPerson(role ?? "") : person(name, party)
    visit.stops[stop].hosts.append(Host(person: id, role: role))
  }
}

extension String {
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
