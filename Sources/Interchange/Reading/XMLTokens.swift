/// The tags and texts of an XML file (XML 1.0), one after the other.
///
/// FoundationXML (Swift 6.3, Linux) was tried first: damaged attributes make it trap, a stream that
/// stops inside an element passes for whole, and it loads libxml2 and ICU at every start of the
/// program. What record files need of XML is little, so it is read here: in pieces, with no
/// entities but the five of XML itself, so that nothing can grow and nothing else is opened.
struct XMLTokens {
  enum Token {
    case start(XMLTag)
    case end(String)
    case text(String)
    /// More text than the limit, left out.
    case longText
  }

  private let source: ByteSource
  private var buffer: [UInt8] = []
  private var at = 0
  /// The line that is being read, from 1.
  private(set) var line = 1
  /// True when some text since the last row was not UTF-8 and was read as Latin-1.
  var hadLatin = false
  /// The name in the document type, once it was met.
  private(set) var documentType: String?

  /// More bytes in one text are left out; more in one tag are a fault.
  static let longestText = 1 << 20
  private static let longestTag = 1 << 16

  init(_ path: String) throws {
    source = try ByteSource(path)
    if try peek() == 0xEF { for _ in 0..<3 { _ = try take() } }
  }

  func problem(_ reason: String) -> InterchangeProblem {
    InterchangeProblem("the XML is broken at line \(line): \(reason)")
  }

  /// The next token, or nil at the end of the file.
  mutating func next() throws -> Token? {
    while let byte = try peek() {
      guard byte == UInt8(ascii: "<") else { return try text() }
      _ = try take()
      switch try peek() {
      case UInt8(ascii: "?"): try declaration()
      case UInt8(ascii: "!"): if let text = try markup() { return text }
      case UInt8(ascii: "/"): return .end(try closingName())
      default:
        let tag = try collect(until: ">", limit: Self.longestTag, inQuotes: true)
        return .start(try XMLTag(decoded(tag ?? []), problem: problem))
      }
    }
    return nil
  }

  // MARK: Bytes

  private mutating func peek() throws -> UInt8? {
    if at == buffer.count {
      buffer = try source.next()
      at = 0
    }
    return at < buffer.count ? buffer[at] : nil
  }

  private mutating func take() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    at += 1
    if byte == 0x0A { line += 1 }
    return byte
  }

  /// The bytes before a mark, which is passed; nil when there are more than the limit.
  private mutating func collect(
    until mark: StaticString, limit: Int, inQuotes: Bool = false
  ) throws -> [UInt8]? {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    var bytes: [UInt8] = []
    var isLong = false
    var quote: UInt8?
    while let byte = try take() {
      bytes.append(byte)
      if inQuotes, quote == byte {
        quote = nil
      } else if inQuotes, quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      if quote == nil, byte == mark.last, bytes.suffix(mark.count).elementsEqual(mark) {
        return isLong ? nil : bytes.dropLast(mark.count)
      }
      if bytes.count > limit {
        if inQuotes { throw problem("a tag has no end") }
        isLong = true
        bytes.removeFirst(bytes.count - mark.count)
      }
    }
    throw endsEarly
  }

  var endsEarly: InterchangeProblem {
    InterchangeProblem("the XML ends early at line \(line); the rows before were read")
  }

  private mutating func decoded(_ bytes: [UInt8]) -> String {
    let decoded = Decoding.text(bytes)
    hadLatin = hadLatin || decoded.isLatin
    return decoded.text
  }

  // MARK: Tokens

  private mutating func text() throws -> Token {
    var bytes: [UInt8] = []
    var isLong = false
    while let byte = try peek(), byte != UInt8(ascii: "<") {
      let end = buffer[at...].firstIndex(of: UInt8(ascii: "<")) ?? buffer.count
      isLong = isLong || bytes.count + end - at > Self.longestText
      if isLong { bytes = [] } else { bytes += buffer[at..<end] }
      line += buffer[at..<end].count { $0 == 0x0A }
      at = end
    }
    return isLong ? .longText : .text(try XMLTag.resolved(decoded(bytes), problem: problem))
  }

  private mutating func closingName() throws -> String {
    let tag = try collect(until: ">", limit: Self.longestTag) ?? []
    return CellText.clean(decoded(Array(tag.dropFirst()))).text
  }

  /// `<?xml … encoding="…"?>` and other instructions.
  private mutating func declaration() throws {
    let text = decoded(try collect(until: "?>", limit: Self.longestTag) ?? [])
    guard text.hasPrefix("?xml "), let found = text.firstRange(of: "encoding=") else { return }
    let name = text[found.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    let known = ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252"]
    guard known.contains(name.lowercased()) else {
      throw InterchangeProblem("the encoding \(name) is not read here; save the file as UTF-8")
    }
  }

  /// A comment, a section of plain text, or the document type; only the text is handed out.
  private mutating func markup() throws -> Token? {
    var opening: [UInt8] = []
    while opening.count < 9, let byte = try peek(), byte != UInt8(ascii: ">") {
      opening.append(byte)
      _ = try take()
      if opening.elementsEqual("!--".utf8) {
        _ = try collect(until: "-->", limit: Self.longestTag)
        return nil
      }
      if opening.elementsEqual("![CDATA[".utf8) {
        let bytes = try collect(until: "]]>", limit: Self.longestText)
        return bytes.map { .text(decoded($0)) } ?? .longText
      }
    }
    guard opening.starts(with: "!DOCTYPE".utf8) else { throw problem("\"<!\" begins nothing") }
    try readDocumentType()
    return nil
  }

  /// Entities can be declared here, and could grow without end when they are expanded.
  private mutating func readDocumentType() throws {
    let text = decoded(try collect(until: ">", limit: Self.longestTag) ?? [])
    guard !text.contains("[") else {
      throw InterchangeProblem(
        "the file declares a document type with parts of its own, which can make it grow without "
          + "end; take the DOCTYPE out")
    }
    documentType = text.split { $0.isWhitespace }.first.map(String.init) ?? ""
  }
}
