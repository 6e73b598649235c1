import ArgumentParser
import Interchange
import TerminalFront
import Timeline

struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "Print what each side says of a visit, side by side.",
    discussion: """
      A side is a party of the visit, by the publisher of an official source, the party the file \
      gives it, or who speaks; agencies, papers and everyone else are others. ‡ marks what \
      somebody contests.
      """)

  @Argument(help: "The id of a visit.") var id: String
  @Argument(help: "An event of it: its number, or words of its title.") var event: String?
  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Visit files, directories of them, archives or desks.")
  var data: [String] = []
  @Option(help: "text, markdown or json.") var format = AccountsFormat.text

  func validate() throws {
    try Asked.requireNoPath(id, is: "the id", in: "legation accounts ID --data")
  }

  func run() throws {
    let reading = Reading(try Asked.paths(data))
    reading.reportErrors()
    try reading.requireVisits()
    guard let key = try reading.store.key(of: id),
      let visit = try reading.store.visits([key]).first
    else {
      let near = try reading.store.nearestID(to: id).map { "; did you mean \($0)?" } ?? ""
      Report.line("legation: no visit has the id \"\(id)\"\(near)")
      throw ExitCode(1)
    }
    let reference = try reading.store.reference(for: [visit])
    let accounts = Accounts(of: visit, event: try chosen(of: visit), reference)
    let page = AccountsPage(accounts, of: visit, reference)
    switch format {
    case .text:
      Output.lines(AccountsText.lines(accounts, of: visit, reference, columns: Output.columns))
    case .markdown: Output.lines([page.markdown])
    case .json: Output.lines([page.json])
    }
    try reading.finish()
  }

  private func chosen(of visit: Visit) throws -> Event? {
    guard let event else { return nil }
    if let number = Int(event), visit.events.indices.contains(number - 1) {
      return visit.events[number - 1]
    }
    let words = SearchKey.fold(event)
    let fits = visit.events.filter { SearchKey.fold($0.title).contains(words) }
    if fits.count == 1 { return fits[0] }
    let titles = visit.events.enumerated().map { "\($0 + 1) \($1.title)" }
    Report.line(
      "legation: \(fits.isEmpty ? "no" : "more than one") event fits \"\(event)\"; "
        + "expected one of: \(titles.joined(separator: "; "))")
    throw ExitCode(1)
  }
}

/// How accounts are printed.
enum AccountsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json
}
