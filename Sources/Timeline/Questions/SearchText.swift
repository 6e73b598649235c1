/// Everything of a visit that search looks through.
extension Visit {
  /// The texts of the visit, every spelling of the names in it among them.
  func texts(_ reference: Reference) -> [String] {
    var texts = [id, title, type.rawValue, status.rawValue]
    texts += [occasion, summary, note, delegation.name].compactMap { $0 }
    texts += topics
    for code in [delegation.party] + hostParties {
      texts += PartyTable.party(code).map { $0.spellings + [$0.adjective] } ?? [code]
    }
    for person in values(of: .person, reference) {
      texts += reference.people[person]?.spellings ?? [person]
    }
    for place in values(of: .place, reference) {
      texts += reference.places[place]?.spellings ?? [place]
    }
    texts += delegation.members.compactMap(\.role) + hosts.compactMap(\.role)
    texts += typeAsStated.flatMap { [$0.text, $0.by ?? ""] }
    for event in events { texts += [event.kind.rawValue, event.title, event.text ?? ""] }
    for claim in claims {
      texts += [claim.text, claim.by]
      texts += claim.responses.flatMap { [$0.by, $0.text ?? "", $0.stance.rawValue] }
    }
    for source in allSources {
      if let source = reference.sources[source] { texts += [source.publisher, source.title] }
    }
    return texts
  }

  /// The search key of all its texts; a line break keeps a phrase inside one text.
  func appendSearchKey(_ reference: Reference, to key: inout [UInt8]) {
    for text in texts(reference) where !text.isEmpty {
      SearchKey.append(text, to: &key)
      key.append(0x0A)
    }
  }
}
