internal import Timeline

/// Pages that lead to each other: one a visit, person, place, party and year, and the charts.
enum Site {
  /// More pages than this nobody looks through.
  static let mostVisits = 5_000

  /// Writes the visits that answer a question into a folder.
  ///
  /// - Throws: `OutputProblem` when the folder is not empty, cannot be written, or there are too
  ///   many visits; whatever the store throws.
  static func write(
    _ query: VisitQuery, from store: some VisitStore, to path: String,
    progress: @escaping Progress, check: () throws -> Void
  ) throws -> ExportReport {
    let scope = try SelectionScope(
      query, count: store.select(query).count(), in: store, written: .today)
    guard scope.count <= mostVisits else {
      throw OutputProblem(
        path,
        "is not written: a site holds \(mostVisits) visits and \(scope.count) match; "
          + "ask a narrower question first, with -q")
    }
    try SiteFolder.check(path)
    let content = try SiteContent(
      query, from: store, scope: scope, progress: progress, check: check)
    try check()
    let folder = try SiteFolder(path)
    try folder.write(SitePages(content))
    var report = ExportReport()
    report.written = content.visits.count
    report.notes.append("\(folder.count) files in \(path)")
    return report
  }
}
