/// One record of an XML file: the attributes of its element and the text of each of its children.
struct XMLRow {
  struct Field {
    var text = ""
    var id: String?
  }

  /// The line its element begins on.
  var line: Int
  var attributes: [String: String]
  var fields: [String: Field] = [:]
  /// What had to be done to its text.
  var repairs: [String] = []
  var isTooLong = false

  /// More text in one record is refused.
  static let longest = 1 << 20

  /// The clean text of a child; nil when it is missing or empty.
  func text(_ name: String) -> String? {
    guard let text = fields[name]?.text, !text.isEmpty else { return nil }
    return text
  }
}

/// Reads the records of an XML file one at a time.
struct XMLRows {
  private let root: String
  private let rowName: String
  private var tokens: XMLTokens
  private var path: [String] = []
  private var row: XMLRow?
  private var length = 0
  private var isDone = false

  private static let deepest = 64

  /// Calls `use` with every record.
  ///
  /// - Throws: `InterchangeProblem` when the file is no such XML; whatever `use` throws.
  static func read(
    _ file: String, root: String, row: String, _ use: (XMLRow) throws -> Void
  ) throws {
    var rows = XMLRows(root: root, rowName: row, tokens: try XMLTokens(file))
    while let token = try rows.tokens.next() {
      switch token {
      case .start(let tag): try rows.open(tag, use)
      case .end(let name): try rows.close(name, use)
      case .text(let text): try rows.add(text)
      case .longText: rows.row?.isTooLong = true
      }
    }
    guard rows.path.isEmpty else { throw rows.tokens.endsEarly }
    guard rows.isDone else { throw rows.noXML }
  }

  private init(root: String, rowName: String, tokens: XMLTokens) {
    self.root = root
    self.rowName = rowName
    self.tokens = tokens
  }

  private var noXML: InterchangeProblem {
    InterchangeProblem("this is no XML; expected an element \"\(root)\"")
  }

  // MARK: Elements

  private mutating func open(_ tag: XMLTag, _ use: (XMLRow) throws -> Void) throws {
    guard path.count < Self.deepest else {
      throw tokens.problem("elements are nested more than \(Self.deepest) deep")
    }
    if path.isEmpty { try checkRoot(tag.name) }
    if row != nil {
      if path.count == 2 { row?.fields[tag.name] = XMLRow.Field(id: tag.attributes["id"]) }
    } else if path.count == 1, tag.name == rowName {
      row = XMLRow(line: tokens.line, attributes: tag.attributes)
      length = 0
    }
    path.append(tag.name)
    if tag.isEmpty { try close(tag.name, use) }
  }

  private func checkRoot(_ name: String) throws {
    guard !isDone else { throw tokens.problem("a second element follows the first") }
    if let type = tokens.documentType, type != root {
      throw InterchangeProblem("the document type is \"\(type)\", expected \"\(root)\"")
    }
    guard name == root else {
      throw InterchangeProblem("the first element is \"\(name)\", expected \"\(root)\"")
    }
  }

  private mutating func add(_ text: String) throws {
    guard !path.isEmpty else {
      let isBlank = text.allSatisfy(\.isWhitespace)
      if !isBlank { throw isDone ? tokens.problem("text follows the last element") : noXML }
      return
    }
    guard row != nil, path.count > 2 else { return }
    length += text.utf8.count
    if length > XMLRow.longest {
      row?.isTooLong = true
    } else {
      row?.fields[path[2]]?.text += text
    }
  }

  private mutating func close(_ name: String, _ use: (XMLRow) throws -> Void) throws {
    guard let open = path.popLast(), open == name else {
      throw tokens.problem("\"</\(name.prefix(40))>\" closes nothing that is open")
    }
    isDone = path.isEmpty
    guard path.count == 1, var finished = row else { return }
    row = nil
    finished.clean(hadLatin: tokens.hadLatin)
    tokens.hadLatin = false
    try use(finished)
  }
}

extension XMLRow {
  fileprivate mutating func clean(hadLatin: Bool) {
    var hadControls = false
    for name in fields.keys {
      let clean = CellText.clean(fields[name]?.text ?? "")
      fields[name]?.text = clean.text
      hadControls = hadControls || clean.hadControls
    }
    if hadControls { repairs.append("control characters were taken out") }
    if hadLatin { repairs.append("the row is not UTF-8; it was read as Latin-1") }
  }
}
