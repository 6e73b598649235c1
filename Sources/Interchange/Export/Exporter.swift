public import Timeline

/// Writes the visits that answer a question to a file in another format.
public enum Exporter {
  /// Writes to a file, beside and renamed, or to standard output for `-`.
  ///
  /// Visits are read a thousand at a time; only what they name is kept.
  ///
  /// - Parameter notes: what the reader noted, by visit, for the formats that have a place for it.
  /// - Throws: `OutputProblem` when something stands there and `force` is not given, or it
  ///   cannot be written; whatever the store throws.
  public static func write(
    _ query: VisitQuery, from store: some VisitStore, as format: ExportFormat, to path: String,
    force: Bool, notes: [Visit.ID: String] = [:]
  ) throws -> ExportReport {
    let output = try OutputFile(path, force: force)
    let selection = try Selection(query, in: store)
    var writer = writer(format, notes)
    writer.begin(selection.header, to: output)
    try selection.eachVisit { visit, reference in
      writer.write(visit, reference, to: output)
    }
    writer.end(to: output)
    try output.finish()
    return writer.report
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

  private static func writer(
    _ format: ExportFormat, _ notes: [Visit.ID: String]
  ) -> any VisitWriter {
    switch format {
    case .json: JSONExport(isLines: false)
    case .jsonl: JSONExport(isLines: true)
    case .csv: CSVExport()
    case .markdown: MarkdownExport(notes: notes)
    case .ics: CalendarExport()
    case .timelinejs: TimelineJSExport()
    case .html: HTMLExport()
    case .svg: SVGExport()
    }
  }
}
