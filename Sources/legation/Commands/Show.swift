import ArgumentParser
import TerminalFront
import Timeline

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one visit, or the timeline of a person, a place or a party.",
    discussion: "A timeline is named person:ID, place:ID or party:CODE.")

  @Argument(
    help: "The id of a visit, or for example person:sergei-shoigu.",
    completion: Completion.subject)
  var id: String
  @OptionGroup var data: DataOptions
  @Option(help: "text, json or jsonl.") var format = OutputFormat.text

  func validate() throws {
    try Asked.requireNoPath(id, is: "the id", in: "legation show ID")
  }

  func run() throws {
    let reading = Reading(try data.pathsToRead, since: data.since)
    reading.reportErrors()
    try reading.requireVisits()
    if let subject = Subject(id) {
      try show(subject, reading)
    } else {
      try showVisit(reading)
    }
    try reading.finish()
  }

  /// A name that one person or place goes by is as good as the id.
  private func resolved(_ subject: Subject, _ reading: Reading) throws -> Subject {
    let meant = try SubjectName.meant(by: subject, in: reading.store)
    guard meant.count > 1 else { return meant.first ?? subject }
    throw SubjectName.severalFit(id, meant)
  }

  private func show(_ named: Subject, _ reading: Reading) throws {
    let subject = try resolved(named, reading)
    let summary = try SubjectSummary(subject, in: reading.store)
    guard summary.count > 0 else {
      Report.line("legation: nothing here is called \"\(id)\"")
      throw ExitCode(1)
    }
    if format == .text { Output.lines(DetailText.lines(summary) + [""]) }
    try List.print(reading.store.select(subject.query), of: reading.store, as: format)
  }

  private func showVisit(_ reading: Reading) throws {
    guard let key = try reading.store.key(of: id),
      let visit = try reading.store.visits([key]).first
    else {
      if id.hasPrefix("party:") {
        Report.line(
          "legation: no party is called \"\(id.dropFirst(6))\"; expected a code or a name")
        throw ExitCode(1)
      }
      let near =
        try reading.store.nearestID(to: id).map { "; did you mean \($0)?" }
        ?? SubjectName(id).suggestion(in: reading.store) ?? ""
      Report.line("legation: no visit has the id \"\(id)\"\(near)")
      throw ExitCode(1)
    }
    let context = try VisitContext(visit, in: reading.store)
    var reference = try reading.store.reference(for: [visit])
    reference.merge(try reading.store.reference(for: context))
    switch format {
    case .text:
      Output.lines(
        DetailText.lines(
          visit, reference, context: context, note: visit.note(in: Asked.notes),
          columns: Output.columns))
      if let since = data.since, let change = try reading.store.changes(of: [visit])[key] {
        Output.lines([""] + DetailText.lines(change, since: since, columns: Output.columns))
      }
    case .json, .jsonl:
      var writer = JSONWriter(pretty: format == .json)
      visit.write(to: &writer) { writer in
        writer.name("context")
        context.write(to: &writer, visit, reference)
      }
      Output.lines([writer.text])
    }
  }
}
