import Foundation
import Testing

@testable import TerminalFront

@Suite("docs/keys.md")
struct KeysPageTests {
  @Test("Its table of keys is the one the program has")
  func keys() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let page = try String(contentsOf: root.appending(path: "docs/keys.md"), encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex(of: "<!-- keys -->"))
    let last = try #require(lines.firstIndex(of: "<!-- /keys -->"))
    let table = lines[(first + 1)..<last].filter { !$0.isEmpty }
    #expect(table == KeyTable().markdown)
  }
}
