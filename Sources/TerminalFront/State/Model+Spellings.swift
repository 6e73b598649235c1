import Timeline

/// Which spelling of a visit's names a search found, worked out once for each visit.
struct FoundSpelling: Equatable, Sendable {
  var visit: Visit.ID
  var text: String
  var words: String?
}

extension Model {
  /// Works out which spelling was found when the search or the visit is another one.
  mutating func updateSpelling() {
    guard let search, !search.text.isEmpty, let visit = selectedVisit else {
      spelling = nil
      return
    }
    guard spelling?.visit != visit.id || spelling?.text != search.text else { return }
    spelling = FoundSpelling(
      visit: visit.id, text: search.text, words: aliasWords(search.query, visit))
  }

  /// "Sergey Shoygu: Sergei Shoigu" when the words searched for stand in a spelling of a name that
  /// the screen does not show; nil when the shown one has them.
  private func aliasWords(_ query: VisitQuery, _ visit: Visit) -> String? {
    let names = names(in: visit)
    return query.typedTexts.lazy.compactMap { text in
      // Words that together are nobody's name may be somebody's each.
      let isName = names.contains { ($0.shown + $0.aliases).contains(where: text.stands) }
      return isName
        ? Self.aliasWords(text, names)
        : text.split.lazy.compactMap { Self.aliasWords($0, names) }.first
    }.first
  }

  private static func aliasWords(
    _ text: TypedText, _ names: [(shown: [String], aliases: [String])]
  ) -> String? {
    for (shown, aliases) in names where !shown.contains(where: text.stands) {
      if let alias = aliases.first(where: text.stands) { return "\(alias): \(shown[0])" }
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

/// Words that were typed, folded, each with a space in front.
private struct TypedText {
  var key: String

  /// True when the words stand in a name.
  func stands(in name: String) -> Bool { SearchKey.key(name).contains(key) }

  var split: [TypedText] { key.split(separator: " ").map { TypedText(key: " " + $0) } }
}

extension VisitQuery {
  /// Words that stand together as one text, and phrases.
  fileprivate var typedTexts: [TypedText] {
    var texts: [TypedText] = []
    var words = ""
    for condition in conditions {
      switch condition {
      case .word(let word): words += SearchKey.key(word)
      case .phrase(let phrase): texts.append(TypedText(key: SearchKey.key(phrase)))
      case .any(let parts), .all(let parts): texts += VisitQuery(parts).typedTexts
      case .pattern, .field, .dates, .duration, .not: break
      }
    }
    return (texts + [TypedText(key: words)]).filter { !$0.key.isEmpty }
  }
}
