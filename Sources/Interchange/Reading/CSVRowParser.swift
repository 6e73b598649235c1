/// Takes one row of a table apart, beginning at a place in a buffer.
struct CSVRowParser {
  enum Outcome {
    /// The row is read; the next one begins here.
    case row(end: Int)
    /// The buffer ends before the row does.
    case needsMore
    /// The quote that stands here is never closed.
    case unclosed(Int)
  }

  private(set) var outcome = Outcome.needsMore
  private var at: Int
  private let separator: UInt8
  private let hasQuotes: Bool
  private let isAtEnd: Bool
  private var cells: [[UInt8]] = []
  private var hasStrayQuote = false

  private static let quote = UInt8(ascii: "\"")

  init(at: Int, separator: UInt8, hasQuotes: Bool, isAtEnd: Bool) {
    self.at = at
    self.separator = separator
    self.hasQuotes = hasQuotes
    self.isAtEnd = isAtEnd
  }

  mutating func run(_ text: UnsafeBufferPointer<UInt8>) {
    while true {
      let isQuoted = hasQuotes && at < text.count && text[at] == Self.quote
      guard isQuoted ? quotedCell(text) : plainCell(text) else { return }
      guard at < text.count else {
        if isAtEnd { outcome = .row(end: at) }
        return
      }
      let byte = text[at]
      at += 1
      if byte == separator { continue }
      return endRow(text, after: byte)
    }
  }

  private mutating func endRow(_ text: UnsafeBufferPointer<UInt8>, after byte: UInt8) {
    guard byte == 0x0D else {
      outcome = .row(end: at)
      return
    }
    guard at < text.count || isAtEnd else { return }
    if at < text.count, text[at] == 0x0A { at += 1 }
    outcome = .row(end: at)
  }

  /// False when the row cannot be finished from here.
  private mutating func plainCell(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = at
    while at < text.count, !ends(text[at]) {
      if hasQuotes, text[at] == Self.quote { hasStrayQuote = true }
      at += 1
    }
    cells.append(Array(text[start..<at]))
    return at < text.count || isAtEnd
  }

  private func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  /// A quote that neither is doubled nor ends the cell stands for itself, as spreadsheets take it;
  /// but not after a line end, where it is likelier that the cell's own quote was never closed.
  private mutating func quotedCell(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let opening = at
    var cell: [UInt8] = []
    var hasLineEnd = false
    at += 1
    while at < text.count {
      let byte = text[at]
      guard byte == Self.quote else {
        hasLineEnd = hasLineEnd || byte == 0x0A
        cell.append(byte)
        at += 1
        continue
      }
      guard at + 1 < text.count || isAtEnd else { return false }
      if at + 1 >= text.count || ends(text[at + 1]) {
        at += 1
        cells.append(cell)
        return true
      }
      if text[at + 1] == Self.quote {
        at += 2
      } else if hasLineEnd {
        outcome = .unclosed(opening)
        return false
      } else {
        hasStrayQuote = true
        at += 1
      }
      cell.append(Self.quote)
    }
    if isAtEnd { outcome = .unclosed(opening) }
    return false
  }

  func line(number: Int) -> CSVReader.Line {
    CSVReader.Line(number: number, cells: cells, hasStrayQuote: hasStrayQuote)
  }
}
