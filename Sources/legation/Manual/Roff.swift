import TerminalFront

/// Text of a manual page in man(7)'s macros.
struct Roff {
  private(set) var lines: [String] = []

  /// Begins the page.
  init(_ name: String, section: Int) {
    let version = Roff.escaped("legation " + Legation.version)
    lines.append(".TH \(name.uppercased()) \(section) \"\" \"\(version)\" \"Legation\"")
    // Words of another language, ids and addresses are not to be hyphenated, nor lines stretched.
    lines += [".nh", ".ad l"]
  }

  mutating func section(_ title: String) { lines.append(".SH \(Roff.escaped(title.uppercased()))") }

  mutating func subsection(_ title: String) { lines.append(".SS \(Roff.escaped(title))") }

  /// Paragraphs, parted by empty lines.
  mutating func text(_ text: String) {
    for paragraph in text.split(separator: "\n\n") {
      lines += [".PP", Roff.escaped(paragraph.split(separator: "\n").joined(separator: " "))]
    }
  }

  /// A term in bold, what stands behind it, and its explanation below, indented.
  mutating func item(_ term: String, _ more: String = "", _ text: String) {
    lines.append(".TP")
    let more = more.isEmpty ? "" : " \\fI\(Roff.escaped(more))\\fR"
    lines.append("\\fB\(Roff.escaped(term))\\fR\(more)")
    lines.append(text.isEmpty ? "\u{A0}" : Roff.escaped(text))
  }

  /// Terms and their explanations in two columns.
  mutating func table(_ rows: [(term: String, text: String)]) {
    lines.append(".PD 0")
    for row in rows {
      lines += [".TP 20", "\\fB\(Roff.escaped(row.term))\\fR", Roff.escaped(row.text)]
    }
    lines.append(".PD")
  }

  /// Lines that are to stand as they are.
  mutating func example(_ text: String) {
    lines += [".PP", ".RS 4", ".nf"]
    lines += text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Roff.escaped(String($0)) }
    lines += [".fi", ".RE"]
  }

  /// Nothing of the text is an instruction: no backslash, no dot or quotation mark in front, no line
  /// of its own; and nothing in it means anything to a terminal.
  static func escaped(_ text: String) -> String {
    let shown = TerminalText(text).shown
    let escaped = shown.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq").replacing("`", with: "\\(ga").replacing("^", with: "\\(ha")
      .replacing("~", with: "\\(ti").replacing("\"", with: "\\(dq")
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
