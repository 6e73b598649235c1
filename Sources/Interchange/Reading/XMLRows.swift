internal import Foundation
internal import FoundationXML

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
  var hadControls = false
  var isTooLong = false

  /// The clean text of a child; nil when it is missing or empty.
  func text(_ name: String) -> String? {
    guard let text = fields[name]?.text, !text.isEmpty else { return nil }
    return text
  }
}

/// Reads the records of an XML file one at a time.
///
/// FoundationXML reads the stream in pieces. No entity but the five of XML itself is ever
/// expanded: `XMLProlog` refuses files that declare any, and outside ones are not fetched.
final class XMLRows: NSObject, XMLParserDelegate {
  private let rowName: String
  private let use: (XMLRow) throws -> Void
  private var row: XMLRow?
  private var path: [String] = []
  private var length = 0
  private var failure: (any Error)?

  /// More text in one record is refused.
  static let longestRow = 1 << 20

  /// - Throws: `InterchangeProblem` when the file is no such XML; whatever `use` throws.
  static func read(
    _ file: String, root: String, row: String, _ use: @escaping (XMLRow) throws -> Void
  ) throws {
    try ByteSource.requireFile(file)
    try XMLProlog.check(file, root: root)
    guard let stream = InputStream(fileAtPath: file) else {
      throw InterchangeProblem("the file cannot be read")
    }
    let parser = XMLParser(stream: stream)
    parser.shouldResolveExternalEntities = false
    let rows = XMLRows(row: row, use)
    parser.delegate = rows
    let isWhole = parser.parse()
    if let failure = rows.failure { throw failure }
    // FoundationXML takes a stream that stops inside an element for whole.
    guard isWhole, rows.path.isEmpty else {
      throw InterchangeProblem(
        "the XML is broken or ends early at line \(parser.lineNumber); the rows before were read")
    }
  }

  private init(row: String, _ use: @escaping (XMLRow) throws -> Void) {
    rowName = row
    self.use = use
  }

  // MARK: The parser's calls

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if row == nil {
      guard path.count == 1, name == rowName else { return path.append(name) }
      row = XMLRow(line: parser.lineNumber, attributes: attributes)
      length = 0
    } else if path.count == 2 {
      row?.fields[name] = XMLRow.Field(id: attributes["id"])
    }
    path.append(name)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard row != nil, path.count > 2 else { return }
    length += text.utf8.count
    if length > Self.longestRow {
      row?.isTooLong = true
    } else {
      row?.fields[path[2]]?.text += text
    }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
    guard path.count == 1, var finished = row else { return }
    row = nil
    for name in finished.fields.keys {
      let clean = CellText.clean(finished.fields[name]?.text ?? "")
      finished.fields[name]?.text = clean.text
      finished.hadControls = finished.hadControls || clean.hadControls
    }
    do {
      try use(finished)
    } catch {
      failure = error
      parser.abortParsing()
    }
  }
}
