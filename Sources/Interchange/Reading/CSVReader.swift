internal import Timeline

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
  private(set) var separator: UInt8?
  /// True when a line of the file itself says what parts the cells.
  private(set) var saysSeparator = false
  private let quotes: Quotes
  private var buffer: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  private var hasBegun = false
  private var number = 0
  private let skip: Int
  private var mayBeForeign: Bool

  /// - Parameters:
  ///   - separator: one ASCII character; nil to take it from the first line.
  ///   - skip: lines that stand before the table.
  ///   - encoding: what the text is in; nil for UTF-8, or Latin-1 where it is none.
  init(
    _ path: String, separator: UInt8? = nil, quotes: Quotes = .always, skip: Int = 0,
    encoding: String? = nil
  ) throws(InterchangeProblem) {
    source = try ByteSource(path, encoding: encoding)
    self.separator = separator
    self.quotes = quotes
    self.skip = skip
    mayBeForeign = !source.isConverted
  }

  /// Whether a quote at the beginning of a cell holds the cell together.
  enum Quotes { case always, unlessTabs }

  private var hasQuotes: Bool { quotes == .always || separator != 0x09 }

  /// The next row that is not empty, or nil at the end.
  mutating func next() throws(InterchangeProblem) -> Row? {
    while let line = try nextLine() {
      let row = Row(line)
      if row.fault != nil || row.cells.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  /// The next row as it is in the file, or nil at the end.
  mutating func nextLine() throws(InterchangeProblem) -> Line? {
    if !hasBegun { try skipMark() }
    hasBegun = true
    guard try hasMore() else { return nil }
    let line = try read()
    number = line.number
    return line
  }

  // MARK: The buffer

  private mutating func skipMark() throws(InterchangeProblem) {
    while buffer.count < 4096, try more() {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    for _ in 0..<skip { try skipLine() }
    // Excel's own way to say the separator.
    let said = firstLine.firstMatch(of: /^"?sep=(.)"?\r?$/.ignoresCase())
    if let byte = said?.1.first?.asciiValue {
      separator = byte
      saysSeparator = true
      try skipLine()
    }
    if separator == nil { separator = Self.likelySeparator(buffer[at...]) }
  }

  private var firstLine: String {
    String(decoding: buffer[at...].prefix(100).prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private mutating func skipLine() throws(InterchangeProblem) {
    number += 1
    while true {
      if let end = buffer[at...].firstIndex(of: 0x0A) {
        at = end + 1
        return
      }
      at = buffer.count
      guard try more() else { return }
    }
  }

  /// The separator that stands most often in the first line.
  private static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.prefix { $0 != 0x0A }
    return candidates.max { one, other in
      line.count { $0 == one } < line.count { $0 == other }
    } ?? 0x2C
  }

  /// Of equals the last is taken.
  static let candidates: [UInt8] = [0x7C, 0x09, 0x3B, 0x2C]

  private mutating func hasMore() throws(InterchangeProblem) -> Bool {
    if at < buffer.count { return true }
    return try more()
  }

  /// Brings in another piece; false at the end of the file.
  private mutating func more() throws(InterchangeProblem) -> Bool {
    let piece = isAtEnd ? [] : try source.next()
    isAtEnd = piece.isEmpty
    if at > 0, !piece.isEmpty {
      buffer.removeFirst(at)
      at = 0
    }
    try checkEncoding(piece)
    buffer += piece
    return !piece.isEmpty
  }

  /// Latin-1 is read as it is; bytes that are plainly something else are not guessed at.
  private mutating func checkEncoding(_ piece: [UInt8]) throws(InterchangeProblem) {
    guard mayBeForeign, let bad = UTF8Check.firstBadByte(piece), bad < max(1, piece.count - 3)
    else { return }
    guard let likely = LikelyEncoding.of(piece) else { return }
    throw InterchangeProblem(
      "the text is neither UTF-8 nor Latin-1, likely \(likely.script) in \(likely.name); say "
        + "`encoding: \(likely.name)` in the mapping, or another")
  }

  // MARK: One row

  private mutating func read() throws(InterchangeProblem) -> Line {
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
  private mutating func skipLongRow() throws(InterchangeProblem) -> Line {
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
    if line.cells.contains(where: { Self.hasReplacement($0) }) {
      repairs.append("characters that could not be read were replaced by \u{FFFD}")
    }
    if hadControls { repairs.append("control characters were taken out") }
    if line.hasStrayQuote { repairs.append("a quote inside a cell is not doubled; it was kept") }
  }

  private static func hasReplacement(_ cell: [UInt8]) -> Bool {
    cell.contains(0xEF) && String(decoding: cell, as: UTF8.self).contains("\u{FFFD}")
  }
}
