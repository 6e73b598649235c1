internal import Synchronization

/// The words of a role as the rules for offices compare them: folded, in one spelling, without
/// articles and prepositions, each with the place it has in the text.
struct OfficeWords: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    var text: String
    /// Which of the written words it comes from.
    var place: Int
  }

  /// The role as it is written, word by word.
  let written: [Substring]
  var words: [Word]

  init(_ role: String) {
    // Scripts without spaces are kept as one written word.
    let isHyphenated = role.utf8.contains(UInt8(ascii: "-"))
    written = (isHyphenated ? Self.parted(role) : role).unicodeScalars
      .split(whereSeparator: \.properties.isWhitespace).map(Substring.init)
    words = written.enumerated().flatMap { place, word in
      SearchKey.words(String(word)).flatMap { Self.spellings[$0] ?? [$0] }
        .filter { !Self.fillers.contains($0) }.map { Word(text: $0, place: place) }
    }
  }

  private static func parted(_ role: String) -> String {
    ["Vice-", "vice-", "Ex-", "ex-"].reduce(role) { text, prefix in
      text.replacing(prefix, with: prefix.dropLast() + " ")
    }
  }

  var key: String { words.map(\.text).joined(separator: " ") }

  /// Words that do not tell one office from another.
  private static let fillers: Set<String> = [
    "of", "the", "for", "and", "to", "on", "in", "a", "an", "s", "at",
  ]

  /// One spelling for what sources spell or abbreviate differently.
  private static let spellings: [String: [String]] = [
    "defense": ["defence"],
    "chairwoman": ["chairman"], "chairperson": ["chairman"], "chair": ["chairman"],
    "vice": ["deputy"],
    "organization": ["organisation"],
    "councilor": ["councillor"], "counselor": ["counsellor"], "advisor": ["adviser"],
    "center": ["centre"],
    "politburo": ["political", "bureau"],
    "wpk": ["workers", "party", "korea"],
    "cpc": ["communist", "party", "china"], "ccp": ["communist", "party", "china"],
    "cpv": ["communist", "party", "vietnam"],
    "spa": ["supreme", "peoples", "assembly"],
    "npc": ["national", "peoples", "congress"],
    "kpa": ["korean", "peoples", "army"],
    "ndc": ["national", "defence", "commission"],
    "sac": ["state", "affairs", "commission"],
    "cc": ["central", "committee"],
  ]

  /// The words from one on, as they are written, prepositions in front left out.
  func dropping(_ count: Int) -> OfficeWords {
    guard words.indices.contains(count) else { return OfficeWords("") }
    guard words[count].place > words[count - 1].place else {
      var rest = self
      rest.words.removeFirst(count)
      return rest
    }
    return OfficeWords(written[words[count].place...].joined(separator: " "))
  }

  /// What is written where some of the words are, without punctuation around it.
  func text(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let text = written[first.place...last.place].joined(separator: " ")
    return String(
      text.drop { ",;(".contains($0) }.reversed().drop { ",;()".contains($0) }.reversed()
    )
    .replacing("’", with: "'")
  }

  /// Without the names and the adjective of a party; nil when none of them stands in it.
  func without(_ party: Party.Code) -> OfficeWords? {
    var rest = self
    for name in Self.names(of: party) {
      while let found = rest.words.map(\.text).firstRange(of: name), found.count < rest.words.count
      {
        rest.words.removeSubrange(found)
      }
    }
    return rest.words.count < words.count ? rest : nil
  }

  /// Folded once a party: doing it for every role took half the time to the first context.
  private static let knownNames = Mutex<[Party.Code: [[String]]]>([:])

  /// The longest first.
  private static func names(of code: Party.Code) -> [[String]] {
    if let names = knownNames.withLock({ $0[code] }) { return names }
    let names = foldedNames(of: code)
    knownNames.withLock { $0[code] = names }
    return names
  }

  private static func foldedNames(of code: Party.Code) -> [[String]] {
    guard let party = PartyTable.party(code) else { return [] }
    return Set(
      ([party.name, party.adjective] + party.aliases).map { OfficeWords($0).words.map(\.text) }
    )
    .filter { !$0.isEmpty }.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
  }

  /// "Prime Minister of Sweden": the office, and whose it is when it is another party's.
  func ofAnother(than own: Party.Code) -> (office: OfficeWords, party: Party.Code)? {
    for start in written.indices.dropFirst(2) where written.count - start <= 4 {
      let before = written[start - 1].lowercased()
      let name = written[start...].filter { $0.lowercased() != "the" }.joined(separator: " ")
      let isOf = before == "of" || before == "the" && written[start - 2].lowercased() == "of"
      guard isOf, let party = PartyTable.party(inEnglish: name), party.code != own else { continue }
      let end = before == "of" ? start - 1 : start - 2
      return (OfficeWords(written[..<end].joined(separator: " ")), party.code)
    }
    return nil
  }
}

extension [String] {
  fileprivate func firstRange(of part: [String]) -> Range<Int>? {
    guard !part.isEmpty, count >= part.count else { return nil }
    return (0...count - part.count).first { Array(self[$0..<$0 + part.count]) == part }
      .map { $0..<$0 + part.count }
  }
}
