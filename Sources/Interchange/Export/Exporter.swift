public import Timeline

/// Writes the visits that answer a question to a file in another format.
public enum Exporter {
  /// Writes to a file, beside and renamed, or to standard output for `-`.
  ///
  /// Visits are read a thousand at a time; only what they name is kept.
  ///
  /// - Parameter progress: told how far it is, from 0 to 1; what it throws gives the export up, and
  ///   leaves nothing behind.
  /// - Throws: `OutputProblem` when something stands there and `force` is not given, or it
  ///   cannot be written; whatever the store throws.
  public static func write(
    _ query: VisitQuery, from store: some VisitStore, as format: ExportFormat, to path: String,
    force: Bool, progress: @escaping (Double) throws -> Void = { _ in }
  ) throws -> ExportReport {
    let output = try OutputFile(path, force: force)
    let selection = try Selection(query, in: store, progress)
    var writer = writer(format)
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

  private static func writer(_ format: ExportFormat) -> any VisitWriter {
    switch format {
    case .json: JSONExport(isLines: false)
    case .jsonl: JSONExport(isLines: true)
    case .csv: CSVExport()
    case .markdown: MarkdownExport()
    case .ics: CalendarExport()
    case .timelinejs: TimelineJSExport()
    case .html: HTMLExport()
    case .svg: SVGExport()
    }
  }
}
