internal import CExpat
internal import Timeline

/// Reads the records of an XML file with expat, in pieces.
///
/// What a document type declares could grow without end or open other files: an entity declaration
/// stops it, and expat's own limits on amplification stay on beside that.
final class XMLReader {
  private let parser: XML_Parser
  private var rows: XMLRows
  private var failure: (any Error)?
  private var encoding = ""
  /// The first byte that is no white space.
  private var first: UInt8?
  private var given = 0

  /// A tag this long without an end is none.
  private static let longestTag = 1 << 20

  /// Calls `use` with every record.
  ///
  /// - Throws: `InterchangeProblem` when the file is no such XML; whatever `use` throws.
  static func read(
    _ file: String, root: String, row: String, _ use: @escaping (XMLRow) throws -> Void
  ) throws {
    try ByteSource.requireFile(file)
    let isLatin = isLatin(file)
    let rows = XMLRows(root: root, rowName: row, isLatin: isLatin, use: use)
    let source = try ByteSource(file)
    // What was UTF-16 is UTF-8 by now, whatever the file says of itself.
    let encoding = isLatin ? "windows-1252" : source.isConverted ? "utf-8" : nil
    try XMLReader(rows, encoding: encoding).read(source)
  }

  /// True when the bytes are no UTF-8, though nothing at the beginning says what else they are.
  private static func isLatin(_ file: String) -> Bool {
    guard let source = try? ByteSource(file), var bytes = try? source.next() else { return false }
    let beginning = String(decoding: bytes.prefix(200), as: UTF8.self)
    if let named = beginning.firstMatch(of: /encoding\s*=\s*["']([^"']*)/) {
      guard ["utf-8", "utf8"].contains(named.1.lowercased()) else { return false }
    }
    while true {
      let bad = UTF8Check.firstBadByte(bytes) ?? bytes.count
      guard let more = try? source.next(), !more.isEmpty else { return bad < bytes.count }
      // A character may be cut where a piece ends.
      if bytes.count - bad > 3 { return true }
      bytes = bytes[bad...] + more
    }
  }

  /// - Parameter encoding: what the bytes are in; nil where the file says so itself.
  private init(_ rows: XMLRows, encoding: String?) throws(InterchangeProblem) {
    guard let parser = XML_ParserCreate(encoding) else {
      throw InterchangeProblem("there is no memory to read XML")
    }
    self.parser = parser
    self.rows = rows
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    listenForElements()
    listenForDeclarations()
  }

  deinit { XML_ParserFree(parser) }

  private func read(_ source: ByteSource) throws {
    while true {
      let piece = try source.next()
      first = first ?? piece.first { $0 > 0x20 && $0 < 0x80 }
      let status = piece.withUnsafeBytes { bytes in
        XML_Parse(
          parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count),
          piece.isEmpty ? 1 : 0)
      }
      given += piece.count
      if let failure { throw failure }
      if status == XML_STATUS_ERROR { throw fault }
      if piece.isEmpty { return }
      if given - Int(XML_GetCurrentByteIndex(parser)) > Self.longestTag + piece.count {
        throw problem("a tag has no end")
      }
    }
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private func problem(_ reason: String) -> InterchangeProblem {
    InterchangeProblem("the XML is broken at line \(line): \(reason)")
  }

  private var fault: InterchangeProblem {
    guard first == UInt8(ascii: "<") else { return rows.noXML }
    let code = XML_GetErrorCode(parser)
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      return InterchangeProblem("the XML ends early at line \(line); the rows before were read")
    case XML_ERROR_UNKNOWN_ENCODING:
      return InterchangeProblem(
        "the encoding \(encoding) is not read here; save the file as UTF-8")
    default: return problem(String(cString: XML_ErrorString(code)))
    }
  }

  // MARK: From expat

  /// Expat is C: what is thrown waits until it returns.
  private func attempt(_ work: () throws -> Void) {
    guard failure == nil else { return }
    do {
      try work()
    } catch {
      failure = (error as? XMLRows.Misplaced).map { problem($0.reason) } ?? error
      XML_StopParser(parser, 0)
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func listenForElements() {
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let reader = XMLReader.of(data), let name, let attributes else { return }
        let tag = String(cString: name)
        reader.attempt {
          try reader.rows.open(tag, XMLReader.pairs(attributes), line: reader.line)
        }
      },
      { data, _ in
        guard let reader = XMLReader.of(data) else { return }
        reader.attempt { try reader.rows.close() }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      XMLReader.of(data)?.rows.add(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func listenForDeclarations() {
    XML_SetStartDoctypeDeclHandler(parser) { data, name, _, _, _ in
      guard let reader = XMLReader.of(data), let name else { return }
      reader.attempt { try reader.rows.checkDocumentType(String(cString: name)) }
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLReader.of(data)?.attempt {
        throw InterchangeProblem(
          "the file declares a document type with entities of its own, which can make it grow "
            + "without end; take the DOCTYPE out")
      }
    }
    // With a document type elsewhere, XML lets pass what may be declared there.
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      guard let reader = XMLReader.of(data), let name else { return }
      reader.attempt { throw reader.problem("\"&\(String(cString: name));\" is no entity of XML") }
    }
    XML_SetUnknownEncodingHandler(
      parser,
      { data, name, encoding in
        guard let reader = XMLReader.of(data), let name, let encoding else { return 0 }
        reader.encoding = String(cString: name)
        guard reader.encoding.lowercased() == "windows-1252" else { return 0 }
        withUnsafeMutableBytes(of: &encoding.pointee.map) { map in
          let map = map.bindMemory(to: Int32.self)
          for byte in 0...255 { map[byte] = Int32(Decoding.windows(UInt8(byte)).value) }
        }
        return 1
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private static func pairs(
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> [String: String] {
    var pairs: [String: String] = [:]
    var at = 0
    while let name = attributes[at], let value = attributes[at + 1] {
      pairs[String(cString: name)] = String(cString: value)
      at += 2
    }
    return pairs
  }
}
