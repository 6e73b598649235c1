/// Reads a table of text row by row: RFC 4180, and the ways real files break it.
///
/// SwiftCSV (0.10) wants the whole of a file as one string and ends at the first broken quote, so
/// the table is read here: in pieces, with every repair told and every broken row left behind.
struct CSVReader {
  /// One row of the table, as a spreadsheet numbers it.
  struct Row {
    var number: Int
    var cells: [String] = []
    /// What was not as it should be and could be read nevertheless.
    var repairs: [String] = []
    /// Why the row cannot be read.
    var fault: String?
  }

  /// One row before its text is looked at.
  struct Line {
    var number: Int
    var cells: [[UInt8]] = []
    var hasStrayQuote = false
    /// Why the row cannot be read.
    var fault: String?
  }

  /// More bytes in one row are refused.
  static let longestRow = 1 << 20

  private let source: ByteSource
  private var separator: UInt8?
  private let quotes: Quotes
  private var buffer: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  private var number = 0

  /// - Parameter separator: one ASCII character; nil to take it from the first line.
  init(_ path: String, separator: UInt8? = nil, quotes: Quotes = .always) throws {
    source = try ByteSource(path)
    self.separator = separator
    self.quotes = quotes
  }

  /// Whether a quote at the beginning of a cell holds the cell together.
  enum Quotes { case always, unlessTabs }

  private var hasQuotes: Bool { quotes == .always || separator != 0x09 }

  /// The next row that is not empty, or nil at the end.
  mutating func next() throws -> Row? {
    while let line = try nextLine() {
      let row = Row(line)
      if row.fault != nil || row.cells.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  /// The next row as it is in the file, or nil at the end.
  mutating func nextLine() throws -> Line? {
    if number == 0 { try skipMark() }
    guard try hasMore() else { return nil }
    let line = try read()
    number = line.number
    return line
  }

  // MARK: The buffer

  private mutating func skipMark() throws {
    while buffer.count < 4096, try more() {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if separator == nil { separator = Self.likelySeparator(buffer[at...]) }
  }

  /// The separator that stands most often in the first line.
  private static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.prefix { $0 != 0x0A }
    let candidates = [",", ";", "\t", "|"].map { (character: Character) in
      character.asciiValue ?? 0x2C
    }
    let counts = candidates.map { candidate in line.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? 0x2C
  }

  private mutating func hasMore() throws -> Bool {
    if at < buffer.count { return true }
    return try more()
  }

  /// Brings in another piece; false at the end of the file.
  private mutating func more() throws -> Bool {
    let piece = isAtEnd ? [] : try source.next()
    isAtEnd = piece.isEmpty
    if at > 0, !piece.isEmpty {
      buffer.removeFirst(at)
      at = 0
    }
    buffer += piece
    return !piece.isEmpty
  }

  // MARK: One row

  private mutating func read() throws -> Line {
    while true {
      var parser = CSVRowParser(
        at: at, separator: separator ?? 0x2C, hasQuotes: hasQuotes, isAtEnd: isAtEnd)
      buffer.withUnsafeBufferPointer { parser.run($0) }
      switch parser.outcome {
      case .row(let end):
        at = end
        return parser.line(number: number + 1)
      case .unclosed(let opening): return unclosed(opening)
      case .needsMore where buffer.count - at > Self.longestRow: return try skipLongRow()
      case .needsMore: _ = try more()
      }
    }
  }

  /// Goes on with the line after the one whose quote is never closed.
  private mutating func unclosed(_ opening: Int) -> Line {
    let end = buffer[opening...].firstIndex(of: 0x0A) ?? buffer.count - 1
    at = end + 1
    let fault = "a quote is opened in this row and not closed; reading goes on with the next line"
    return Line(number: number + 1, fault: fault)
  }

  /// Goes past a row that is over the limit, without keeping it.
  private mutating func skipLongRow() throws -> Line {
    var isQuoted = false
    var length = 0
    repeat {
      while at < buffer.count {
        let byte = buffer[at]
        at += 1
        length += 1
        if byte == UInt8(ascii: "\"") { isQuoted = hasQuotes && !isQuoted }
        if byte == 0x0A, !isQuoted { return tooLong(length) }
      }
    } while try more()
    return tooLong(length)
  }

  private func tooLong(_ length: Int) -> Line {
    let most = Self.longestRow >> 20
    return Line(
      number: number + 1, fault: "the row is \(length) bytes long, over the limit of \(most) MiB")
  }
}

extension CSVReader.Row {
  /// The cells as clean text, with what had to be done to them.
  init(_ line: CSVReader.Line) {
    number = line.number
    fault = line.fault
    var isLatin = false
    var hadControls = false
    for cell in line.cells {
      let decoded = Decoding.text(cell)
      let clean = CellText.clean(decoded.text)
      isLatin = isLatin || decoded.isLatin
      hadControls = hadControls || clean.hadControls
      cells.append(clean.text)
    }
    if isLatin { repairs.append("the row is not UTF-8; it was read as Latin-1") }
    if hadControls { repairs.append("control characters were taken out") }
    if line.hasStrayQuote { repairs.append("a quote inside a cell is not doubled; it was kept") }
  }
}
