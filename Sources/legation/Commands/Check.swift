import ArgumentParser
import Desk
import Timeline

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check visit files: every problem with file, line and column.",
    discussion: "Exits 1 when there is an error; warnings alone exit 0.")

  @Argument(
    help: "Visit files, directories of them, or - for standard input.",
    completion: .file(extensions: ["json", "jsonl"]))
  var paths: [String] = []

  func validate() throws {
    guard let desk = paths.lazy.compactMap({ DeskAddress($0) }).first else { return }
    throw ValidationError(
      "Files are checked here; what a desk such as \(desk.shown) holds was checked when it was filled."
    )
  }

  func run() throws {
    let paths = paths.isEmpty ? [try BundledData.path()] : paths
    let loaded = CollectionLoader.load(paths)
    Output.lines(loaded.shortProblems([.error, .warning], most: .max))
    Report.line(Self.summary(loaded))
    if loaded.errorCount > 0 { throw ExitCode(1) }
  }

  /// "94 visits in 4 files: 2 errors, no warnings".
  private static func summary(_ loaded: LoadedCollection) -> String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number == 0 ? "no" : String(number)) \(noun)\(number == 1 ? "" : "s")"
    }
    let what = "\(count(loaded.visits.count, "visit")) in \(count(loaded.fileCount, "file"))"
    let problems =
      "\(count(loaded.errorCount, "error")), \(count(loaded.warningCount, "warning"))"
    return "\(what): \(problems)"
  }
}
