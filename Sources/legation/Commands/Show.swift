import ArgumentParser
import TerminalFront
import Timeline

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one visit, or the timeline of a person, a place or a party.",
    discussion: "A timeline is named person:ID, place:ID or party:CODE.")

  @Argument(help: "The id of a visit, or for example person:sergei-shoigu.") var id: String
  @OptionGroup var data: DataOptions
  @Option(help: "text, json or jsonl.") var format = OutputFormat.text

  func run() throws {
    let reading = Reading(try data.pathsToRead)
    reading.reportErrors()
    try reading.requireVisits()
    if let subject = Subject(id) {
      try show(subject, reading)
    } else {
      try showVisit(reading)
    }
    try reading.finish()
  }

  private func show(_ subject: Subject, _ reading: Reading) throws {
    let summary = try SubjectSummary(subject, in: reading.store)
    guard summary.count > 0 else {
      Report.line("legation: nothing here is called \"\(id)\"")
      throw ExitCode(1)
    }
    let visits = try reading.store.visits(try reading.store.rows(matching: subject.query))
    switch format {
    case .text:
      Output.lines(DetailText.lines(summary) + [""] + List.lines(visits, reading.store.reference))
    case .json: Output.lines([List.json(visits)])
    case .jsonl: Output.lines(visits.lazy.map { $0.json() })
    }
  }

  private func showVisit(_ reading: Reading) throws {
    guard let row = try reading.store.row(of: id),
      let visit = try reading.store.visits([row]).first
    else {
      let near = try reading.store.nearestID(to: id).map { "; did you mean \($0)?" } ?? ""
      Report.line("legation: no visit has the id \"\(id)\"\(near)")
      throw ExitCode(1)
    }
    switch format {
    case .text:
      let context = try VisitContext(visit, in: reading.store)
      Output.lines(
        DetailText.lines(
          visit, reading.store.reference, context: context, columns: Output.columns))
    case .json: Output.lines([visit.json(pretty: true)])
    case .jsonl: Output.lines([visit.json()])
    }
  }
}
