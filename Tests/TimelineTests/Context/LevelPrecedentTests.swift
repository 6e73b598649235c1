import Testing

@testable import Timeline

@Suite("The last visit at a level or above")
struct LevelPrecedentTests {
  private func previous(_ id: String, _ record: InventedRecord) throws -> [String] {
    try record.context(of: id).levels.map { $0.previous?.visit.id ?? "none" }
  }

  private func minister(_ id: String, _ dates: String, _ status: Visit.Status = .completed) -> Visit
  {
    .invented(id, dates, "RUS", to: "PRK", by: id, as: "Foreign Minister", status)
  }

  @Test func `passes over those below it`() throws {
    let record = InventedRecord(
      minister("a", "2018"),
      .invented("b", "2019", "RUS", to: "PRK", by: "b", as: "Deputy Minister of Defence"),
      .invented("c", "2020", "CHN", to: "PRK", by: "c", as: "Premier"),
      .invented("d", "2021", "RUS", to: "CHN", by: "d", as: "President"), minister("e", "2022"))
    #expect(try previous("e", record) == ["a"])
    #expect(
      try record.lines(.level, of: "e") == [
        "Minister or above, Russia to North Korea: last a, 2018 — 4 years (1097 to 1825 days) earlier"
      ])
  }

  @Test func `goes by the head, not by a higher member`() throws {
    let low = Visit.invented("a", "2018", "RUS", to: "PRK", by: "a", as: "Aide")
      .with("x", as: "Foreign Minister")
    #expect(try previous("b", InventedRecord(low, minister("b", "2020"))) == ["none"])
  }

  @Test func `goes by a level set by hand`() throws {
    var other = Visit.invented("a", "2018", "RUS", to: "PRK", by: "a", as: "Keeper of the seals")
    other.delegation.members[0].level = .government
    #expect(try previous("b", InventedRecord(other, minister("b", "2020"))) == ["a"])
  }

  @Test(arguments: [Visit.Status.announced, .postponed, .cancelled, .disputed])
  func `is never one that did not take place`(_ status: Visit.Status) throws {
    let record = InventedRecord(
      minister("a", "2018"), minister("b", "2019", status), minister("c", "2020"))
    #expect(try previous("c", record) == ["a"])
    #expect(try record.context(of: "b").levels.isEmpty)
    #expect(try record.context(of: "b").lines.isEmpty)
  }

  @Test func `is told for each host the collection is about`() throws {
    let tour = minister("b", "2020").stopping(at: .invented("PRK"), .invented("VNM"))
    let before = minister("a", "2018").stopping(at: .invented("PRK"), .invented("VNM"))
    #expect(try previous("b", InventedRecord(before, tour)) == ["a", "a"])
    let record = InventedRecord(before, tour, subject: ["PRK"])
    #expect(try record.context(of: "b").levels.map(\.leg) == [Leg(party: "RUS", host: "PRK")])
    #expect(try !record.context(of: "b").lines.contains { $0.title.contains("Vietnam") })
  }

  @Test func `is not told of private persons, unknown levels and heads nobody knows`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "USA", to: "PRK", by: "a", as: "Former basketball player"),
      .invented("b", "2019", "USA", to: "PRK", by: "b", as: "Keeper of the seals"),
      .invented("c", "2020", "USA", to: "PRK"))
    for id in ["a", "b", "c"] { #expect(try record.context(of: id).levels.isEmpty) }
  }

  @Test func `of a predecessor state is counted apart, and that is said`() throws {
    let record = InventedRecord(
      .invented("a", "1986-10", "SUHH", to: "PRK", by: "a", as: "President"),
      .invented("b", "2000-07-19", "RUS", to: "PRK", by: "b", as: "President"),
      coverage: "1945/2025")
    #expect(try previous("b", record) == ["none"])
    #expect(
      try record.lines(.succession, of: "b")
        == ["Counted apart: Soviet Union, of which visits are here too"])
  }

  @Test func `carries a caution where the gap spans years of few visits, with the figures`() throws
  {
    let others = (2015...2019).flatMap { year in
      (1...6).map { Visit.invented("o\(year)-\($0)", "\(year)-0\($0)", "CHN", to: "PRK") }
    }
    let record = InventedRecord(
      others + [minister("a", "2019-08-01"), minister("b", "2023-07-25")], coverage: "2015/2023")
    #expect(
      try record.lines(.caution, of: "b") == [
        "Caution: the gap spans years of which this collection has few visits or none "
          + "(2020: 0, 2021: 0, 2022: 0; the median year has 6)"
      ])
    #expect(try record.lines(.caution, of: "a").isEmpty)
  }
}
