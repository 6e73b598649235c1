import TestSupport
import Testing

@testable import Desk
@testable import Timeline

/// Windows of rows, wherever looking for them near ends and is taken up again.
@Suite(.enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
struct RowWindowTests {
  static let queries = [
    "k", "-k", "minister", "host:PRK", "delegation:RUS,CHN,USA", "-delegation:RUS", "after:2011",
    "kim OR topic:trade", "kim -trade", "-kim -minister host:PRK", "\"no such words\"",
  ]

  @Test(arguments: [InDesk(), InDeskOverTwoServers()] as [any TestedStore])
  func `a page is the same wherever looking near for it ends`(_ kind: any TestedStore) throws {
    // Many of these visits begin on one day.
    let collection = RandomCollection(90, seed: 21)
    let scratch = try Scratch()
    let file = try scratch.write(collection.lines, to: "visits.jsonl")
    let plain = FixtureStore(CollectionLoader.load([file]))
    let desk = try #require(try kind.make([file], in: scratch) as? DeskStore)
    var random = SeededRandom(seed: 22)
    for query in try Self.queries.map({ try VisitQuery($0) }) {
      let expected = try PlainSelection(query, in: [plain])
      let settler = QuestionSettler(store: desk, moment: desk.now, progress: { _ in })
      let visits = VisitSQL(condition: try settler.settle(query), edition: desk.edition)
      for nearRows in [1, 2, 7, 30, 89, 90, 91] {
        let key = RowKey(random.pick(plain.visits))
        for place in [WindowPlace.first, .last, .after(key), .before(key), .around(key)] {
          let limit = random.number(1...12)
          let found = try desk.asking {
            try RowWindow(
              talk: $0, visits: visits, isWhole: false, total: desk.count, nearRows: nearRows
            ).rows(place, limit: limit)
          }
          #expect(
            found == expected.rows(place, limit: limit),
            "\(limit) \(place) of \(query), looking at \(nearRows)")
        }
      }
    }
  }
}
