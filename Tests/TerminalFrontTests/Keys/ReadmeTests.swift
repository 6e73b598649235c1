import Foundation
import Testing

@testable import TerminalFront

@Suite("README")
struct ReadmeTests {
  @Test("Its table of keys is the one the program has")
  func keys() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex(of: "<!-- keys -->"))
    let last = try #require(lines.firstIndex(of: "<!-- /keys -->"))
    let table = lines[(first + 1)..<last].filter { !$0.isEmpty }
    #expect(table == KeyTable.markdown)
  }
}
