/// Everything of a visit that search looks through.
extension Visit {
  /// The texts that stand in this visit and hardly in another; the rest are entries.
  fileprivate func eachOwnText(_ take: (String) -> Void) {
    take(id)
    take(title)
    if let summary { take(summary) }
    if let note { take(note) }
    if let name = delegation.name { take(name) }
    for stated in typeAsStated {
      take(stated.text)
      if let by = stated.by { take(by) }
    }
    for stated in datesAsStated { if let by = stated.by { take(by) } }
    for event in events {
      take(event.title)
      if let text = event.text { take(text) }
    }
    for claim in claims {
      take(claim.text)
      for response in claim.responses { if let text = response.text { take(text) } }
    }
  }

  /// What the visit refers to or has in common with others: parties, people, sources, topics.
  package var entries: [SearchEntry] {
    SearchEntry.fields.flatMap { field in
      values(of: field, Reference()).map { SearchEntry(field, $0) }
    }
  }

  /// The texts of the visit, every spelling of the names in it among them.
  package func texts(_ reference: Reference) -> [String] {
    var texts: [String] = []
    eachOwnText { texts.append($0) }
    return texts + entries.flatMap { $0.texts(reference) }
  }
}

/// A value of a field whose texts are part of what search looks through.
package struct SearchEntry: Hashable, Sendable {
  package var field: Field
  package var id: String

  package init(_ field: Field, _ id: String) {
    self.field = field
    self.id = id
  }

  /// The fields whose values are searched.
  package static let fields: [Field] = [
    .party, .person, .place, .type, .status, .topic, .role, .occasion, .event, .by, .stance,
    .source,
  ]

  package func texts(_ reference: Reference) -> [String] {
    switch field {
    case .party: PartyTable.party(id).map { $0.spellings + [$0.adjective] } ?? [id]
    case .person: reference.people[id]?.spellings ?? [id]
    case .place: reference.places[id]?.spellings ?? [id]
    case .source: reference.sources[id].map { [$0.publisher, $0.title] } ?? []
    case .delegation, .host, .led, .member, .counterpart, .office, .counterpartOffice, .level,
      .role, .type, .status, .topic, .occasion, .overlaps, .event, .claim, .stance, .by, .publisher,
      .sourceKind, .collection, .year, .date, .began, .state, .id:
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
  private var scalars = FoldedScalars()

  package init(_ reference: Reference) {
    self.reference = reference
  }

  /// The whole search key of a visit.
  mutating func key(_ visit: Visit) -> String {
    String(decoding: keyBytes(visit), as: UTF8.self)
  }

  package mutating func keyBytes(_ visit: Visit) -> [UInt8] {
    var key: [UInt8] = []
    appendOwn(visit, to: &key)
    for entry in visit.entries { append(entry, to: &key) }
    return key
  }

  /// Adds everything but the entries.
  package mutating func appendOwn(_ visit: Visit, to key: inout [UInt8]) {
    visit.eachOwnText { append($0, to: &key) }
  }

  package mutating func append(_ entry: SearchEntry, to key: inout [UInt8]) {
    if let folded = known[entry] {
      key += folded
    } else {
      var folded: [UInt8] = []
      for text in entry.texts(reference) { append(text, to: &folded) }
      known[entry] = folded
      key += folded
    }
  }

  private mutating func append(_ text: String, to key: inout [UInt8]) {
    guard !text.isEmpty else { return }
    SearchKey.append(text, to: &key, &scalars)
    key.append(0x0A)
  }
}
