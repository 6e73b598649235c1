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
    Memory.giveBackSoon()
    let query = try data.question()
    let paths = try data.pathsToRead
    let reading = Reading(paths)
    if reading.store.count == 0, reading.loaded.errorCount > 0 {
      reading.reportErrors()
      throw ExitCode(1)
    }
    let file = noState ? nil : MemoryFile(MemoryFile.standard)
    let memory = file?.read() ?? ReaderMemory()
    let code = try onScreen { size in
      let model = Model(
        desk: reading.desk, size: size, today: .today, query: query, memory: memory,
        exportFormats: ExportFormat.allCases.map(\.rawValue), notice: file?.problem)
      let reopen = {
        let reading = Reading(paths)
        return (store: reading.store as any VisitStore, desk: reading.desk)
      }
      return Browser(
        model, reading.store, reopen: reopen, keep: { file?.remember($0) }, export: Self.export)
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// Writes visits to a file that is not there yet.
  private static func export(
    _ format: String, _ path: String, _ query: VisitQuery, _ store: any VisitStore
  ) -> Notice {
    guard let format = ExportFormat(rawValue: format), path != "-" else {
      return Notice("expected a format and the path of a file", isError: true)
    }
    do {
      let report = try Exporter.write(query, from: store, as: format, to: path, force: false)
      return Notice("\(path): \(report.summary)")
    } catch {
      return Notice("\(error)", isError: true)
    }
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
      ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        ? .monochrome : .colors
    }
  }
}

extension Day {
  /// The day it is here.
  static var today: Day {
    let now = Foundation.Calendar.current.dateComponents([.year, .month, .day], from: Date())
    return Day(year: now.year ?? 2000, month: now.month ?? 1, day: now.day ?? 1)
  }
}
