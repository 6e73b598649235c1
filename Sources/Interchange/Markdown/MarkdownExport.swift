internal import Timeline

/// A page of Markdown, oldest visit first, each statement with a footnote for its source.
struct MarkdownExport: VisitWriter {
  private(set) var report = ExportReport()
  private var year: Int?
  private var numbers: [Source.ID: Int] = [:]
  private var footnotes: [Source] = []
  /// What the reader noted, by visit.
  private let notes: [String: String]

  init(notes: [String: String] = [:]) { self.notes = notes }

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    output.write("# \(Self.text(header.title))\n\n")
    output.write(header.scope.sentences.map { Self.text($0) }.joined(separator: "\n") + "\n")
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    let year = visit.dates.earliestStart.civil.year
    if year != self.year, visit.dates.start != .open { output.write("\n## \(year)\n") }
    self.year = year
    output.write(body(visit, reference))
    report.written += 1
  }

  /// One visit with its sources.
  mutating func text(_ visit: Visit, _ reference: Reference) -> String {
    String(body(visit, reference).dropFirst()) + footnoteText
  }

  private mutating func body(_ visit: Visit, _ reference: Reference) -> String {
    let words = VisitWords(visit: visit, reference: reference)
    // Numbered in the order in which the screen cites them.
    _ = marks(visit.citedSources, reference)
    var text = "\n### \(Self.text(visit.title))\n\n"
    text += "**\(Self.text(visit.dates.words()))** · \(Self.text(visit.direction))"
    text += " · \(words.kind)\(marks(visit.sources, reference))\n"
    if let note = visit.note(in: notes) { text += "\n**Note:** \(Self.text(note))\n" }
    text += people(words)
    if let summary = visit.summary { text += "\n\(Self.text(summary))\n" }
    text += events(visit, reference)
    text += claims(visit, reference)
    if let note = visit.note { text += "\n*\(Self.text(note))*\n" }
    return text
  }

  private func people(_ words: VisitWords) -> String {
    [("Delegation", words.members), ("Received by", words.hosts)].filter { !$0.1.isEmpty }
      .map { label, names in "\n\(label): \(Self.text(names.joined(separator: "; "))).\n" }
      .joined()
  }

  private mutating func events(_ visit: Visit, _ reference: Reference) -> String {
    var text = visit.events.isEmpty ? "" : "\n"
    for event in visit.events {
      let date = (event.date ?? event.reported).map { "\($0.words()): " } ?? ""
      let body = event.text.map { ". \($0)" } ?? ""
      let line = Self.text(date + event.title + body)
      text += "- \(line)\(marks(event.sources, reference))\n"
    }
    return text
  }

  private mutating func claims(_ visit: Visit, _ reference: Reference) -> String {
    var text = ""
    for claim in visit.claims {
      let date = claim.date.map { ", \($0.words())" } ?? ""
      let line = Self.text("\(claim.by)\(date) (\(claim.kind.words)): \(claim.text)")
      text += "\n> \(line)\(marks(claim.sources, reference))\n"
      for response in claim.responses {
        let said = response.text.map { ": \($0)" } ?? ""
        let line = Self.text("\(response.by) \(response.stance.rawValue) this\(said)")
        text += ">\n> — \(line)\(marks(response.sources, reference))\n"
      }
    }
    return text
  }

  func end(to output: OutputFile) { output.write(footnoteText) }

  private var footnoteText: String {
    let lines = footnotes.enumerated().map { index, source in
      let url = source.url.map { " <\(Self.address($0))>" } ?? ""
      return "[^\(index + 1)]: \(Self.text(source.citation))\(url)\n"
    }
    return lines.isEmpty ? "" : "\n" + lines.joined()
  }

  /// `[^1][^2]`; a source keeps the number of its first mention.
  private mutating func marks(_ ids: [Source.ID], _ reference: Reference) -> String {
    ids.compactMap { reference.sources[$0] }.map { source in
      if numbers[source.id] == nil {
        footnotes.append(source)
        numbers[source.id] = footnotes.count
      }
      return "[^\(numbers[source.id] ?? 0)]"
    }.joined()
  }

  /// Text that is nothing but text: what Markdown reads as its own is escaped (CommonMark 2.4).
  static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in PlainText.line(text).unicodeScalars {
      if special.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return withoutListMark(escaped)
  }

  private static let special = Set("\\`*_[]<>#|~&$!^".unicodeScalars)

  /// A text that begins like an item of a list is none.
  private static func withoutListMark(_ text: String) -> String {
    if text.hasPrefix("-") || text.hasPrefix("+") || text.hasPrefix("=") { return "\\" + text }
    let digits = text.prefix { $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".)".contains(mark)
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  private static func address(_ url: String) -> String {
    PlainText.line(url).replacing("<", with: "%3C").replacing(">", with: "%3E")
      .replacing(" ", with: "%20")
  }
}
