/// Text whose characters have roles of their own: a line of the list or of the detail.
struct StyledText: Hashable, Sendable {
  struct Style: Hashable, Sendable {
    var role = Role.plain
    var emphasis: Emphasis = []
  }

  private(set) var glyphs: [Glyph] = []
  private(set) var styles: [Style] = []

  init() {}

  init(_ text: TerminalText, _ role: Role = .plain) {
    append(text, role)
  }

  mutating func append(_ text: TerminalText, _ role: Role = .plain, _ emphasis: Emphasis = []) {
    glyphs += text.glyphs
    styles += repeatElement(Style(role: role, emphasis: emphasis), count: text.glyphs.count)
  }

  mutating func append(_ other: StyledText) {
    glyphs += other.glyphs
    styles += other.styles
  }

  /// Appends a text with what search found in it marked.
  mutating func append(_ text: String, _ role: Role = .plain, _ finder: HitFinder) {
    for (part, isHit) in finder.parts(of: text) {
      append(TerminalText(String(part)), role, isHit ? .hit : [])
    }
  }

  var width: Int { glyphs.reduce(0) { $0 + Int($1.width) } }
  var hasHit: Bool { styles.contains { $0.emphasis.contains(.hit) } }

  subscript(range: Range<Int>) -> StyledText {
    var part = StyledText()
    part.glyphs = Array(glyphs[range])
    part.styles = Array(styles[range])
    return part
  }

  /// Cut or filled to exactly so many columns.
  func padded(to columns: Int) -> StyledText {
    var text = cut(to: columns)
    let missing = columns - text.width
    if missing > 0 { text.append(TerminalText(repeatElement(.space, count: missing))) }
    return text
  }

  /// At most so many columns; what is cut off shows as an ellipsis.
  func cut(to columns: Int) -> StyledText {
    guard width > columns else { return self }
    let kept = TerminalText(glyphs).prefix(max(0, columns - 1)).glyphs.count
    var text = self[0..<kept]
    if columns > 0 { text.append(TerminalText([Glyph.ellipsis]), styles[kept].role) }
    return text
  }

  /// The same in one colour, as the bar of a selected row has it; what search found stays marked.
  func asBar(columns: Int) -> StyledText {
    var bar = padded(to: columns)
    bar.styles = bar.styles.map {
      Style(role: .plain, emphasis: $0.emphasis.union(.selected))
    }
    return bar
  }

  // MARK: Wrapping

  /// Lines of at most so many columns, broken at spaces and between wide characters; lines after
  /// the first are indented.
  func wrapped(to columns: Int, indent: Int = 0) -> [StyledText] {
    guard width > columns, columns > 0 else { return [self] }
    let indent = indent < columns / 2 ? indent : 0
    var lines: [StyledText] = []
    var start = 0
    while start < glyphs.count {
      let room = lines.isEmpty ? columns : columns - indent
      let (end, next) = lineBreak(from: start, room: max(1, room))
      var line = StyledText()
      if !lines.isEmpty { line.append(TerminalText(repeatElement(.space, count: indent))) }
      line.append(self[start..<end])
      lines.append(line)
      start = next
    }
    return lines
  }

  private func endOfSpaces(from start: Int) -> Int {
    glyphs[start...].firstIndex { !$0.isSpace } ?? glyphs.count
  }

  /// Where the line that begins at `start` ends, and where the next one begins.
  private func lineBreak(from start: Int, room: Int) -> (end: Int, next: Int) {
    var used = 0
    var hasWord = false
    // One character at least, or it would never end.
    var fitting = start + 1
    var lastBreak: (end: Int, next: Int)?
    // In a run of numbers of sources that is longer than a line, between two of them.
    var breakOfRun: Int?
    for index in start..<glyphs.count {
      let glyph = glyphs[index]
      if glyph.isSpace {
        // A line of nothing but its indent is no line.
        if hasWord, used <= room { lastBreak = (index, endOfSpaces(from: index)) }
      } else if hasWord, glyph.width == 2 || glyphs[index - 1].width == 2, used <= room {
        lastBreak = (index, index)
      }
      hasWord = hasWord || !glyph.isSpace
      if index > start, glyph.base == 0x5B, glyphs[index - 1].base == 0x5D { breakOfRun = index }
      used += Int(glyph.width)
      if used > room, !(glyph.isSpace && used == room + 1) {
        return lastBreak ?? breakOfRun.map { ($0, $0) } ?? (fitting, fitting)
      }
      if used <= room { fitting = index + 1 }
    }
    // One space may hang over the edge; at the end of the text it is left out.
    return (used > room ? glyphs.count - 1 : glyphs.count, glyphs.count)
  }
}
