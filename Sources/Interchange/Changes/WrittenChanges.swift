internal import Timeline

/// Changes as a page to read.
struct WrittenChanges: ChangesForm {
  let marks: any ChangeMarks
  /// A heading that waits for something to stand under it.
  private var heading = ""

  init(marks: any ChangeMarks) { self.marks = marks }

  func begin(_ difference: RecordDifference, _ names: (old: String, new: String)) -> String {
    marks.title("Changes from \(names.old) to \(names.new)")
      + "\n\(marks.text(difference.words + "."))\n"
  }

  mutating func section(_ name: String, count: Int) -> String {
    heading = marks.heading("\(name) (\(count))")
    return ""
  }

  private mutating func headed(_ text: String) -> String {
    defer { heading = "" }
    return heading + text
  }

  mutating func visit(_ visit: Visit) -> String {
    let gap = heading.isEmpty ? "" : marks.gap
    let text = "\(visit.dates.words()): \(visit.title) [\(visit.id)]"
    return headed(gap + marks.item(marks.text(text)))
  }

  mutating func change(_ difference: VisitDifference) -> String {
    headed(
      marks.visit(marks.text("\(difference.title), \(difference.dates.words()) [\(difference.id)]"))
        + difference.lines.map { marks.item(marks.text($0.capitalizedFirst)) }.joined())
  }

  var end: String { "" }
}

/// How headings and items are marked.
protocol ChangeMarks {
  func title(_ text: String) -> String
  func heading(_ text: String) -> String
  func visit(_ text: String) -> String
  /// What stands between a heading and items right under it.
  var gap: String { get }
  func item(_ text: String) -> String
  func text(_ text: String) -> String
}

struct MarkdownChanges: ChangeMarks {
  func title(_ text: String) -> String { "# \(self.text(text))\n" }
  func heading(_ text: String) -> String { "\n## \(text)\n" }
  func visit(_ text: String) -> String { "\n### \(text)\n\n" }
  var gap: String { "\n" }
  func item(_ text: String) -> String { "- \(text)\n" }
  func text(_ text: String) -> String { MarkdownExport.text(text) }
}

struct PlainChanges: ChangeMarks {
  func title(_ text: String) -> String { self.text(text) + "\n" }
  func heading(_ text: String) -> String { "\n\(text)\n" }
  func visit(_ text: String) -> String {
    "\n" + PlainText.wrapped(text, first: "  ", indent: "  ") + "\n"
  }
  var gap: String { "" }
  func item(_ text: String) -> String {
    PlainText.wrapped(text, first: "    ", indent: "      ") + "\n"
  }
  func text(_ text: String) -> String { PlainText.line(text) }
}
