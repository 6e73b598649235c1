/// Where the spellings of names are looked up.
package protocol NameSpellings: Sendable {
  /// Every folded spelling of those who have this one; nil when it is nobody's name.
  func spellings(of folded: String) throws -> [String]?
  /// The most words in a name.
  var longest: Int { get }
}

/// The names of people, places and parties, by folded spelling.
package struct SpellingTable: NameSpellings {
  /// By folded spelling: every folded spelling of those who have it.
  package private(set) var spellings: [String: [String]] = [:]
  package private(set) var longest = 1

  package init(_ reference: Reference) {
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

  package func spellings(of folded: String) -> [String]? { spellings[folded] }
}

/// Knows which words are somebody's or something's name, and how else it is written.
///
/// Words that together are a name are read as the name, in any spelling: `kim chong-un` asks for
/// what `"Kim Jong Un"` asks for, and not for three words that may stand anywhere.
package struct NameFinder: Sendable {
  private let table: any NameSpellings

  package init(_ table: some NameSpellings) {
    self.table = table
  }

  /// The question with names in place of the words that are names.
  package func settle(_ query: VisitQuery) throws -> [Condition] {
    try settle(query.conditions)
  }

  private func settle(_ conditions: [Condition]) throws -> [Condition] {
    var settled: [Condition] = []
    var at = 0
    while at < conditions.count {
      if let (names, length) = try name(at, in: conditions) {
        settled.append(.any(names.map(Condition.phrase)))
        at += length
      } else {
        settled.append(try settle(conditions[at]))
        at += 1
      }
    }
    return settled
  }

  private func settle(_ condition: Condition) throws -> Condition {
    switch condition {
    case .phrase(let phrase):
      guard let names = try table.spellings(of: SearchKey.fold(phrase)) else { return condition }
      return .any(names.map(Condition.phrase))
    case .not(let inner): return .not(.all(try settle([inner])))
    case .all(let parts): return .all(try settle(parts))
    case .any(let parts): return .any(try parts.map { .all(try settle([$0])) })
    case .word, .pattern, .field, .dates, .duration: return condition
    }
  }

  /// The longest run of at least two words from here on that is a name, and how many there are.
  private func name(
    _ start: Int, in conditions: [Condition]
  ) throws -> (names: [String], length: Int)? {
    var words: [String] = []
    var found: (names: [String], length: Int)?
    for condition in conditions[start...].prefix(table.longest) {
      guard case .word(let word) = condition else { break }
      words.append(SearchKey.fold(word))
      let joined = words.joined(separator: " ")
      if joined.utf8.contains(0x20), let names = try table.spellings(of: joined) {
        found = (names, words.count)
      }
    }
    return found
  }
}
