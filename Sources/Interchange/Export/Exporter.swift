public import Timeline

/// Writes the visits that answer a question to a file in another format.
public enum Exporter {
  /// Writes to a file, beside and renamed, or to standard output for `-`.
  ///
  /// Visits are read a thousand at a time; only what they name is kept, and only by formats that
  /// write it first.
  ///
  /// - Parameters:
  ///   - works: what a file for a reference manager holds.
  ///   - notes: what the reader noted, by visit, for the formats that have a place for it.
  ///   - progress: told how far it is.
  ///   - check: called before each piece; what it throws gives the export up, and leaves nothing
  ///     behind.
  /// - Throws: `OutputProblem` when something stands there and `force` is not given, or it
  ///   cannot be written; whatever the store throws.
  public static func write(
    _ query: VisitQuery, from store: some VisitStore, as format: ExportFormat, to path: String,
    force: Bool, notes: [String: String] = [:], citing works: CitedWorks = .sources,
    progress: @escaping Progress = { _ in },
    check: @escaping () throws -> Void = {}
  ) throws -> ExportReport {
    guard var writer = writer(format, notes, works) else {
      return try Site.write(query, from: store, to: path, progress: progress, check: check)
    }
    let output = try OutputFile(path, force: force)
    let passes = [writer.mayLeaveOut, writer.writesNamesFirst].count { $0 } + 1
    var phases = ProgressPhases((query.hasPattern ? 1 : 0) + passes, progress)
    var searching: Progress = { _ in }
    if query.hasPattern { searching = phases.next() }
    var visits = try ExportedVisits(
      query, in: store, for: writer, on: .today, progress: searching, check: check)
    if writer.mayLeaveOut { try visits.countLeftOut(progress: phases.next()) }
    let names =
      writer.writesNamesFirst ? try visits.names(progress: phases.next()) : ExportedNames()
    writer.begin(visits.header, names, to: output)
    try visits.eachVisit(progress: phases.next()) { visit, reference in
      writer.write(visit, reference, to: output)
    }
    writer.end(to: output)
    try output.finish()
    return writer.report.adding(visits.header.scope)
  }

  /// - Throws: `OutputProblem` when something stands there already and `force` is not given.
  public static func checkTarget(_ path: String, force: Bool) throws {
    try OutputFile.check(path, force: force)
  }

  /// A visit as a part of a page of Markdown, with its sources.
  public static func markdown(
    _ visit: Visit, _ reference: Reference, note: String? = nil
  ) -> String {
    var writer = MarkdownExport(notes: note.map { [visit.id: $0] } ?? [:])
    return writer.text(visit, reference)
  }

  /// What is cited, as a file of its own would have it; nil for a format that cites nothing.
  ///
  /// - Parameter source: where the citation is of one.
  public static func text(
    of citation: Citation, _ source: Source?, as format: ExportFormat
  ) -> String? {
    guard let form = form(format) else { return nil }
    let text = form.text(CitedWork(citation: citation, source: source), isFirst: true)
    return form.head([]) + text + form.tail
  }

  private static func form(_ format: ExportFormat) -> (any CitationForm)? {
    switch format {
    case .cslJSON: CSLForm()
    case .bibtex: BibTeXForm()
    case .ris: RISForm()
    case .json, .jsonl, .csv, .markdown, .ics, .timelinejs, .html, .svg, .site: nil
    }
  }

  /// What writes one file; nil for a site, which is many.
  private static func writer(
    _ format: ExportFormat, _ notes: [String: String], _ works: CitedWorks
  ) -> (any VisitWriter)? {
    switch format {
    case .json: JSONExport(isLines: false)
    case .jsonl: JSONExport(isLines: true)
    case .csv: CSVExport()
    case .markdown: MarkdownExport(notes: notes)
    case .ics: CalendarExport()
    case .timelinejs: TimelineJSExport()
    case .html: HTMLExport()
    case .svg: SVGExport()
    case .cslJSON, .bibtex, .ris: form(format).map { CitationExport($0, works) }
    case .site: nil
    }
  }
}

/// The progress of work that is done in several passes of equal length.
private struct ProgressPhases {
  private let count: Int
  private let progress: Progress
  private var begun = 0

  init(_ count: Int, _ progress: @escaping Progress) {
    self.count = count
    self.progress = progress
  }

  /// The progress of the next pass.
  mutating func next() -> Progress {
    defer { begun += 1 }
    return { [begun, count, progress] in progress((Double(begun) + $0) / Double(count)) }
  }
}
