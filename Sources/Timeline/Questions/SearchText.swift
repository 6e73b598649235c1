/// Everything of a visit that search looks through.
extension Visit {
  /// The texts that stand in this visit and hardly in another; the rest are entries.
  fileprivate var ownTexts: [String] {
    var texts = [id, title]
    texts += [summary, note, delegation.name].compactMap { $0 }
    texts += typeAsStated.flatMap { [$0.text, $0.by ?? ""] }
    for event in events { texts += [event.title, event.text ?? ""] }
    for claim in claims {
      texts.append(claim.text)
      texts += claim.responses.compactMap(\.text)
    }
    return texts
  }

  /// What the visit refers to or has in common with many: parties, people, places, roles, topics.
  package var entries: [SearchEntry] {
    SearchEntry.fields.flatMap { field in
      values(of: field, Reference()).map { SearchEntry(field, $0) }
    }
  }

  /// The texts of the visit, every spelling of the names in it among them.
  package func texts(_ reference: Reference) -> [String] {
    ownTexts + (entries + sourceEntries).flatMap { $0.texts(reference) }
  }

  fileprivate var sourceEntries: [SearchEntry] { allSources.map { SearchEntry(.source, $0) } }
}

/// A value of a field whose texts are part of what search looks through.
package struct SearchEntry: Hashable, Sendable {
  package var field: Field
  package var id: String

  package init(_ field: Field, _ id: String) {
    self.field = field
    self.id = id
  }

  /// The fields whose values are searched, sources aside: those belong to few visits each.
  package static let fields: [Field] = [
    .party, .person, .place, .type, .status, .topic, .role, .occasion, .event, .by, .stance,
  ]

  package func texts(_ reference: Reference) -> [String] {
    switch field {
    case .party: PartyTable.party(id).map { $0.spellings + [$0.adjective] } ?? [id]
    case .person: reference.people[id]?.spellings ?? [id]
    case .place: reference.places[id]?.spellings ?? [id]
    case .source: reference.sources[id].map { [$0.publisher, $0.title] } ?? []
    case .delegation, .host, .head, .office, .role, .type, .status, .topic, .occasion, .event,
      .claim, .stance, .by, .publisher, .sourceKind, .collection, .year, .date, .state, .id:
      [id]
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
    for entry in visit.entries { append(entry, to: &key) }
  }

  /// Adds everything but the entries.
  package mutating func appendOwn(_ visit: Visit, to key: inout [UInt8]) {
    Self.append(visit.ownTexts, to: &key)
    for source in visit.sourceEntries { append(source, to: &key) }
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
