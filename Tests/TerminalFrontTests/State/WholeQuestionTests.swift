import Foundation
import Testing
import Timeline

@testable import TerminalFront

/// All Chinese delegations since 2018 that met Kim, except anniversaries: the question the program
/// was built for, asked of the collection that comes with it.
@Suite("A whole question")
struct WholeQuestionTests {
  private static let data = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "data").path
  private static let store = FixtureStore(CollectionLoader.load([data]))

  private static let question =
    "delegation:CHN since:2018 person:\"Kim Jong Un\" -topic:anniversary"

  private func ids(_ query: VisitQuery) throws -> [String] {
    try Self.store.select(query).rows(.first, limit: 1_000).map(\.key.id)
  }

  @Test(
    "is one line, and at most eight keys from the first screen on in the facets",
    arguments: ["fj<Space>8>p<Enter>-", "fj<Enter>8>p<Enter>-"])
  func bothWays(keys: String) throws {
    let asked = try ids(VisitQuery(Self.question))
    #expect(!asked.isEmpty)
    #expect(try Key.keys(keys).count <= 8)
    var reader = Reader(Size(rows: 40, columns: 120), Self.store)
    try reader.type(keys)
    #expect(reader.model.rows.map(\.key.id) == asked)
    #expect(
      reader.model.query.description
        == "delegation:CHN since:2018 person:kim-jong-un -topic:anniversary")
  }

  @Test("Each part of it leaves something out")
  func everyPartCounts() throws {
    let conditions = try VisitQuery(Self.question).conditions
    let asked = try ids(VisitQuery(conditions)).count
    for condition in conditions {
      let others = VisitQuery(conditions.filter { $0 != condition })
      #expect(try ids(others).count > asked, "\(condition)")
    }
  }

  @Test("Values typed ahead of their counts are not lost, nor others taken for them")
  func typedAhead() throws {
    var reader = Reader(Size(rows: 40, columns: 120), Self.store)
    var slow = SlowReader(reader.model, Self.store)
    try slow.type("fj<Space>8>p<Enter>-")
    slow.answerAll()
    try reader.type("fj<Space>8>p<Enter>-")
    #expect(slow.model.query == reader.model.query)
    #expect(slow.model.rows == reader.model.rows)
    #expect(slow.model.heldKeys.isEmpty)
  }
}
