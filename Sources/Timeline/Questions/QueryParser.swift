/// Reads a question from left to right, one character at a time.
struct QueryParser {
  private let text: [Character]
  var at = 0
  private var depth = 0
  private static let deepest = 32
  private var termCount = 0
  /// Each is looked for in all visits.
  private static let mostTerms = 100

  init(_ text: String) {
    self.text = text.flatMap(Self.withoutMarks)
  }

  /// A blank or a sign and a mark on it are one character, but still end a word or open a group.
  private static func withoutMarks(_ character: Character) -> [Character] {
    let scalars = character.unicodeScalars
    let isSign = scalars.first.map {
      $0.isASCII && !Character($0).isLetter && !Character($0).isNumber
    }
    guard scalars.count > 1, character != "\r\n", character.isWhitespace || isSign ?? false else {
      return [character]
    }
    return scalars.map { Character($0) }
  }

  func problem(_ message: String, at offset: Int? = nil) -> QueryProblem {
    QueryProblem(offset: offset ?? at, message: message)
  }

  var next: Character? { at < text.count ? text[at] : nil }

  private mutating func skipSpace() {
    while let next, next.isWhitespace { at += 1 }
  }

  mutating func expectEnd() throws(QueryProblem) {
    skipSpace()
    if at < text.count { throw problem("this ) closes nothing") }
  }

  /// Conditions that must all hold, up to the end or a closing parenthesis.
  mutating func sequence() throws(QueryProblem) -> [Condition] {
    var conditions: [Condition] = []
    while true {
      skipSpace()
      guard let next, next != ")" else { return conditions }
      if takesOr() { throw problem("expected something before OR", at: at - 2) }
      try countTerm()
      var choices = [try unary()]
      skipSpace()
      while takesOr() {
        skipSpace()
        guard let next = self.next, next != ")" else {
          throw problem("expected something after OR")
        }
        try countTerm()
        choices.append(try unary())
        skipSpace()
      }
      conditions.append(choices.count == 1 ? choices[0] : .any(choices))
    }
  }

  private mutating func countTerm() throws(QueryProblem) {
    termCount += 1
    if termCount > Self.mostTerms {
      throw problem("a question has at most \(Self.mostTerms) words and conditions")
    }
  }

  private mutating func takesOr() -> Bool {
    guard at + 1 < text.count, text[at] == "O", text[at + 1] == "R" else { return false }
    guard at + 2 == text.count || Self.endsWord(text[at + 2]) else { return false }
    at += 2
    return true
  }

  private mutating func unary() throws(QueryProblem) -> Condition {
    switch next {
    case "-":
      at += 1
      guard let next, !next.isWhitespace, next != ")" else {
        throw problem("expected what to exclude after -")
      }
      try descend()
      let inner = try unary()
      depth -= 1
      return .not(inner)
    case "(": return try group()
    case "\"": return .phrase(try quoted())
    case "/": return try pattern()
    default: return try term()
    }
  }

  private mutating func descend() throws(QueryProblem) {
    depth += 1
    guard depth <= Self.deepest else { throw problem("the question is nested too deep") }
  }

  private mutating func group() throws(QueryProblem) -> Condition {
    let open = at
    at += 1
    try descend()
    let inner = try sequence()
    depth -= 1
    guard next == ")" else { throw problem("this ( is never closed", at: open) }
    at += 1
    guard !inner.isEmpty else { throw problem("nothing stands between ( and )", at: open) }
    return inner.count == 1 ? inner[0] : .all(inner)
  }

  mutating func quoted() throws(QueryProblem) -> String {
    let open = at
    at += 1
    var content = ""
    while let character = next, character != "\"" {
      content.append(character)
      at += 1
    }
    guard next != nil else { throw problem("this \" is never closed", at: open) }
    at += 1
    return content
  }

  private mutating func pattern() throws(QueryProblem) -> Condition {
    let open = at
    at += 1
    var content = ""
    while let character = next, character != "/" {
      if character == "\\", at + 1 < text.count, text[at + 1] == "/" {
        at += 1
      } else if character == "\\", at + 1 < text.count {
        content.append(character)
        at += 1
      }
      content.append(text[at])
      at += 1
    }
    guard next != nil else { throw problem("this / is never closed", at: open) }
    at += 1
    do {
      try TextPattern.check(content)
    } catch {
      throw problem("the pattern is wrong: \(error.message)", at: open)
    }
    return .pattern(content)
  }

