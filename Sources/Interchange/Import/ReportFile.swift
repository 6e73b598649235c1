internal import Timeline

/// The whole report of an import as text: every entry as it comes, then the sums.
public final class ReportFile {
  private let output: OutputFile

  public init(_ path: String, force: Bool) throws {
    output = try OutputFile(path, force: force)
  }

  public func add(_ entry: ImportReport.Entry) {
    output.write(entry.description + "\n")
  }

  /// - Throws: `InterchangeProblem` when the file could not be written.
  public func finish(_ report: ImportReport) throws {
    output.write(report.summary + "\n")
    try output.finish()
  }
}
