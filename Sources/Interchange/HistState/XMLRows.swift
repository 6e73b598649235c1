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

  fileprivate mutating func clean(isLatin: Bool) {
    var hadControls = false
    var hadLatin = false
    for name in fields.keys {
      let text = fields[name]?.text ?? ""
      let clean = CellText.clean(text)
      fields[name]?.text = clean.text
      hadControls = hadControls || clean.hadControls
      hadLatin = hadLatin || isLatin && text.utf8.contains { $0 >= 0x80 }
    }
    if hadControls { repairs.append("control characters were taken out") }
    if hadLatin { repairs.append("the row is not UTF-8; it was read as Latin-1") }
  }
}

/// Puts the records of an XML file together from its elements and texts.
struct XMLRows {
  /// What stands where it must not, in a file whose line the reader knows.
  struct Misplaced: Error {
    let reason: String
  }

  let root: String
  let rowName: String
  let isLatin: Bool
  let use: (XMLRow) throws -> Void
  private var path: [String] = []
  private var row: XMLRow?
  private var length = 0

  private static let deepest = 64

  init(
    root: String, rowName: String, isLatin: Bool, use: @escaping (XMLRow) throws -> Void
  ) {
    self.root = root
    self.rowName = rowName
    self.isLatin = isLatin
    self.use = use
  }

  var noXML: InterchangeProblem {
    InterchangeProblem("this is no XML; expected an element \"\(root)\"")
  }

  func checkDocumentType(_ type: String) throws {
    guard type == root else {
      throw InterchangeProblem("the document type is \"\(type)\", expected \"\(root)\"")
    }
  }

  mutating func open(_ name: String, _ attributes: [String: String], line: Int) throws {
    guard path.count < Self.deepest else {
      throw Misplaced(reason: "elements are nested more than \(Self.deepest) deep")
    }
    guard !path.isEmpty || name == root else {
      throw InterchangeProblem("the first element is \"\(name)\", expected \"\(root)\"")
    }
    if row != nil {
      if path.count == 2 { row?.fields[name] = XMLRow.Field(id: attributes["id"]) }
    } else if path.count == 1, name == rowName {
      row = XMLRow(line: line, attributes: attributes)
      length = 0
    }
    path.append(name)
  }

  mutating func add(_ text: String) {
    guard row != nil, path.count > 2 else { return }
    length += text.utf8.count
    if length > XMLRow.longest {
      row?.isTooLong = true
    } else {
      row?.fields[path[2]]?.text += text
    }
  }

  mutating func close() throws {
    path.removeLast()
    guard path.count == 1, var finished = row else { return }
    row = nil
    finished.clean(isLatin: isLatin)
    try use(finished)
  }
}
