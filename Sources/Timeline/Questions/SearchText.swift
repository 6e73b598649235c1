/// Everything of a visit that search looks through.
extension Visit {
  /// The texts of the visit itself; names stand in `spellings`.
  fileprivate var ownTexts: [String] {
    var texts = [id, title, type.rawValue, status.rawValue]
    texts += [occasion, summary, note, delegation.name].compactMap { $0 }
    texts += topics
    texts += delegation.members.compactMap(\.role) + hosts.compactMap(\.role)
    texts += typeAsStated.flatMap { [$0.text, $0.by ?? ""] }
    for event in events { texts += [event.kind.rawValue, event.title, event.text ?? ""] }
    for claim in claims {
      texts += [claim.text, claim.by]
      texts += claim.responses.flatMap { [$0.by, $0.text ?? "", $0.stance.rawValue] }
    }
    return texts
  }

  /// What the visit refers to: parties, people, places, sources.
  fileprivate func entries(_ reference: Reference) -> [SearchEntry] {
    names(reference) + allSources.map(SearchEntry.source)
  }

  /// The parties, people and places among them, whose names many visits share.
  package func names(_ reference: Reference) -> [SearchEntry] {
    values(of: .party, reference).map(SearchEntry.party)
      + values(of: .person, reference).map(SearchEntry.person)
      + values(of: .place, reference).map(SearchEntry.place)
  }

  /// The texts of the visit, every spelling of the names in it among them.
  package func texts(_ reference: Reference) -> [String] {
    ownTexts + entries(reference).flatMap { $0.texts(reference) }
  }
}

/// Something visits refer to, whose texts are part of what search looks through.
package enum SearchEntry: Hashable, Sendable {
  case party(Party.Code)
  case person(Person.ID)
  case place(Place.ID)
  case source(Source.ID)

  package func texts(_ reference: Reference) -> [String] {
    switch self {
    case .party(let code):
      PartyTable.party(code).map { $0.spellings + [$0.adjective] } ?? [code]
    case .person(let id): reference.people[id]?.spellings ?? [id]
    case .place(let id): reference.places[id]?.spellings ?? [id]
    case .source(let id): reference.sources[id].map { [$0.publisher, $0.title] } ?? []
    }
  }
}

/// Makes the search keys of visits. A line break keeps a phrase inside one text.
package struct SearchKeyMaker: Sendable {
  /// May grow: what is known of an entry must not change.
  package var reference: Reference
  /// What many visits refer to is folded once.
  private var known: [SearchEntry: [UInt8]] = [:]

  package init(_ reference: Reference) {
    self.reference = reference
  }

  mutating func append(_ visit: Visit, to key: inout [UInt8]) {
    appendOwn(visit, to: &key)
    for entry in visit.names(reference) { append(entry, to: &key) }
  }

  /// Adds everything but the names of parties, people and places.
  package mutating func appendOwn(_ visit: Visit, to key: inout [UInt8]) {
    Self.append(visit.ownTexts, to: &key)
    for source in visit.allSources { append(.source(source), to: &key) }
  }

  package mutating func append(_ entry: SearchEntry, to key: inout [UInt8]) {
    if let folded = known[entry] {
      key += folded
    } else {
      var folded: [UInt8] = []
      Self.append(entry.texts(reference), to: &folded)
      known[entry] = folded
      key += folded
    }
  }

  private static func append(_ texts: [String], to key: inout [UInt8]) {
    for text in texts where !text.isEmpty {
      SearchKey.append(text, to: &key)
      key.append(0x0A)
    }
  }
}
