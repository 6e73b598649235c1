import Testing
import Timeline

@testable import TerminalFront

@Suite("A list far longer than the screen")
struct LongListTests {
  private static let store: FixtureStore = {
    var loaded = LoadedCollection()
    loaded.visits = (0..<5_000).map { number in
      let day = Day(year: 1950, month: 1, day: 1) + number * 5
      return Visit(
        id: "invented-\(number)", title: "Invented \(number)", dates: EDTF(day),
        delegation: Delegation(party: "ISL"), stops: [Stop(party: "PER")])
    }
    return FixtureStore(loaded)
  }()

  @Test("Every row on the screen has its visit, however many pages were turned")
  func pages() throws {
    var reader = Reader(Size(rows: 60, columns: 100), Self.store)
    for _ in 0..<120 {
      try reader.type("b")
      #expect(reader.model.visits.count == reader.model.rows.count)
    }
    #expect(reader.model.rank == 0)
    #expect(reader.model.rows.count < 400)
  }

  @Test("A key that moves within what was read is one update that asks for nothing")
  func moving() throws {
    var reader = Reader(Size(rows: 24, columns: 80), Self.store)
    try reader.type("1000G")
    let rows = reader.model.rows
    var slow = SlowReader(reader.model, Self.store)
    try slow.type("jjkj")
    #expect(slow.questions.allSatisfy { $0.rows == nil })
    #expect(slow.model.rows == rows)
    #expect(slow.model.rank == 1_001)
  }
}
