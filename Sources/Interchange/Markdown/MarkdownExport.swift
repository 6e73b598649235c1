internal import Timeline

/// A page of Markdown, oldest visit first, each statement with a footnote for its source.
struct MarkdownExport: VisitWriter {
  private(set) var report = ExportReport()
  private var year: Int?
  private var numbers: [Source.ID: Int] = [:]
  private var footnotes: [Source] = []

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    output.write("# \(Self.text(header.title))\n\n")
    let count = header.count == 1 ? "1 visit" : "\(header.count) visits"
    let question = header.question.isEmpty ? "" : " for \(Self.text(header.question))"
    output.write("\(count)\(question).\n")
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    let words = VisitWords(visit: visit, reference: reference)
    let year = visit.dates.earliestStart.civil.year
    if year != self.year, visit.dates.start != .open { output.write("\n## \(year)\n") }
    self.year = year
    // Numbered in the order in which the screen cites them.
    _ = marks(visit.citedSources, reference)
    output.write("\n### \(Self.text(visit.title))\n\n")
    output.write("**\(Self.text(visit.dates.words()))** · \(Self.text(visit.direction))")
    output.write(" · \(words.kind)\(marks(visit.sources, reference))\n")
    writePeople(words, to: output)
    if let summary = visit.summary { output.write("\n\(Self.text(summary))\n") }
    writeEvents(visit, reference, to: output)
    writeClaims(visit, reference, to: output)
    if let note = visit.note { output.write("\n*\(Self.text(note))*\n") }
    report.written += 1
  }

  private func writePeople(_ words: VisitWords, to output: OutputFile) {
    let lines = [("Delegation", words.members), ("Received by", words.hosts)]
    for (label, names) in lines where !names.isEmpty {
      output.write("\n\(label): \(Self.text(names.joined(separator: "; "))).\n")
    }
  }

  private mutating func writeEvents(
    _ visit: Visit, _ reference: Reference, to output: OutputFile
  ) {
    if !visit.events.isEmpty { output.write("\n") }
    for event in visit.events {
      let date = (event.date ?? event.reported).map { "\($0.words()): " } ?? ""
      let text = event.text.map { ". \($0)" } ?? ""
      let line = Self.text(date + event.title + text)
      output.write("- \(line)\(marks(event.sources, reference))\n")
    }
  }

  private mutating func writeClaims(
    _ visit: Visit, _ reference: Reference, to output: OutputFile
  ) {
    for claim in visit.claims {
      let text = Self.text("\(claim.by): \(claim.text)")
      output.write("\n> \(text)\(marks(claim.sources, reference))\n")
      for response in claim.responses {
        let said = response.text.map { ": \($0)" } ?? ""
        let text = Self.text("\(response.by) \(response.stance.rawValue) this\(said)")
        output.write(">\n> — \(text)\(marks(response.sources, reference))\n")
      }
    }
  }

  func end(to output: OutputFile) {
    if !footnotes.isEmpty { output.write("\n") }
    for (index, source) in footnotes.enumerated() {
      let url = source.url.map { " <\(Self.address($0))>" } ?? ""
      output.write("[^\(index + 1)]: \(Self.text(source.citation))\(url)\n")
    }
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
