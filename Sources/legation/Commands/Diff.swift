public import ArgumentParser
public import Interchange
import Timeline

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two versions of a record.",
    discussion: """
      Visits are matched by id: added, removed, with other days, or changed in their status, \
      people, events, claims, answers or sources. Exit code 0, whether something changed or not.
      """)

  @Argument(
    help: "The earlier version: a file, a directory or an archive.",
    completion: .file(extensions: ["json", "jsonl", "legation"]))
  var old: String
  @Argument(
    help: "The later version.", completion: .file(extensions: ["json", "jsonl", "legation"]))
  var new: String
  @Option(help: "text, markdown or json.") var format = ChangesFormat.text
  @OptionGroup var written: OutputOptions

  func run() throws {
    let interrupt = Interrupt()
    defer { interrupt.end() }
    let before = Reading([old])
    let after = Reading([new])
    for reading in [before, after] {
      reading.reportErrors()
      try reading.requireVisits()
    }
    _ = try written.write { path, force, progress in
      try Changes.write(
        from: before.store, to: after.store, names: (old, new), as: format, to: path,
        force: force, progress: progress)
    }
    try before.finish()
    try after.finish()
  }
}

extension ChangesFormat: ExpressibleByArgument {}
