import Testing

@testable import TerminalFront

@Suite("The table of keys")
struct KeyTableTests {
  @Test("Every command stands in each form of the table", arguments: Command.allCases)
  func complete(command: Command) {
    let spec = command.spec
    #expect(KeyTable().text.contains { $0.hasSuffix(spec.help) && $0.contains(spec.keys[0]) })
    #expect(KeyTable().markdown.contains { $0.hasSuffix("| \(spec.help) |") })
    #expect(KeyTable().json.contains("\"\(command.rawValue)\""))
  }

  @Test("A cell of the Markdown table never holds what would end it")
  func markdownCells() {
    for line in KeyTable().markdown {
      #expect(line.count { $0 == "|" } == 3, "\(line)")
    }
  }
}
