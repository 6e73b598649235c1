import ArgumentParser
import Foundation
import Timeline

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a visit file of your own.",
    discussion: """
      The file holds one visit to change and notes on what may stand where; it checks clean and \
      opens beside others: legation mine.json data/. A file that is there is never overwritten.
      """)

  @Argument(help: "The file to write, such as mine.json.") var file: String?
  @Flag(help: "Print a visit to put into a file that is there.") var visit = false

  func validate() throws {
    guard visit == (file == nil) else {
      throw ValidationError("expected the name of a file such as mine.json, or --visit")
    }
    guard file?.hasSuffix(".json") ?? true else {
      throw ValidationError("expected a name that ends in .json")
    }
  }

  func run() throws {
    guard let file else { return print(VisitTemplate.visit, terminator: "") }
    guard access(file, F_OK) != 0 else {
      Report.line("legation: \(file) is there already; expected the name of a new file")
      throw ExitCode(1)
    }
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent
    do {
      let output = try OutputFile(file, force: false)
      output.write(VisitTemplate.file(named: name, schema: BundledData.schema))
      try output.finish()
    } catch {
      Report.line("legation: \(error)")
      throw ExitCode(1)
    }
    Report.line("\(file): one visit to change; legation check \(file) checks it")
  }
}
