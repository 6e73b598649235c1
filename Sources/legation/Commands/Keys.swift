import ArgumentParser
import TerminalFront
import Timeline

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print every command with its keys, as they are set up.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Option(help: "text, markdown or json.") var format = Format.text

  func run() throws {
    let table = KeyTable(try Configuration.inForce().settings.keys)
    switch format {
    case .text: Output.lines(table.text)
    case .markdown: Output.lines(table.markdown)
    case .json: Output.lines([table.json])
    }
  }
}
