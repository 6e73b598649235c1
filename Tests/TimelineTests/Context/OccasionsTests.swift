import Testing

@testable import Timeline

@Suite("Other visits on the occasion of one")
struct OccasionsTests {
  private func visit(_ id: String, _ dates: String, _ occasion: String, to host: String = "PRK")
    -> Visit
  {
    var visit = Visit.invented(id, dates, "CHN", to: host)
    visit.occasion = occasion
    return visit
  }

  @Test func `are of the same days, or of earlier years`() throws {
    let record = InventedRecord(
      visit("a", "2013-07-25", "Victory Day 2013"), visit("b", "2023-07-25", "Victory Day 2023"),
      visit("c", "2023-07-27", "Victory Day 2023"), visit("d", "2024-07-27", "Victory Day 2024"),
      visit("e", "2015-05-09", "Victory Day 2015", to: "RUS"))
    let occasions = try record.context(of: "b").occasions
    #expect(occasions.same.map(\.id) == ["c"])
    #expect(occasions.earlier.map(\.id) == ["a"])
  }

  @Test func `are found by a name without a year`() throws {
    let record = InventedRecord(
      visit("a", "2013-07-25", "Korean War armistice anniversary (27 July)"),
      visit("b", "2023-07-25", "Korean War armistice anniversary (27 July)"))
    #expect(try record.context(of: "b").occasions.earlier.map(\.id) == ["a"])
    #expect(try record.context(of: "b").occasions.same.isEmpty)
    #expect(try record.context(of: "a").occasions.earlier.isEmpty)
  }

  @Test func `are not those whose name only begins alike`() throws {
    let record = InventedRecord(
      visit("a", "2013-07-25", "Victory Day of Moscow 2013"),
      visit("b", "2023-07-25", "Victory Day 2023"))
    #expect(try record.context(of: "b").occasions.earlier.isEmpty)
  }
}
