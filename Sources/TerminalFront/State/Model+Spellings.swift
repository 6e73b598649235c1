import Timeline

extension Model {
  /// "Sergey Shoygu: Sergei Shoigu" when the words searched for stand in a spelling of a name that
  /// the screen does not show; nil when the shown one has them.
  func aliasWords(_ query: VisitQuery) -> String? {
    guard let visit = selectedVisit else { return nil }
    let texts = query.typedTexts
    guard !texts.isEmpty else { return nil }
    for (shown, aliases) in names(in: visit) {
      let keys = shown.map(SearchKey.key)
      for text in texts where !keys.contains(where: { $0.contains(text) }) {
        if let alias = aliases.first(where: { SearchKey.key($0).contains(text) }) {
          return "\(alias): \(shown[0])"
        }
      }
    }
    return nil
  }

  /// The names of everyone and everything in a visit: as the screen shows them, and otherwise.
  private func names(in visit: Visit) -> [(shown: [String], aliases: [String])] {
    var names: [(shown: [String], aliases: [String])] = []
    for id in visit.values(of: .person, reference) {
      guard let person = reference.people[id] else { continue }
      names.append(([person.name] + (person.native.map { [$0] } ?? []), person.aliases))
    }
    for id in visit.values(of: .place, reference) {
      guard let place = reference.places[id] else { continue }
      names.append(([place.name], place.aliases))
    }
    for code in visit.values(of: .party, reference) {
      guard let party = PartyTable.party(code) else { continue }
      names.append(([party.name, party.adjective], party.spellings))
    }
    return names
  }
}

extension VisitQuery {
  /// What was typed, folded and with a space in front: words that stand together as one text.
  fileprivate var typedTexts: [String] {
    var texts: [String] = []
    var words = ""
    for condition in conditions {
      switch condition {
      case .word(let word): words += SearchKey.key(word)
      case .phrase(let phrase): texts.append(SearchKey.key(phrase))
      case .any(let parts), .all(let parts): texts += VisitQuery(parts).typedTexts
      case .pattern, .field, .dates, .duration, .not: break
      }
    }
    return (texts + [words]).filter { !$0.isEmpty }
  }
}
