import Archive
import ArgumentParser
import Desk
import Foundation
import Timeline

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Build and look after archives: one file for collections too large to read.",
    discussion: """
      Every command opens an archive where it opens visit files, and several of both at once.
      """,
    subcommands: [ArchiveBuild.self, ArchiveInfo.self, ArchiveCheck.self])
}

struct ArchiveBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make an archive of visit files, or of a desk.",
    discussion: """
      It is written beside its place and put there when it is whole. JSON Lines are read a part at \
      a time, so that they may be larger than memory.

      With a desk for -o, such as postgres://host/visits, it makes a new edition of the collections \
      in the files, in one transaction; other collections of the desk stay as they are, with --amend \
      also visits that are not in the files. Where others changed visits of them since the edition \
      the files were made from, or most of a collection would go, nothing is written.
      """)

  @Argument(
    help: "Visit files, directories of them, or desks.",
    completion: .file(extensions: ["json", "jsonl"]))
  var paths: [String]
  @Option(name: .shortAndLong, help: "The archive to write, such as desk.legation, or a desk.")
  var output: String
  @Flag(help: "Replace a file that is there, or what others changed on a desk.") var force = false
  @OptionGroup var filling: FillOptions

  func validate() throws { try filling.check(output) }

  func run() throws {
    let desks = paths.compactMap { DeskAddress($0) }
    if let address = DeskAddress(output) {
      if let desk = desks.first {
        throw ValidationError(
          "A desk is filled from files; legation export \(desk.shown) --format jsonl writes one.")
      }
      let desk = try FilledDesk(address, from: paths, filling, force: force)
      if try desk.fill() > 0 { throw ExitCode(1) }
      return
    }
    guard output != "-" else {
      throw ValidationError("An archive is a file; name one with -o, such as desk.legation.")
    }
    do {
      // What stands there and is to stay is told before a desk is read.
      _ = try ArchiveBuilder(paths, to: output, force: force)
      let interrupt = Interrupt()
      defer { interrupt.end() }
      let line = ProgressLine()
      var lines = DeskLines(beside: output, line)
      defer { lines.remove() }
      try Desks.reportingProblems { for desk in desks { try lines.add(DeskStore(desk)) } }
      let files = paths.filter { DeskAddress($0) == nil } + lines.paths
      let origin = paths.map(Reading.name)
      let builder = try ArchiveBuilder(files, to: output, origin: origin, force: force)
      let result = try builder.build { line.show($0) }
      line.end()
      for line in result.loaded.shortProblems([.error, .warning]) { Report.line(line) }
      Report.line(Self.summary(result, output))
      if result.loaded.errorCount > 0 { throw ExitCode(1) }
    } catch let error as ArchiveError {
      throw Self.exit(for: error)
    }
  }

  /// What is wrong with the files is told first, with file, line and column.
  private static func exit(for error: ArchiveError) -> ExitCode {
    guard case .noVisits(_, let problems) = error else {
      Report.line("legation: \(error)")
      return ExitCode(2)
    }
    for problem in problems { Report.line(problem.description) }
    Report.line("legation: \(error)")
    return ExitCode(1)
  }

  private static func summary(_ result: ArchiveBuilder.Result, _ output: String) -> String {
    let left = result.loaded.errorCount
    let errors = left == 0 ? "" : "; \(left) \(left == 1 ? "error" : "errors"), see above"
    let visits = "\(result.visits) \(result.visits == 1 ? "visit" : "visits")"
    return "\(output): \(visits), \(Megabytes.words(result.bytes))\(errors)"
  }
}

struct ArchiveInfo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Print what an archive holds.")

  @Argument(help: "An archive.", completion: .file(extensions: ["legation"])) var file: String

  func run() throws {
    try Archives.reportingErrors {
      let store = try ArchiveStore(file)
      let days = store.span.map { "\($0.lowerBound.iso) to \($0.upperBound.iso)" } ?? "none"
      var lines = [
        "title        \(store.title)", "visits       \(store.count)", "days         \(days)",
        "size         \(Megabytes.words(Archives.size(of: file)))",
      ]
      lines += store.origin.map { "built from   \($0)" }
      lines += store.collections.map { "collection   \($0.id): \($0.title)" }
      Output.lines(lines)
    }
  }
}

struct ArchiveCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read all of an archive and say whether it is whole.",
    discussion: "Exits 1 when something is wrong.")

  @Argument(help: "An archive.", completion: .file(extensions: ["legation"])) var file: String

  func run() throws {
    try Archives.reportingErrors {
      let problems = try ArchiveStore(file).check()
      Output.lines(problems.map { "\(file): \($0)" })
      guard problems.isEmpty else { throw ExitCode(1) }
      Report.line("\(file): every visit can be read")
    }
  }
}

private enum Archives {
  static func reportingErrors(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as ArchiveError {
      Report.line("legation: \(error)")
      throw ExitCode(1)
    }
  }

  static func size(of path: String) -> Int {
    ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int) ?? 0
  }
}

private enum Megabytes {
  /// "1234.5 MB".
  static func words(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
