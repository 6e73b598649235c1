import Testing

@testable import Timeline

@Suite("The gap between two visits")
struct GapTests {
  private func gap(_ earlier: String, _ later: String) -> Gap {
    Gap(from: SampleCollection.date(earlier).bounds, to: SampleCollection.date(later).bounds)
  }

  @Test(arguments: [
    ("2023-07-27", "2023-07-28", 1...1), ("2023-07-25/2023-07-27", "2023-09-12", 47...47),
    ("2023-07-25/[2023-07-27,2023-07-28]", "2023-09-12", 46...47),
    ("2023-07-25", "[2023-07-26,2023-07-28]", 1...3), ("2023-07-25", "2023-07-25", 0...0),
    ("2023-07-25/2023-07-27", "2023-07-26", -1 ... -1), ("2023-07-25", "2023-08", 7...37),
    ("2022", "2024", 366...1095), ("2024-02-28", "2024-03-01", 2...2),
    ("2023-02-28", "2023-03-01", 1...1),
  ])
  func `runs from the last day of one to the first of the other`(
    _ earlier: String, _ later: String, _ days: ClosedRange<Int>
  ) {
    #expect(gap(earlier, later).days == days)
  }

  @Test(arguments: [
    ("2023-07-27", "2023-07-28", "1 day later"), ("2023-07-27", "2023-07-29", "2 days later"),
    ("2023-07-25/[2023-07-27,2023-07-28]", "2023-09-12", "46 to 47 days later"),
    ("2023-07-25", "2023-07-25", "at the same time"),
    ("2023-07-25/2023-07-27", "2023-07-26", "at the same time"),
    ("2023-07-25/2023-07-27", "2023-07-26/2023-07-29", "at the same time"),
    ("2023-01-01", "2023-03-01", "59 days later"),
    ("2023-01-01", "2023-03-02", "2 months (60 days) later"),
    ("2022-01-01", "2023-01-01", "1 year (365 days) later"),
    ("2022-01-01", "2024-02-01", "2 years 1 month (761 days) later"),
    ("2022", "2024", "2 years (366 to 1095 days) later"),
  ])
  func `is told in days, and when it is long in years and months`(
    _ earlier: String, _ later: String, _ words: String
  ) {
    #expect(gap(earlier, later).words("later") == words)
  }

  @Test func `never tells of fewer than no days`() {
    #expect(gap("2023-07", "2023-07-20").words == "0 to 19 days")
  }

  @Test func `is counted to the end of time where a visit goes on`() {
    #expect(gap("2023-07-25/..", "2024-01-01").days.lowerBound < 0)
    #expect(gap("2023-07-25", "../2024-01-01").days.upperBound > 0)
  }

  private func gap(_ earlier: Visit, _ later: Visit) -> Gap {
    Gap(from: earlier, "PRK", to: later, "PRK")
  }

  @Test func `is counted from the stops, not from the whole journey`() {
    let tour = Visit.invented("a", "2018-10-06/2018-10-12", "USA", to: "JPN").stopping(
      at: .invented("JPN", nil, "2018-10-06"), .invented("PRK", nil, "2018-10-07"),
      .invented("CHN", nil, "2018-10-08/2018-10-12"))
    let next = Visit.invented("b", "2018-11-04", "CUB", to: "PRK")
    #expect(gap(tour, next).words == "28 days")
  }

  @Test func `is about right where a journey does not say when it was there`() {
    let tour = Visit.invented("a", "2018-10-06/2018-10-12", "USA", to: "JPN").stopping(
      at: .invented("JPN"), .invented("PRK"))
    #expect(gap(tour, .invented("b", "2018-11-04", "CUB", to: "PRK")).words == "about 23 days")
  }

  @Test(arguments: [
    ("2009-06-10/2009-06-17~", "2014-05-01", "about 4 years 10 months"),
    ("2009-06-10/2009-06-17?", "2009-07-01", "about 14 days"),
    ("2009-06-10/2009-06-17", "2009-07-01~", "about 14 days"),
  ])
  func `is about right where a date is`(_ earlier: String, _ later: String, _ words: String) {
    let first = Visit.invented("a", earlier, "CHN", to: "PRK")
    #expect(gap(first, .invented("b", later, "CHN", to: "PRK")).words == words)
  }
}
