import ArgumentParser
import Foundation
import Timeline

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print a manual page: 1, the command; 5, the visit file.",
    discussion: "For a program that is not installed: legation manual 5 | man -l -")

  @Argument(help: "1 or 5.", completion: .list(["1", "5"])) var section = 1

  func validate() throws {
    guard [1, 5].contains(section) else { throw ValidationError("expected 1 or 5") }
  }

  func run() throws {
    guard section == 5 else { return Output.lines(try CommandPage.lines()) }
    guard let schema = BundledData.schemaPath,
      let bytes = FileManager.default.contents(atPath: schema)
    else {
      Report.line("legation: visits.schema.json, of which this page is made, is not found")
      throw ExitCode(2)
    }
    Output.lines(FormatPage(schema: bytes).lines)
  }
}
