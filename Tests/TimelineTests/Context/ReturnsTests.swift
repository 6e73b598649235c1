import Testing

@testable import Timeline

@Suite("A return visit")
struct ReturnsTests {
  private func returns(_ id: String, _ visits: Visit...) throws -> Returns {
    try #require(try InventedRecord(visits).context(of: id).returns)
  }

  @Test func `is the next in the other direction within a year`() throws {
    let returns = try returns(
      "a", .invented("a", "2023-07-25/2023-07-27", "RUS", to: "PRK"),
      .invented("b", "2023-08-01", "PRK", to: "CHN"),
      .invented("c", "2023-08-02", "RUS", to: "PRK"),
      .invented("d", "2023-09-12", "PRK", to: "RUS"), .invented("e", "2023-10-12", "PRK", to: "RUS")
    )
    #expect(returns.answeredBy?.visit.id == "d")
    #expect(returns.answeredBy?.gap.days == 47...47)
    #expect(returns.answers == nil)
  }

  @Test func `knows what it answers`() throws {
    let returns = try returns(
      "b", .invented("x", "2023-01-25", "RUS", to: "PRK"),
      .invented("a", "2023-07-25", "RUS", to: "PRK"), .invented("b", "2023-09-12", "PRK", to: "RUS")
    )
    #expect(returns.answers?.visit.id == "a")
    #expect(returns.answers?.gap.days == 49...49)
  }

  @Test(arguments: [("2024-07-24", true), ("2024-07-25", false)])
  func `more than a year later answers nothing`(_ date: String, _ isAnswer: Bool) throws {
    let returns = try returns(
      "a", .invented("a", "2023-07-25", "RUS", to: "PRK"), .invented("b", date, "PRK", to: "RUS"))
    #expect((returns.answeredBy != nil) == isAnswer)
    #expect(returns.isWindowCovered)
  }

  @Test func `that the collection ends too early to show is not known`() throws {
    #expect(
      try !returns("a", .invented("a", "2025-03-01", "RUS", to: "PRK")).isWindowCovered)
    #expect(
      try returns("a", .invented("a", "2024-12-31", "RUS", to: "PRK")).isWindowCovered)
  }

  @Test func `that did not take place answers nothing`() throws {
    let returns = try returns(
      "a", .invented("a", "2023-07-25", "RUS", to: "PRK"),
      .invented("b", "2023-09-12", "PRK", to: "RUS", .cancelled))
    #expect(returns.answeredBy == nil)
  }

  @Test func `may come from either of two states visited`() throws {
    let visit = Visit.invented("a", "2023-07-25", "PRK", to: "RUS")
      .stopping(at: .invented("RUS"), .invented("CHN"))
    let returns = try returns("a", visit, .invented("b", "2023-09-12", "CHN", to: "PRK"))
    #expect(returns.answeredBy?.visit.id == "b")
  }

  @Test(arguments: [("IND", "IDN"), ("NOR", "MKD"), ("PER", "IRN"), ("AUS", "AUT"), ("MAR", "MHL")])
  func `never comes from a party whose name begins like the code of another`(
    _ host: String, _ other: String
  ) throws {
    let returns = try returns(
      "a", .invented("a", "2023-07-25", "PRK", to: host),
      .invented("b", "2023-09-12", other, to: "PRK"))
    #expect(returns.answeredBy == nil)
  }
}
