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

struct PlainChronology: ChronologyMarkup {
  func title(_ text: String) -> String {
    PlainText.wrapped(self.text(text)) + "\n" + rule("=", text)
  }
  func heading(_ text: String) -> String { "\n\(text)\n" + rule("-", text) }
  func paragraph(_ text: String) -> String { "\n\(PlainText.wrapped(text))\n" }
  func text(_ text: String) -> String { PlainText.line(text) }
  func bold(_ text: String) -> String { text }
  func mark(_ note: Int) -> String { " [\(note)]" }
  func note(_ number: Int, _ text: String) -> String {
    PlainText.wrapped("[\(number)] \(text)", indent: "    ") + "\n"
  }
  var notesHeading: String { "\nNotes\n-----\n\n" }

  private func rule(_ mark: Character, _ text: String) -> String {
    String(repeating: mark, count: min(text.count, PlainText.columns)) + "\n"
  }
}
