import Timeline

/// A chart as lines of text for a width: what stays, what scrolls, and what is said below.
public struct ChartLines: Hashable, Sendable {
  /// The axis and the headings, which stay when the body scrolls.
  var head: [StyledText] = []
  var body: [StyledText] = []
  /// For each line of the body what it is of: a lane, a bar, a row, a week; nil for nothing.
  var owners: [Int?] = []
  /// What the marks mean, and what is not drawn.
  var foot: [StyledText] = []

  init() {}

  mutating func add(_ line: StyledText, of owner: Int? = nil) {
    body.append(line)
    owners.append(owner)
  }

  /// Takes lines of the body away.
  mutating func hide(_ lines: ClosedRange<Int>) {
    body.removeSubrange(lines)
    owners.removeSubrange(lines)
  }

  /// The parts of a legend one after the other; a part is never broken.
  static func flow(_ parts: [StyledText], columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for part in parts {
      if let last = lines.last, last.width + 2 + part.width <= columns {
        lines[lines.count - 1].append("  ")
        lines[lines.count - 1].append(part)
      } else {
        var line = StyledText(" ")
        line.append(part)
        lines.append(line.cut(to: max(1, columns)))
      }
    }
    return lines
  }

  /// All of it as plain text.
  public func text(isASCII: Bool = false) -> [String] {
    let lines = head + body + foot
    var canvas = Canvas(
      size: Size(rows: lines.count, columns: lines.map(\.width).max() ?? 0))
    for (row, line) in lines.enumerated() { canvas.draw(line, row: row, column: 0) }
    return (isASCII ? canvas.inASCII() : canvas).textLines
  }
}

extension StyledText {
  init(_ text: String, _ role: Role = .plain) {
    self.init(TerminalText(text), role)
  }

  mutating func append(_ text: String, _ role: Role = .plain, _ emphasis: Emphasis = []) {
    append(TerminalText(text), role, emphasis)
  }

  /// A mark and what it means.
  static func key(_ mark: String, _ words: String, _ role: Role = .span) -> StyledText {
    var text = StyledText(mark, role)
    text.append(" " + words, .dim)
    return text
  }

  static func blank(_ columns: Int) -> StyledText { StyledText().padded(to: columns) }

  /// Filled from the left, as numbers are.
  func padded(leftTo columns: Int) -> StyledText {
    guard width < columns else { return cut(to: columns) }
    var text = StyledText.blank(columns - width)
    text.append(self)
    return text
  }
}

extension Canvas {
  /// A row as a line of text.
  func line(_ number: Int) -> StyledText {
    var line = StyledText()
    for cell in row(number) where !cell.isTail {
      line.append(TerminalText([cell.glyph]), cell.role, cell.emphasis)
    }
    return line
  }

  /// Draws a line into the one row of a canvas.
  mutating func put(
    _ text: String, at column: Int, _ role: Role = .plain, _ emphasis: Emphasis = []
  ) {
    draw(TerminalText(text), row: 0, column: column, role: role, emphasis: emphasis)
  }
}

/// Numbers and bars as charts write them.
enum ChartText {
  static func number(_ number: Int, _ columns: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, columns - digits.count)) + digits
  }

  private static let levels = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The block of a class of counts; blank for no visit.
  static func level(_ count: Int, _ classes: CountClasses) -> String {
    levels[classes.number(of: count)]
  }

  /// "▁1 ▂2 ▃3 ▄4–5": the classes that a chart with this greatest count uses.
  static func legend(_ classes: CountClasses, greatest: Int) -> String {
    zip(levels.dropFirst(), classes.labels).prefix(max(1, classes.number(of: greatest)))
      .map { $0 + $1 }.joined(separator: " ")
  }

  /// A bar of so many columns, exact to an eighth.
  static func bar(_ count: Int, of greatest: Int, columns: Int) -> String {
    guard count > 0, greatest > 0, columns > 0 else { return "" }
    let parts = max(1, count * columns * 8 / greatest)
    return String(repeating: "█", count: parts / 8) + eighths[parts % 8]
  }
}
