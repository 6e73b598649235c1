public import ArgumentParser
public import Interchange
import Timeline

struct ChronologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology",
    abstract: "Write a chronology ready to print: a paragraph a visit, with numbered notes.",
    discussion: """
      brief tells when, who, whom they met, what was signed and the one thing the record shows \
      around the visit; full adds everyone who came, what happened by day and what is contested.
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "markdown or text.") var format = ChronologyFormat.markdown
  @Option(help: "brief or full.") var style = ChronologyStyle.brief
  @OptionGroup var written: OutputOptions

  func run() throws {
    let interrupt = Interrupt()
    defer { interrupt.end() }
    let (query, reading) = try data.read()
    let count = try written.write { path, force, progress in
      try Chronology.write(
        query, from: reading.store, as: format, style: style, to: path, force: force,
        progress: progress)
    }
    if count == 0, let hint = try reading.store.hint(for: query) {
      Report.line("legation: \(hint)")
    }
    try reading.finish()
  }
}

extension ChronologyFormat: ExpressibleByArgument {}
extension ChronologyStyle: ExpressibleByArgument {}