  // MARK: Words and fields

  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || character == "\""
  }

  private mutating func term() throws(QueryProblem) -> Condition {
    let start = at
    var word = ""
    while let character = next, !Self.endsWord(character) {
      if character == ":" {
        at += 1
        return try named(word, at: start)
      }
      word.append(character)
      at += 1
    }
    return .word(word)
  }

  private mutating func named(_ name: String, at start: Int) throws(QueryProblem) -> Condition {
    let folded = name.lowercased()
    if let field = Field(named: folded) { return .field(field, try values(field)) }
    if let relation = DateRelation(rawValue: folded) { return .dates(relation, try date()) }
    if let state = ComputedState(rawValue: folded), ComputedState.sinceEarlier.contains(state) {
      guard next.map(Self.endsWord) ?? true else {
        throw problem("\(folded): stands alone; expected a space after it")
      }
      return .field(.state, [folded])
    }
    if folded == "duration" { return .duration(try duration()) }
    let names = Self.names
    let meant = Self.otherNames[folded] ?? Nearest.match(name, in: names)
    let hint = meant.map { "did you mean \"\($0):\"?" }
    let expected = hint ?? "expected one of " + names.joined(separator: ", ")
    throw problem("there is no field \"\(name)\"; \(expected)", at: start)
  }

  /// Every name that may stand before a colon.
  static let names =
    Field.allCases.map(\.rawValue) + DateRelation.allCases.map(\.rawValue)
    + ["duration", "new", "changed"]

  /// What else a reader may call a field.
  static let otherNames = [
    "from": "delegation", "visitor": "delegation", "to": "host", "country": "party",
    "who": "person", "name": "person", "with": "person", "leader": "led",
    "minister": "office", "title": "office", "where": "place", "city": "place", "when": "on",
    "month": "date", "between": "during", "kind": "type", "subject": "topic", "tag": "topic",
    "days": "duration",
  ]

  private mutating func values(_ field: Field) throws(QueryProblem) -> [String] {
    var values: [String] = []
    repeat {
      let start = at
      let value = next == "\"" ? try quoted() : bareValue()
      guard !value.isEmpty else {
        throw problem("expected a value, \(field.help), after \(field.rawValue):", at: start)
      }
      for canonical in try canonical(value, field, at: start) where !values.contains(canonical) {
        values.append(canonical)
      }
    } while takesComma()
    return values
  }

  private mutating func takesComma() -> Bool {
    guard next == "," else { return false }
    at += 1
    return true
  }

  mutating func bareValue() -> String {
    var value = ""
    while let character = next, !Self.endsWord(character), character != "," {
      value.append(character)
      at += 1
    }
    return value
  }

  /// A party by its code; one of a closed list of words, checked; every level of a comparison;
  /// anything else as it stands.
  private func canonical(
    _ value: String, _ field: Field, at start: Int
  ) throws(QueryProblem) -> [String] {
    if let span = Self.spanWords(value, field) {
      throw problem("\(field.rawValue) takes one at a time; did you mean \(span)?", at: start)
    }
    if field.isParty { return [try party(value, at: start)] }
    if field == .overlaps { return [(try? party(value, at: start)) ?? value] }
    guard let words = field.closedValues else { return [value] }
    if field == .level, let levels = Level.compared(value) { return levels.map(\.rawValue) }
    let isCompared = field == .level && value.first.map { "<>=".contains($0) } == true
    let folded = SearchKey.fold(value)
    if !isCompared, let word = words.first(where: { SearchKey.fold($0) == folded }) {
      return [word]
    }
    let hint = Nearest.match(value, in: words).map { "did you mean \"\($0)\"?" }
    let expected = hint ?? "expected \(words.joined(separator: ", "))"
    throw problem("\(field.rawValue) is never \"\(value)\"; \(expected)", at: start)
  }

  private func party(_ value: String, at start: Int) throws(QueryProblem) -> String {
    if let party = PartyTable.party(value.uppercased()) ?? PartyTable.party(named: value) {
      return party.code
    }
    let near = Nearest.match(value, in: PartyTable.all.lazy.flatMap(\.spellings))
    let hint = near.map { "did you mean \"\($0)\"?" } ?? "expected a name or an ISO 3166 code"
    throw problem("no party goes by \"\(value)\"; \(hint)", at: start)
  }
}
