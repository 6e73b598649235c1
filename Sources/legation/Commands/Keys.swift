import ArgumentParser
import TerminalFront
import Timeline

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print every command with its keys.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Option(help: "text, markdown or json.") var format = Format.text

  func run() throws {
    switch format {
    case .text: Output.lines(KeyTable.text)
    case .markdown: Output.lines(KeyTable.markdown)
    case .json: Output.lines([KeyTable.json])
    }
  }
}
