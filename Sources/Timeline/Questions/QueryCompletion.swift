/// What is being typed at a place of a question, and what may stand there.
public struct QueryCompletion: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The name of a field, or a word.
    case field
    case value(Field)
  }

  public var kind: Kind
  /// What is typed of it so far.
  public var partial: String
  /// The characters of the text it would replace.
  public var range: Range<Int>

  /// - Parameter cursor: characters before the cursor.
  public init(_ text: String, cursor: Int) {
    let characters = Array(text)
    var start = min(cursor, characters.count)
    var isQuoted = characters[..<start].count { $0 == "\"" } % 2 == 1
    let end = start
    while start > 0 {
      let before = characters[start - 1]
      if before == "\"" { isQuoted.toggle() }
      if !isQuoted, before.isWhitespace || before == "(" { break }
      start -= 1
    }
    if start < end, characters[start] == "-" { start += 1 }
    let token = characters[start..<end]
    guard let colon = token.firstIndex(of: ":"),
      let field = Field(named: String(token[..<colon]))
    else {
      self.init(kind: .field, partial: String(token), range: start..<end)
      return
    }
    let valueStart = Self.lastComma(token) ?? colon + 1
    let partial = String(token[valueStart...].filter { $0 != "\"" })
    self.init(kind: .value(field), partial: partial, range: valueStart..<end)
  }

  /// The place behind the last comma that stands in no quotes.
  private static func lastComma(_ token: ArraySlice<Character>) -> Int? {
    var isQuoted = false
    var found: Int?
    for (index, character) in zip(token.indices, token) {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { found = index + 1 }
    }
    return found
  }

  private init(kind: Kind, partial: String, range: Range<Int>) {
    self.kind = kind
    self.partial = partial
    self.range = range
  }

  /// The names of all fields, each with its colon.
  public static let allFieldNames = QueryParser.names.map { $0 + ":" }

  /// What stands behind a field's name, or what it asks for, in a few words; nil for no field.
  public static func help(of name: String) -> String? {
    if let field = Field(rawValue: name) { return field.help }
    if let relation = DateRelation(rawValue: name) { return relation.help }
    switch name {
    case "duration": return "how many days, such as >3 or 2..4"
    case ComputedState.new.rawValue: return "not in the earlier version of the record"
    case ComputedState.changed.rawValue: return "other in the earlier version of the record"
    default: return nil
    }
  }

  /// Names of fields that begin with what is typed.
  public var fieldNames: [String] {
    guard kind == .field, !partial.isEmpty else { return [] }
    return Self.allFieldNames.filter { $0.hasPrefix(partial.lowercased()) }
  }

  /// Values whose id or one of whose names has a word that begins with what is typed.
  public func matching(_ counts: [FieldCount]) -> [FieldCount] {
    let key = SearchKey.key(partial)
    guard !key.isEmpty else { return counts }
    return counts.filter { count in
      ([count.value.id, count.value.label] + count.value.aliases).contains {
        SearchKey.key($0).contains(key)
      }
    }
  }

  /// The text with a value or a field's name put in place of what was typed.
  public func completing(_ text: String, with replacement: String) -> (text: String, cursor: Int) {
    var characters = Array(text)
    let inserted = kind == .field ? replacement : Condition.quoteIfNeeded(replacement) + " "
    characters.replaceSubrange(range, with: Array(inserted))
    return (String(characters), range.lowerBound + inserted.count)
  }

  /// The question around it, for counting what may stand here; nil when that cannot be read.
  public func surrounding(_ text: String) -> VisitQuery? {
    var characters = Array(text)
    var start = range.lowerBound
    var isQuoted = false
    while start > 0 {
      let before = characters[start - 1]
      if before == "\"" { isQuoted.toggle() }
      if !isQuoted, before.isWhitespace || before == "(" { break }
      start -= 1
    }
    characters.removeSubrange(start..<range.upperBound)
    return try? VisitQuery(String(characters))
  }
}
