import Archive
public import ArgumentParser
import Desk
import Foundation
public import Interchange
import Timeline

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring visits in from another format, into JSON Lines or an archive.",
    discussion: """
      Formats: histstate-visits and histstate-travels (XML of the US Office of the Historian), \
      gdelt (1.0 and 2.0, plain or gzip), timelinejs (JSON or CSV), ics (calendars), csv (any \
      table, with --map).

      `import csv FILE --scaffold` writes a mapping to begin with, which says what is left to be \
      filled in. All but columns can be left out:
        collection: { id: log, title: Guest book }
        dates: dmy            # or mdy, ymd; ranges and words are understood
        party: USA            # and host: where no column says it
        columns: { start: [Year, Month, Day], host: Country, place: City, person: Who }
        people: { separators: [";", " and "], roles: brackets }
        aliases: { parties: { Gaul: FRA } }
        where: { Kind: Diplomatic }
      Fields are \(fields).
      docs/importing.md has all of it.

      Nothing is changed, joined or left out in silence: a short report by reason goes to standard \
      error, and every row of it to the file of --report. Exits 1 when a row was at fault.
      """)

  private static let fields = CSVMapping.Field.allCases.map(\.rawValue).joined(separator: ", ")

  @Argument(help: "The format the files are in.") var format: ImportFormat
  @Argument(help: "The files to read.", completion: .file()) var files: [String]
  @Option(
    name: .shortAndLong,
    help:
      "The file to write: an archive, such as desk.legation, or JSON Lines; - for standard output; or a desk."
  )
  var output: String?
  @Flag(help: "Overwrite what stands there.") var force = false
  @OptionGroup var filling: FillOptions
  @Flag(help: "Stop at the first row at fault, and write nothing.") var strict = false
  @Option(help: "Write every repair, merge and refusal to this file.") var report: String?
  @Option(help: "csv: a YAML file that says which column is what.", completion: .file())
  var map: String?
  @Flag(help: "csv: write a mapping to begin with, to -o or standard output.")
  var scaffold = false
  @Option(
    help: "csv: an earlier import of the table; a row that was corrected since keeps its id.",
    completion: .file())
  var previous: String?
  @Flag(help: "Print the first rows as they would become, and write nothing.") var dryRun = false
  @Option(help: "Whose delegation it is where a row does not say.") var party: String?
  @Option(help: "Who is visited where a row does not say.") var host: String?
  @Option(help: "gdelt: leave out events mentioned less often.") var minMentions = 0
  @Option(help: "gdelt: leave out events from fewer sources.") var minSources = 0

  func validate() throws {
    if map != nil, format != .csv { throw ValidationError("--map is for the format csv.") }
    if scaffold || previous != nil, format != .csv {
      throw ValidationError("--scaffold and --previous are for the format csv.")
    }
    if scaffold, files.count != 1 { throw ValidationError("--scaffold is for one file.") }
    if minMentions != 0 || minSources != 0, format != .gdelt {
      throw ValidationError("--min-mentions and --min-sources are for the format gdelt.")
    }
    try filling.check(output)
    guard dryRun || scaffold || output != nil else {
      throw ValidationError("Say with -o where to write, or look first with --dry-run.")
    }
  }

  func run() throws {
    let interrupt = Interrupt()
    defer { interrupt.end() }
    do {
      if scaffold { return try writeScaffold() }
      if dryRun { try look() } else { try bringIn() }
    } catch let problem as InterchangeProblem {
      Report.line("legation: \(problem)")
      throw ExitCode(1)
    } catch let error as ArchiveError {
      Report.line("legation: \(error)")
      throw ExitCode(error.isOfEnvironment ? 2 : 1)
    } catch let stopped as ImportStopped {
      Report.line(stopped.entry.description)
      Report.line("stopped at the first fault, nothing was written")
      throw ExitCode(1)
    }
  }

  private func writeScaffold() throws {
    let text = try Scaffold.text(for: files[0])
    try ShownOutput.write(to: output ?? "-", force: force) { path, force in
      try Scaffold.write(text, to: path, force: force)
    }
  }

  private func bringIn() throws {
    let output = output ?? "-"
    if let address = DeskAddress(output) { return try bringIn(to: address) }
    let intoArchive = output.hasSuffix(".legation")
    let archive = intoArchive ? try ImportedArchive(output, from: files, force: force) : nil
    if !intoArchive { try Exporter.checkTarget(output, force: force) }
    let directory =
      output == "-" || !WholeFile.canBeReadAgain(output)
      ? FileManager.default.temporaryDirectory.path
      : URL(filePath: output).deletingLastPathComponent().path
    let spool = try JSONLinesSpool(in: directory)
    let log = try self.report.map { try ReportFile($0, force: force) }
    let report = try read(into: spool, log)
    var leftOut = 0
    if let archive {
      leftOut = try archive.build(spool)
    } else {
      try ShownOutput.write(to: output, force: force) { path, force in
        try spool.finish(to: path, force: force)
      }
    }
    try log?.finish(report)
    tell(report)
    if report.hasFaults || leftOut > 0 { throw ExitCode(1) }
  }

  /// What visits name is only known when all is read: they wait in a file of their own.
  private func bringIn(to address: DeskAddress) throws {
    let directory = FileManager.default.temporaryDirectory
    let lines = UnfinishedFiles.name(for: directory.appending(path: "desk").path, "jsonl")
    let desk = try FilledDesk(address, from: [lines], filling, force: force)
    let spool = try JSONLinesSpool(in: directory.path)
    let log = try self.report.map { try ReportFile($0, force: force) }
    let report = try read(into: spool, log)
    UnfinishedFiles.add(lines)
    defer {
      unlink(lines)
      UnfinishedFiles.forget(lines)
    }
    try spool.finish(to: lines, force: true)
    let leftOut = try desk.fill(isPart: report.hasFaults, showing: [.error])
    try log?.finish(report)
    tell(report)
    if report.hasFaults || leftOut > 0 { throw ExitCode(1) }
  }

  private func read(into spool: JSONLinesSpool, _ log: ReportFile?) throws -> ImportReport {
    let line = ProgressLine()
    defer { line.end() }
    return try Importer(format, options: try options()).read(
      files, onEntry: log.map { log in { log.add($0) } }, onRow: { line.show(rows: $0) },
      into: spool.take)
  }

  private func tell(_ report: ImportReport) {
    let shown = 20
    for group in report.groups.prefix(shown) { Report.line(group.description) }
    let more = report.groups.count - shown
    if more > 0 { Report.line("and \(more) more reasons") }
    if report.groups.contains(where: { $0.count > 1 }) || more > 0, self.report == nil {
      Report.line("--report FILE writes every row of it")
    }
    Report.line(report.summary)
  }

  private func options() throws -> ImportOptions {
    var options = ImportOptions()
    options.isStrict = strict
    options.leastMentions = minMentions
    options.leastSources = minSources
    options.party = try party.map(code)
    options.host = try host.map(code)
    options.mapping = try map.map(CSVMapping.init(file:))
    options.previous = try previous.map(earlier)
    return options
  }

  private func earlier(_ path: String) throws -> PreviousVisits {
    let reading = Reading([path])
    reading.reportErrors()
    try reading.requireVisits()
    let visits = try reading.store.visits(matching: VisitQuery())
    return PreviousVisits(visits, try reading.store.reference(for: visits))
  }

  private func code(_ text: String) throws -> Party.Code {
    guard let party = PartyTable.party(named: text) else {
      throw InterchangeProblem("\"\(text)\" is no party; expected a code such as PRK, or a name")
    }
    return party.code
  }

  // MARK: Looking first

  private struct SeenEnough: Error {}

  /// Prints the first ten rows as visits, and what was done to them.
  private func look() throws {
    var visits: [Visit] = []
    var loaded = LoadedCollection()
    func end() {
      let lines = ListLines()
      Output.lines(visits.map { lines.line(of: $0, loaded.reference) })
      Output.lines(visits.map { $0.json(pretty: true) })
    }
    let show = { (entry: ImportReport.Entry) in
      if entry.kind != .leftOut { Report.line(entry.description) }
    }
    do {
      let importer = Importer(format, options: try options())
      let report = try importer.read(files, onEntry: show) { item in
        switch item {
        case .person(let person): loaded.reference.people[person.id] = person
        case .visit(let visit): visits.append(visit)
        case .collection, .source, .place: break
        }
        if visits.count == 10 { throw SeenEnough() }
      }
      end()
      Report.line(report.summary)
    } catch is SeenEnough {
      end()
      Report.line("the first ten visits; nothing was written")
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}
