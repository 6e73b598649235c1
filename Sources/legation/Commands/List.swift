import ArgumentParser
import Timeline

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the visits that match, one a line, oldest first.",
    discussion: """
      A letter after the days marks what did not simply take place: A announced, U under way, \
      P postponed, C cancelled, D disputed. In days, ? is one of several and ~ is about.
      """)

  @OptionGroup var data: DataOptions
  @Option(
    help:
      "text, json (a list of visits) or jsonl (a visit a line); export writes what can be read again."
  )
  var format = OutputFormat.text

  func run() throws {
    let (query, reading) = try data.read()
    let progress = ProgressLine()
    let selection = try reading.store.select(query, progress: progress.show(share:))
    if try selection.rows(.first, limit: 1).isEmpty, let hint = try reading.store.hint(for: query) {
      progress.end()
      Report.line("legation: \(hint)")
    }
    try Self.print(selection, of: reading.store, as: format, progress)
    try reading.finish()
  }

  /// Prints each window of visits as soon as it is read; only so many are held at once. Throws what
  /// cannot be read when all else is printed.
  static func print(
    _ selection: any Selection, of store: any VisitStore, as format: OutputFormat,
    _ progress: ProgressLine = ProgressLine()
  ) throws {
    var lines = ListLines()
    var printed = 0
    // A window of JSON waits for the comma behind it.
    var waiting: String?
    var unreadable: UnreadableVisit?
    do {
      try store.eachWindow(of: selection, printWindow)
    } catch let visit as UnreadableVisit {
      unreadable = visit
    }
    func printWindow(_ visits: [Visit]) throws {
      progress.end()
      switch format {
      case .text:
        let reference = try store.reference(for: visits, of: [.led])
        lines.fit(visits, reference)
        Output.lines(Parallel.mapMany(visits) { [lines] in lines.line(of: $0, reference) })
      case .json:
        Output.lines([waiting.map { $0 + "," } ?? "["])
        waiting = items(visits)
      case .jsonl: Output.lines(visits.lazy.map { $0.json() })
      }
      printed += visits.count
      if Output.isFile { progress.show(visits: printed) }
    }
    progress.end()
    if format == .json { Output.lines(waiting.map { [$0, "]"] } ?? ["[]"]) }
    if let unreadable { throw unreadable }
  }

  /// Items of a list, each two columns further in; no line breaks stand in the texts of JSON.
  private static func items(_ visits: [Visit]) -> String {
    visits.map { "  " + $0.json(pretty: true).split(separator: "\n").joined(separator: "\n  ") }
      .joined(separator: ",\n")
  }
}
