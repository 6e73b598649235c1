import Testing

@testable import Timeline

@Suite("A return visit")
struct ReturnsTests {
  private func returns(_ id: String, _ visits: Visit...) throws -> Returns {
    try #require(try InventedRecord(visits).context(of: id).returns.first)
  }

  private func visit(
    _ id: String, _ dates: String, _ party: String, to host: String,
    as role: String = "Minister of Defence", _ status: Visit.Status = .completed
  ) -> Visit {
    .invented(id, dates, party, to: host, by: id, as: role, status)
  }

  @Test func `is the next in the other direction at the same level within a year`() throws {
    let returns = try returns(
      "a", visit("a", "2023-07-25/2023-07-27", "RUS", to: "PRK"),
      visit("b", "2023-08-01", "PRK", to: "CHN"),
      visit("c", "2023-08-20", "PRK", to: "RUS", as: "Aide"),
      visit("d", "2023-09-12", "PRK", to: "RUS", as: "Foreign Minister"),
      visit("e", "2023-10-12", "PRK", to: "RUS"))
    #expect(returns.returnedBy?.visit.id == "d")
    #expect(returns.returnedBy?.gap.days == 47...47)
    #expect(returns.next == nil)
    #expect(returns.state == .returned)
  }

  @Test func `at another level is only the next the other way`() throws {
    let record = InventedRecord(
      visit("a", "2023-07-25", "RUS", to: "PRK"),
      visit("d", "2023-09-12", "PRK", to: "RUS", as: "President of the State Affairs"))
    let returns = try #require(try record.context(of: "a").returns.first)
    #expect(returns.returnedBy == nil)
    #expect(returns.next?.visit.id == "d")
    #expect(returns.state == .unreturned)
    #expect(
      try record.lines(.reciprocity, of: "a")
        == ["Next the other way, North Korea to Russia: d, 12 September 2023 — 49 days later"])
  }

  @Test(arguments: [true, false])
  func `is one where a source calls it so, whatever the level`(_ isOnFirst: Bool) throws {
    var (first, second) = (
      visit("a", "2023-07-25", "RUS", to: "PRK"),
      visit("b", "2023-09-12", "PRK", to: "RUS", as: "Aide")
    )
    if isOnFirst {
      first.related = [RelatedVisit(visit: "b", kind: "return-visit")]
    } else {
      second.related = [RelatedVisit(visit: "a", kind: "return-visit")]
    }
    #expect(try returns("a", first, second).returnedBy?.visit.id == "b")
    #expect(try returns("b", first, second).returns?.visit.id == "a")
  }

  @Test func `returns one visit, the last before it`() throws {
    let visits = [
      visit("a", "2011-05-20", "PRK", to: "CHN"), visit("b", "2011-08-20", "PRK", to: "CHN"),
      visit("c", "2011-10-01", "CHN", to: "PRK"), visit("d", "2011-11-01", "CHN", to: "PRK"),
    ]
    let record = InventedRecord(visits)
    let returned = try ["a", "b"].map { try record.context(of: $0).returns[0].returnedBy?.visit.id }
    #expect(returned == [nil, "c"])
    #expect(try record.context(of: "d").returns[0].returns == nil)
    #expect(try record.context(of: "c").returns[0].returns?.visit.id == "b")
  }

  @Test(arguments: ["Former basketball player", "Keeper of the seals"])
  func `is never one to private persons, or where no level is known`(_ role: String) throws {
    let returns = try returns(
      "a", visit("a", "2017-06-13", "USA", to: "PRK", as: role),
      visit("b", "2018-05-30", "PRK", to: "USA", as: role))
    #expect(returns.returnedBy == nil)
    #expect(returns.state == nil)
  }

  @Test(arguments: [("2024-07-24", true), ("2024-07-25", false)])
  func `more than a year later returns nothing`(_ date: String, _ isReturn: Bool) throws {
    let returns = try returns(
      "a", visit("a", "2023-07-25", "RUS", to: "PRK"), visit("b", date, "PRK", to: "RUS"))
    #expect((returns.returnedBy != nil) == isReturn)
    #expect(returns.isWindowCovered)
  }

  @Test func `that the collection ends too early to show is not known`() throws {
    let late = try returns("a", visit("a", "2025-03-01", "RUS", to: "PRK"))
    #expect(!late.isWindowCovered)
    #expect(late.state == nil)
    #expect(try returns("a", visit("a", "2024-12-31", "RUS", to: "PRK")).state == .unreturned)
  }

  @Test func `that did not take place returns nothing`() throws {
    let returns = try returns(
      "a", visit("a", "2023-07-25", "RUS", to: "PRK"),
      visit("b", "2023-09-12", "PRK", to: "RUS", .cancelled))
    #expect(returns.returnedBy == nil)
    #expect(returns.next == nil)
  }

  @Test func `may come from either of two states visited`() throws {
    let first = visit("a", "2023-07-25", "PRK", to: "RUS")
      .stopping(at: .invented("RUS"), .invented("CHN"))
    let record = InventedRecord(first, visit("b", "2023-09-12", "CHN", to: "PRK"))
    let returns = try record.context(of: "a").returns
    #expect(returns.map { $0.returnedBy?.visit.id } == [nil, "b"])
  }

  @Test(arguments: [("IND", "IDN"), ("NOR", "MKD"), ("PER", "IRN"), ("AUS", "AUT"), ("MAR", "MHL")])
  func `never comes from a party whose name begins like the code of another`(
    _ host: String, _ other: String
  ) throws {
    let returns = try returns(
      "a", visit("a", "2023-07-25", "PRK", to: host), visit("b", "2023-09-12", other, to: "PRK"))
    #expect(returns.returnedBy == nil)
    #expect(returns.next == nil)
  }
}
