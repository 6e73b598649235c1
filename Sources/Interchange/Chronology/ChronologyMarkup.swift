internal import Timeline

/// How the parts of a chronology are written down.
protocol ChronologyMarkup {
  func title(_ text: String) -> String
  func heading(_ text: String) -> String
  func paragraph(_ text: String) -> String
  /// Text that is nothing but text.
  func text(_ text: String) -> String
  func bold(_ text: String) -> String
  func mark(_ note: Int) -> String
  func note(_ number: Int, _ text: String) -> String
  var notesHeading: String { get }
}

extension ChronologyFormat {
  var markup: any ChronologyMarkup {
    switch self {
    case .markdown: MarkdownChronology()
    case .text: PlainChronology()
    }
  }
}

struct MarkdownChronology: ChronologyMarkup {
  func title(_ text: String) -> String { "# \(self.text(text))\n" }
  func heading(_ text: String) -> String { "\n## \(text)\n" }
  func paragraph(_ text: String) -> String { "\n\(text)\n" }
  func text(_ text: String) -> String { MarkdownExport.text(text) }
  func bold(_ text: String) -> String { "**\(text)**" }
  func mark(_ note: Int) -> String { "[^\(note)]" }
  func note(_ number: Int, _ text: String) -> String { "[^\(number)]: \(text)\n" }
  var notesHeading: String { "\n## Notes\n\n" }
}

/// Lines of 78 columns, as letters and mail have them.
struct PlainChronology: ChronologyMarkup {
  func title(_ text: String) -> String { lines(self.text(text)) + "\n" + rule("=", text) }
  func heading(_ text: String) -> String { "\n\(text)\n" + rule("-", text) }
  func paragraph(_ text: String) -> String { "\n\(lines(text))\n" }
  func text(_ text: String) -> String { PlainText.line(text) }
  func bold(_ text: String) -> String { text }
  func mark(_ note: Int) -> String { " [\(note)]" }
  func note(_ number: Int, _ text: String) -> String {
    lines("[\(number)] \(text)", indent: "    ") + "\n"
  }
  var notesHeading: String { "\nNotes\n-----\n\n" }

  private static let columns = 78

  private func rule(_ mark: Character, _ text: String) -> String {
    String(repeating: mark, count: min(text.count, Self.columns)) + "\n"
  }

  /// - Parameter indent: in front of all lines but the first.
  private func lines(_ text: String, indent: String = "") -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= Self.columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append((lines.isEmpty ? "" : indent) + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
