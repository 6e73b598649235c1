public import ArgumentParser
public import Interchange
import Timeline

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two versions of a record.",
    discussion: """
      Visits are matched by id: added, removed, with other days, or changed in their status, \
      people, events, claims, answers or sources. Exit code 0, whether something changed or not. \
      Archives are compared without being read, a million visits in seconds; so are two editions of \
      a desk, such as postgres://host/visits#3 and postgres://host/visits.
      """)

  @Argument(
    help: "The earlier version: a file, a directory, an archive or a desk at an edition, desk#3.",
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
        from: before.store, to: after.store, names: (Reading.name(old), Reading.name(new)),
        as: format, to: path, force: force, progress: progress)
    }
    try before.finish()
    try after.finish()
  }
}

extension ChangesFormat: ExpressibleByArgument {}
