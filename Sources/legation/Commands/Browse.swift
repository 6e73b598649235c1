import Archive
import ArgumentParser
import Desk
import Foundation
import Interchange
import TerminalFront
import Timeline

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse visits on the screen; this is what happens without a subcommand.")

  enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @OptionGroup var data: DataOptions
  @Option(help: "When to use colours; NO_COLOR is heeded.") var color = ColorChoice.auto
  @Flag(help: "No characters beyond ASCII.") var ascii = false
  @Flag(help: "Line by line, with nothing drawn: for screen readers.") var plain = false
  @Flag(
    name: .customLong("no-state"), help: "Remember nothing, and leave what is remembered alone.")
  var noState = false

  func run() throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      var list = List()
      list.data = data
      list.format = .text
      return try list.run()
    }
    var opening = Opening()
    opening.query = try data.question(isResolved: false)
    opening.paths = data.paths
    opening.earlier = data.since
    opening.color = color
    opening.kind = plain ? .plain : .screen(isASCII: ascii)
    opening.remembers = !noState
    try opening.run()
  }
}

/// What to open on the screen, and how.
struct Opening {
  var paths: [String] = []
  /// An earlier version, to ask what is other since.
  var earlier: String?
  var query = VisitQuery()
  var color = Browse.ColorChoice.auto
  var kind = Session.Kind.screen(isASCII: false)
  var remembers = true

  func run() throws {
    let configuration = try Configuration.inForce()
    let paths = try Asked.paths(paths)
    let canBeReadAgain = paths.allSatisfy { $0 != "-" && WholeFile.canBeReadAgain($0) }
    guard let latest = try read(paths) else { return }
    let file = remembers ? MemoryFile(MemoryFile.standardPath) : nil
    let memory = file?.read() ?? ReaderMemory()
    let files = CollectionFiles(paths, origin: Self.origin)
    let code = try onScreen(files, latest) { size in
      let reading = latest.reading
      let model = Model(
        desk: reading.desk, size: size, today: .today, query: query,
        settings: settings(configuration), memory: memory,
        keepsMemory: file != nil && file?.problem == nil,
        exportFormats: ExportFormat.allCases.map(\.rawValue), notice: file?.problem)
      let reopen: Browser.Reopen = { canBeReadAgain ? latest.again() : latest.unchanged() }
      return Browser(
        model, reading.store, reopen: reopen, keep: { file?.remember($0) }, export: Self.export,
        exportChart: ChartFile.write, markdown: { Exporter.markdown($0, $1, note: $2) },
        cite: { format, citation, source in
          ExportFormat(rawValue: format).flatMap { Exporter.text(of: citation, source, as: $0) }
        })
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// Nil when there is nothing to be browsed. Nobody else holds what is read: an edition of a desk
  /// is kept for as long as somebody does.
  private func read(_ paths: [String]) throws -> LatestReading? {
    let reading = Reading(paths, since: earlier) { Self.announce($0) }
    if reading.store.count == 0, reading.loaded.errorCount > 0 {
      reading.reportErrors()
      try reading.requireVisits()
      return nil
    }
    return LatestReading(reading, paths, since: earlier)
  }

  /// What an archive was built from; nil for what is none.
  @Sendable private static func origin(_ path: String) -> [String]? {
    guard ArchiveHeader.looksLikeArchive(path) else { return nil }
    return (try? ArchiveStore(path))?.origin ?? []
  }

  /// Says so when reading will take long, and how it need not.
  private static func announce(_ bytes: Int) {
    guard bytes > mostBytesUnsaid else { return }
    Report.line(
      "reading \(bytes >> 20) MiB; \"legation archive build\" makes an archive of it that opens at once"
    )
  }

  /// About half a second's reading.
  private static let mostBytesUnsaid = 32 << 20

  /// Writes visits to a file: one that is not there yet, or any when that is asked for.
  @Sendable private static func export(
    _ request: ExportRequest, _ store: any VisitStore,
    _ progress: @escaping Timeline.Progress, _ check: @escaping @Sendable () throws -> Void
  ) throws -> Notice {
    let path = request.path.expandingHome
    guard let format = ExportFormat(rawValue: request.format), path != "-" else {
      return Notice("expected a format and the path of a file", isError: true)
    }
    do {
      let report = try Exporter.write(
        request.query, from: store, as: format, to: path, force: request.overwrites,
        notes: request.notes, progress: progress, check: check)
      return Notice("\(path): \(report.summary)")
    } catch let problem as OutputProblem {
      return Notice(problem.onScreen, isError: true)
    }
  }

  private func onScreen(
    _ files: CollectionFiles, _ latest: LatestReading, _ makeBrowser: (Size) -> Browser
  ) throws -> Int32 {
    do {
      return try Session.run(makeBrowser, files: files, kind: kind) { tell, doubt in
        for address in files.paths.compactMap({ DeskAddress($0) }) {
          // Whoever names an edition wants no newer one.
          let read = { @Sendable in address.edition == nil ? latest.edition(of: address) : nil }
          DeskWatcher(address, read: read).watch { news in
            switch news {
            case .edition(let sentence): tell(.newerEdition(sentence))
            case .away(let since, let reason): doubt(since, reason)
            }
          }
        }
      }
    } catch {
      Report.line("legation: \(error)")
      throw ExitCode(2)
    }
  }

  /// What the reader set up, without colours where none are wanted.
  private func settings(_ configuration: Configuration) -> Settings {
    var settings = configuration.settings
    if !hasColors { settings.theme = ThemeChoice(.mono) }
    return settings
  }

  private var hasColors: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: !(getenv("NO_COLOR").map { $0.pointee != 0 } ?? false)
    }
  }
}

extension Day {
  /// The day it is here.
  static var today: Day {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
