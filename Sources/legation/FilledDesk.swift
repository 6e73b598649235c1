import ArgumentParser
import Desk
import Timeline

/// How a desk is filled.
struct FillOptions: ParsableArguments {
  @Option(help: "The edition of the desk from which the files were made.") var base: Int?
  @Flag(help: "On a desk, leave visits as they are that do not stand in the files.")
  var amend = false

  /// - Throws: a sentence, where what is written is no desk.
  func check(_ output: String?) throws {
    guard output.flatMap(DeskAddress.init) == nil, base != nil || amend else { return }
    throw ValidationError("\(amend ? "--amend" : "--base") is for a desk.")
  }
}

/// Fills a desk from files, and says what came of it.
struct FilledDesk {
  let address: DeskAddress
  private let filler: DeskFiller

  /// - Throws: a sentence and an exit code, where the desk is not there or may not be written to.
  init(_ address: DeskAddress, from paths: [String], _ options: FillOptions, force: Bool) throws {
    self.address = try Desks.whole(address)
    filler = DeskFiller(
      paths, to: address, base: options.base, force: force, amends: options.amend)
    try Desks.reportingProblems { try filler.check() }
  }

  /// - Parameter isPart: true where some of what is to be filled in could not be read.
  /// - Returns: how much of what was read could not be put in, each told of.
  func fill(
    isPart: Bool = false, showing severities: Set<Problem.Severity> = [.error, .warning]
  ) throws -> Int {
    var errors = 0
    try Desks.reportingProblems {
      do {
        let line = ProgressLine()
        defer { line.end() }
        let result = try filler.fill(isPart: isPart) { line.show($0) }
        line.end()
        for text in result.loaded.shortProblems(severities) { Report.line(text) }
        errors = result.loaded.errorCount
        Report.line("\(address.shown): \(Self.summary(result))")
      } catch let unfilled as NotFilled {
        for text in unfilled.loaded.shortProblems(severities) { Report.line(text) }
        if let reason = unfilled.reason { throw reason }
        Report.line(
          "legation: \(address.shown): there are no visits to fill in; nothing was changed")
        throw ExitCode(1)
      }
    }
    return errors
  }

  /// "edition 4: 94 visits, 3 new, 1 changed, none gone".
  private static func summary(_ result: DeskFiller.Result) -> String {
    let left = result.loaded.errorCount
    let errors = left == 0 ? "" : "; \(left) \(left == 1 ? "error" : "errors"), see above"
    let visits = "\(result.visits) \(result.visits == 1 ? "visit" : "visits")"
    guard let edition = result.edition else {
      return "\(visits); the desk has all of it already, there is no new edition\(errors)"
    }
    let changes =
      "\(result.added) new, \(result.changed) changed, \(result.removed) gone"
    let names =
      result.renamed == 0 ? "" : "; \(result.renamed) of the people, places and sources changed"
    return "edition \(edition): \(visits), \(changes)\(names)\(errors)"
  }
}
