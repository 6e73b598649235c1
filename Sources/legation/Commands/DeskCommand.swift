import ArgumentParser
import Desk
import Timeline

struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Set up and look after a desk: one record that many share, on PostgreSQL.",
    discussion: """
      Every command opens a desk where it opens visit files: postgres://host/database, or anything \
      else libpq takes, such as service=desk. docs/desk.md has all of it.
      """,
    subcommands: [DeskInit.self, DeskEditions.self, DeskPrune.self])
}

struct DeskInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a desk in a database, or bring an older one up to date.",
    discussion: """
      It makes a schema "legation" and two roles for others to be made members of: \
      legation_reader reads, legation_writer fills the desk.
      """)

  @Argument(help: "The database, such as postgres://host/visits.") var desk: String?
  @Flag(name: .customLong("print"), help: "Print the SQL of a new desk, and run nothing.")
  var prints = false
  @Flag(help: "Keep the visits of each decade in a table of their own: for tens of millions.")
  var byDecade = false

  func run() throws {
    let layout: SchemaScript.Layout = byDecade ? .byDecade : .oneTable
    if prints { return Output.lines([SchemaScript.sql(layout)]) }
    guard let desk else {
      throw ValidationError("Name the database, such as postgres://host/visits.")
    }
    let address = try Desks.address(desk)
    try Desks.reportingProblems {
      let (before, now) = try DeskMaker(address).make(layout)
      let done =
        switch before {
        case 0: "a new desk"
        case now: "this desk is up to date"
        default: "brought up to date from version \(before)"
        }
      Report.line("\(address.shown): \(done), version \(now)")
    }
  }
}

struct DeskEditions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editions", abstract: "Print the editions of a desk, newest last.")

  @Argument(help: "A desk, such as postgres://host/visits.") var desk: String

  func run() throws {
    let address = try Desks.address(desk)
    try Desks.reportingProblems {
      let editions = try DeskHistory(address).editions()
      Output.lines(
        editions.map { edition in
          """
          \(edition.number)  \(edition.made)  \(edition.madeBy)  \(edition.visits.counted("visit")): \
          \(edition.added) new, \(edition.changed) changed, \(edition.removed) gone
          """
        })
    }
  }
}

struct DeskPrune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Take away old editions of a desk.",
    discussion: """
      Editions that somebody reads stay, and all that are younger. What a later edition has too \
      stays in any case.
      """)

  @Argument(help: "A desk, such as postgres://host/visits.") var desk: String
  @Option(help: "How many editions to keep.") var keep = 10

  func validate() throws {
    guard keep > 0 else { throw ValidationError("--keep is 1 or more.") }
  }

  func run() throws {
    let address = try Desks.address(desk)
    try Desks.reportingProblems {
      let pruned = try DeskHistory(address).prune(keeping: keep)
      let editions = "\(pruned.editions) \(pruned.editions == 1 ? "edition" : "editions")"
      let inUse = pruned.inUse.map { "; edition \($0) is being read, and stays with all after it" }
      Report.line(
        "\(address.shown): \(editions) and \(pruned.visits.counted("row")) of visits taken away\(inUse ?? "")"
      )
    }
  }
}

/// Desks on the command line.
enum Desks {
  /// The desk a text names; anything else ends the program.
  static func address(_ text: String) throws -> DeskAddress {
    guard let address = DeskAddress(text) else {
      throw ValidationError("\"\(text)\" is not a desk; expected postgres://host/database.")
    }
    return try whole(address)
  }

  /// The same desk, where all of it may be meant; an edition is only for reading.
  static func whole(_ address: DeskAddress) throws -> DeskAddress {
    guard let edition = address.edition else { return address }
    throw ValidationError("An edition can only be read; leave out #\(edition).")
  }

  /// What the server says is one sentence; the exit code is that of the environment.
  static func reportingProblems(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let problem as DeskProblem {
      Report.line("legation: \(problem)")
      throw ExitCode(2)
    }
  }
}
