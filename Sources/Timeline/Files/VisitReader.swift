/// Reads the values of one visit file and keeps every problem it meets, with its path.
struct VisitReader {
  private(set) var problems: [(offset: Int, path: FieldPath, message: String)] = []
  private(set) var problemCount = 0
  private(set) var kinds = ProblemKinds()
  private var path = FieldPath()
  /// Where the value that is being read begins: of two fields of one name, the one that is meant.
  private var offset = 0

  /// More problems than these are counted and not kept.
  static let mostKept = 100

  init(path: FieldPath = FieldPath()) {
    self.path = path
  }

  mutating func report(_ message: String) {
    problemCount += 1
    kinds.add(.error, message)
    if problems.count < Self.mostKept { problems.append((offset, path, message)) }
  }

  private mutating func report(_ value: JSONValue, expected: String) {
    report("expected \(expected), found \(value.kindWords)")
  }

  /// The names of the fields an object may and must have.
  struct Names: Sendable {
    let all: [String]
    let required: [String]

    init(_ all: [String], required: [String] = []) {
      self.all = all
      self.required = required
    }
  }

  /// Hands out each known field of an object by its place among the names; false only when it is
  /// none.
  ///
  /// What is missing or broken in it is reported, and the rest is still read: what refers to it,
  /// and what it refers to, is checked all the same.
  mutating func object(
    _ value: JSONValue, _ names: Names,
    _ read: (inout VisitReader, Int, JSONValue) -> Void
  ) -> Bool {
    offset = value.offset
    guard value.kind == .object else {
      report(value, expected: "an object")
      return false
    }
    var seen: UInt64 = 0
    for (key, field) in value.members {
      let name = key.string ?? ""
      path.steps.append(.field(name))
      offset = field.offset
      if let index = names.all.firstIndex(of: name) {
        if seen & (1 << index) != 0 { report("the field stands here twice") }
        seen |= 1 << index
        read(&self, index, field)
      } else {
        reportUnknown(name, names)
      }
      path.steps.removeLast()
    }
    offset = value.offset
    for (index, name) in names.all.enumerated()
    where seen & (1 << index) == 0 && names.required.contains(name) {
      report("the field \"\(name)\" is missing")
    }
    return true
  }

  private mutating func reportUnknown(_ name: String, _ names: Names) {
    let hint = Nearest.match(name, in: names.all).map { "; did you mean \"\($0)\"?" } ?? ""
    report("there is no field \"\(name)\" here\(hint)")
  }

  /// The items of a list that could be read.
  mutating func list<Item>(
    _ value: JSONValue, _ read: (inout VisitReader, JSONValue) -> Item?
  ) -> [Item] {
    guard value.kind == .array else {
      report(value, expected: "a list")
      return []
    }
    var items: [Item] = []
    for (index, item) in value.items.enumerated() {
      path.steps.append(.index(index))
      offset = item.offset
      let read = read(&self, item)
      if let item = consume read { items.append(item) }
      path.steps.removeLast()
    }
    offset = value.offset
    return items
  }

  /// A text that is not empty.
  mutating func text(_ value: JSONValue) -> String? {
    guard let text = value.string else {
      report(value, expected: "a text")
      return nil
    }
    if text.isEmpty { report("the text is empty; leave the field out if nothing is known") }
    if value.hasHalfCharacter {
      report("an escape is half of a character (\\uD800 to \\uDFFF) without its other half")
    }
    return text
  }

  mutating func texts(_ value: JSONValue) -> [String] {
    list(value) { $0.text($1) }
  }

  mutating func flag(_ value: JSONValue) -> Bool {
    guard value.kind == .yes || value.kind == .no else {
      report(value, expected: "true or false")
      return false
    }
    return value.kind == .yes
  }

  mutating func number(_ value: JSONValue, in range: ClosedRange<Double>) -> Double? {
    guard let number = value.number else {
      report(value, expected: "a number")
      return nil
    }
    guard range.contains(number) else {
      report("\(number) is not between \(range.lowerBound) and \(range.upperBound)")
      return nil
    }
    return number
  }

  mutating func date(_ value: JSONValue) -> EDTF? {
    guard let text = text(value) else { return nil }
    do {
      return try EDTF(text)
    } catch {
      report(error.description)
      return nil
    }
  }

  /// One of the words of a closed list.
  mutating func choice<Choice>(_ value: JSONValue) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = text(value) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let hint = Nearest.match(text, in: words).map { "did you mean \"\($0)\"?" }
    report("\"\(text)\" is not known here; \(hint ?? "expected " + words.joined(separator: ", "))")
    return nil
  }

  mutating func party(_ value: JSONValue) -> Party.Code? {
    guard let text = text(value) else { return nil }
    if let party = PartyTable.party(text) { return party.code }
    if let party = PartyTable.party(named: text) {
      report("\"\(text)\" is no code of a party; did you mean \"\(party.code)\" (\(party.name))?")
    } else {
      let near = Nearest.match(text, in: PartyTable.all.lazy.map(\.code))
      let hint = near.map { "; the nearest known is \"\($0)\" (\(PartyTable.name($0)))" } ?? ""
      report("\"\(text)\" is no code of a party\(hint)")
    }
    return nil
  }

  /// An address that begins with http:// or https://, has a host and has no spaces.
  mutating func url(_ value: JSONValue) -> String? {
    guard let text = text(value) else { return nil }
    guard WebAddress.isOne(text) else {
      let isBare = WebAddress.hasScheme(text) && !text.contains(" ")
      let expected = isBare ? "with a host" : "and no spaces"
      report("\"\(text)\" is no web address; expected http:// or https:// \(expected)")
      return nil
    }
    return text
  }

  /// A text by which something is named: it can be seen.
  mutating func id(_ value: JSONValue) -> String? {
    guard let id = text(value) else { return nil }
    if !id.isEmpty, !id.isVisible { report("the id has no character that can be seen") }
    return id
  }
}
