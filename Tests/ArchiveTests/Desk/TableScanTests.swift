import Testing

@testable import Desk
@testable import Timeline

@Suite(.enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
struct TableScanTests {
  @Test func `the table is scanned for counts, but never for words or for one value`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(RandomCollection(20, seed: 31).lines, to: "visits.jsonl")
    let desk = try #require(try InDesk().make([file], in: scratch) as? DeskStore)
    func mayScan() throws -> String? {
      try desk.asking { try $0.rows("SHOW enable_seqscan").text(0, 0) }
    }
    for text in ["", "-host:PRK", "after:2011"] {
      let selection = try desk.select(try VisitQuery(text))
      _ = try selection.counts(of: .topic)
      #expect(try mayScan() == "on", "\(text)")
      _ = try desk.select(try VisitQuery("kim")).rows(.first, limit: 10)
      #expect(try mayScan() == "off")
      _ = try selection.bars(TimeSlices(Day(number: 0)...Day(number: 9), count: 2), .underWay)
      #expect(try mayScan() == "on", "\(text)")
      _ = try desk.select(try VisitQuery("topic:trade \(text)")).rows(.first, limit: 10)
      #expect(try mayScan() == "off")
    }
    for text in ["kim", "-kim", "host:PRK (kim OR after:2011)"] {
      let selection = try desk.select(try VisitQuery(text))
      _ = try (selection.counts(of: .topic), selection.counts(of: .topic, by: .host))
      #expect(try mayScan() == "off", "\(text)")
    }
  }
}
