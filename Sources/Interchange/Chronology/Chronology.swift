public import Timeline

/// A chronology ready to print: years as headings, a paragraph a visit, numbered notes.
public enum Chronology {
  /// Writes to a file, or to standard output for `-`.
  ///
  /// - Parameter progress: told after each visit, for what is around it takes a moment to find.
  /// - Returns: how many visits were written.
  /// - Throws: `OutputProblem`; whatever the store throws.
  public static func write(
    _ query: VisitQuery, from store: some VisitStore, as format: ChronologyFormat,
    style: ChronologyStyle, to path: String, force: Bool, progress: Progress = { _ in }
  ) throws -> Int {
    let output = try OutputFile(path, force: force)
    var page = ChronologyPage(markup: format.markup, style: style)
    let scope = try SelectionScope(
      query, count: store.select(query).count(), in: store, written: .today)
    output.write(page.head(scope))
    var count = 0
    try store.eachWindow(of: store.select(query)) { visits in
      for visit in visits {
        output.write(page.text(of: visit, try words(visit, store, style)))
        count += 1
        progress(Double(count) / Double(scope.count))
      }
    }
    output.write(page.tail)
    try output.finish()
    return count
  }

  private static func words(
    _ visit: Visit, _ store: some VisitStore, _ style: ChronologyStyle
  ) throws -> ChronologyWords {
    let context = try VisitContext(visit, in: store)
    var reference = try store.reference(for: [visit])
    reference.merge(try store.reference(for: context))
    return ChronologyWords(visit: visit, context: context, reference: reference, style: style)
  }
}

/// A chronology as it grows, year by year.
struct ChronologyPage {
  let markup: any ChronologyMarkup
  private var notes: ChronologyNotes
  private var year: String?

  init(markup: any ChronologyMarkup, style: ChronologyStyle) {
    self.markup = markup
    notes = ChronologyNotes(style)
  }

  func head(_ scope: SelectionScope) -> String {
    markup.title(scope.title)
      + markup.paragraph(scope.sentences.map(markup.text).joined(separator: " "))
  }

  mutating func text(of visit: Visit, _ words: ChronologyWords) -> String {
    var text = ""
    let year =
      visit.dates.start == .open ? "Year not known" : "\(visit.dates.earliestStart.civil.year)"
    if year != self.year { text += markup.heading(year) }
    self.year = year
    let entry = words.entry
    for (number, sentences) in entry.paragraphs.enumerated() {
      var parts = number == 0 ? [markup.bold(markup.text(entry.dates + "."))] : []
      parts += sentences.map { sentence in
        let note = notes.number(sentence.sources, words.reference)
        return markup.text(sentence.text) + (note.map(markup.mark) ?? "")
      }
      text += markup.paragraph(parts.joined(separator: " "))
    }
    return text
  }

  var tail: String {
    guard !notes.texts.isEmpty else { return "" }
    let lines = notes.texts.enumerated().map { markup.note($0 + 1, markup.text($1)) }
    return markup.notesHeading + lines.joined()
  }
}
