import Archive
import ArgumentParser
import Foundation
import Interchange
import TerminalFront
import Timeline

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse visits on the screen; this is what happens without a subcommand.")

  enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @OptionGroup var data: DataOptions
  @Option(help: "When to use colours; NO_COLOR is heeded.") var color = ColorChoice.auto
  @Flag(help: "No characters beyond ASCII.") var ascii = false
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
    opening.color = color
    opening.ascii = ascii
    opening.remembers = !noState
    try opening.run()
  }
}

/// What to open on the screen, and how.
struct Opening {
  var paths: [String] = []
  var query = VisitQuery()
  var color = Browse.ColorChoice.auto
  var ascii = false
  var remembers = true

  func run() throws {
    let paths = paths.isEmpty ? [try BundledData.path()] : paths
    let canBeReadAgain = paths.allSatisfy { $0 != "-" && WholeFile.canBeReadAgain($0) }
    let reading = Reading(paths) { Self.announce($0) }
    if reading.store.count == 0, reading.loaded.errorCount > 0 {
      reading.reportErrors()
      throw ExitCode(1)
    }
    let file = remembers ? MemoryFile(MemoryFile.standardPath) : nil
    let memory = file?.read() ?? ReaderMemory()
    let code = try onScreen { size in
      let model = Model(
        desk: reading.desk, size: size, today: .today, query: query, memory: memory,
        keepsMemory: file != nil && file?.problem == nil,
        exportFormats: ExportFormat.allCases.map(\.rawValue), notice: file?.problem)
      let reopen: Browser.Reopen = { [store = reading.store, desk = reading.desk] in
        guard canBeReadAgain else { return Self.unchanged(store, desk) }
        let reading = Reading(paths)
        return (store: reading.store as any VisitStore, desk: reading.desk)
      }
      return Browser(
        model, reading.store, reopen: reopen, keep: { file?.remember($0) }, export: Self.export,
        exportChart: ChartFile.write)
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// What was read already, for what came through a pipe is gone.
  private static func unchanged(
    _ store: any VisitStore, _ desk: Desk
  ) -> (store: any VisitStore, desk: Desk) {
    var desk = desk
    desk.banner = "standard input cannot be read again; this is what it held"
    return (store, desk)
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

  /// Writes visits to a file that is not there yet.
  @Sendable private static func export(
    _ format: String, _ path: String, _ query: VisitQuery, _ store: any VisitStore,
    _ progress: @escaping Timeline.Progress, _ check: @escaping @Sendable () throws -> Void
  ) throws -> Notice {
    guard let format = ExportFormat(rawValue: format), path != "-" else {
      return Notice("expected a format and the path of a file", isError: true)
    }
    let report = try Exporter.write(
      query, from: store, as: format, to: path, force: false, progress: progress, check: check)
    return Notice("\(path): \(report.summary)")
  }

  private func onScreen(_ makeBrowser: (Size) -> Browser) throws -> Int32 {
    do {
      return try Session.run(makeBrowser, theme: theme, ascii: ascii)
    } catch {
      Report.line("legation: \(error)")
      throw ExitCode(2)
    }
  }

  private var theme: Theme {
    switch color {
    case .always: .colors
    case .never: .monochrome
    case .auto:
      getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        ? .monochrome : .colors
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
