import Testing

@testable import Timeline

@Suite("How often visits went each way")
struct FrequencyTests {
  @Test func `is counted for twelve months and the calendar year, beside those before`() throws {
    let record = InventedRecord(
      .invented("a", "2021-08-01", "RUS", to: "PRK"),
      .invented("b", "2022-07-25", "RUS", to: "PRK"),
      .invented("c", "2022-08-01", "RUS", to: "PRK"),
      .invented("d", "2023-01-05", "PRK", to: "RUS"),
      .invented("e", "2023-02-01", "RUS", to: "PRK", .cancelled),
      .invented("f", "2023-07-25", "RUS", to: "PRK"),
      .invented("g", "2023-09-12", "PRK", to: "RUS"),
      .invented("h", "2023-03-01", "CHN", to: "PRK"))
    let frequency = try #require(try record.context(of: "f").frequencies.first)
    #expect(frequency.lastYear == .init(now: 2, before: 1))
    #expect(frequency.lastYearBack == .init(now: 1, before: 0))
    #expect(frequency.calendar == .init(now: 1, before: 2))
    #expect(frequency.calendarBack == .init(now: 2, before: 0))
    #expect(Set(frequency.visits) == ["b", "c", "d", "f", "g"])
    #expect(
      try record.lines(.frequency, of: "f") == [
        "Visits, Russia to North Korea: 2 in the twelve months before (1 in those before), the "
          + "other way 1 (0); in 2023 1 (2022: 2), the other way 2 (0)"
      ])
  }
}
