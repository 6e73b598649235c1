/// Knows which words are somebody's or something's name, and how else it is written.
///
/// Words that together are a name are read as the name, in any spelling: `kim chong-un` asks for
/// what `"Kim Jong Un"` asks for, and not for three words that may stand anywhere.
struct NameFinder {
  /// By folded spelling: every folded spelling of those who have it.
  private var spellings: [String: [String]] = [:]
  private var longest = 1

  init(_ reference: Reference) {
    for person in reference.people.values { add(person.spellings) }
    for place in reference.places.values { add(place.spellings) }
    for party in PartyTable.all { add(([party.name] + party.aliases)) }
  }

  private mutating func add(_ names: [String]) {
    let folded = Set(names.map(SearchKey.fold)).filter { !$0.isEmpty }
    for name in folded {
      spellings[name] = Set(spellings[name] ?? []).union(folded).sorted()
      longest = max(longest, name.utf8.count { $0 == 0x20 } + 1)
    }
  }

  /// The question with names in place of the words that are names.
  func settle(_ query: VisitQuery) -> [Condition] { settle(query.conditions) }

  private func settle(_ conditions: [Condition]) -> [Condition] {
    var settled: [Condition] = []
    var at = 0
    while at < conditions.count {
      if let (names, length) = name(at, in: conditions) {
        settled.append(.any(names.map(Condition.phrase)))
        at += length
      } else {
        settled.append(settle(conditions[at]))
        at += 1
      }
    }
    return settled
  }

  private func settle(_ condition: Condition) -> Condition {
    switch condition {
    case .phrase(let phrase):
      guard let names = spellings[SearchKey.fold(phrase)] else { return condition }
      return .any(names.map(Condition.phrase))
    case .not(let inner): return .not(.all(settle([inner])))
    case .all(let parts): return .all(settle(parts))
    case .any(let parts): return .any(parts.map { .all(settle([$0])) })
    case .word, .pattern, .field, .dates, .duration: return condition
    }
  }

  /// The longest run of at least two words from here on that is a name, and how many there are.
  private func name(_ start: Int, in conditions: [Condition]) -> (names: [String], length: Int)? {
    var words: [String] = []
    var found: (names: [String], length: Int)?
    for condition in conditions[start...].prefix(longest) {
      guard case .word(let word) = condition else { break }
      words.append(SearchKey.fold(word))
      let joined = words.joined(separator: " ")
      if joined.utf8.contains(0x20), let names = spellings[joined] { found = (names, words.count) }
    }
    return found
  }
}
