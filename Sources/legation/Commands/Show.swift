import ArgumentParser
import TerminalFront
import Timeline

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one visit with its events, claims and sources.")

  @Argument(help: "The id of a visit.") var id: String
  @OptionGroup var data: DataOptions
  @Option(help: "text, json or jsonl.") var format = OutputFormat.text

  func run() throws {
    let reading = Reading(try data.pathsToRead)
    reading.reportErrors()
    try reading.requireVisits()
    guard let row = try reading.store.row(of: id),
      let visit = try reading.store.visits([row]).first
    else {
      let near = reading.store.nearestID(to: id).map { "; did you mean \($0)?" } ?? ""
      Report.line("legation: no visit has the id \"\(id)\"\(near)")
      throw ExitCode(1)
    }
    switch format {
    case .text:
      Output.lines(
        DetailText.lines(visit, reading.store.reference, columns: Output.columns))
    case .json: Output.lines([visit.json(pretty: true)])
    case .jsonl: Output.lines([visit.json()])
    }
    try reading.finish()
  }
}
