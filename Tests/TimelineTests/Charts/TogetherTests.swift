import TestSupport
import Testing

@testable import Timeline

@Suite("Days together")
struct TogetherTests {
  private static let window =
    Day(year: 2001, month: 1, day: 1)...Day(year: 2003, month: 12, day: 31)

  private func together(_ dates: [String]) throws -> Together {
    try Together(dates.map { try DrawnDates(EDTF($0)) }, in: Self.window)
  }

  /// "2 on 26 July 2001; 2 or more …"
  private func words(_ dates: [String]) throws -> String {
    let together = try together(dates)
    let most = try #require(together.most)
    return "\(most) on \(try #require(together.levels.first).extent); \(together.fewer)"
  }

  @Test("of two, as the strip between them says")
  func two() throws {
    #expect(
      try words(["2001-07-25/[2001-07-27,2001-07-28]", "2001-07-26/2001-07-28"])
        == "2 on 26 to 27 July 2001 (2 days, or 3); ")
  }

  @Test("of three: the most at once first, then two or more")
  func three() throws {
    let dates = ["2001-10-07/2001-10-10", "2001-10-09/2001-10-11", "2001-10-10/2001-10-11"]
    #expect(try words(dates) == "3 on 10 October 2001; 2 or more on 3 days")
  }

  @Test("that are only possible are said to be")
  func perhaps() throws {
    #expect(try words(["[2001-07-01,2001-07-02]", "2001-07-02"]) == "perhaps 2 on 2 July 2001; ")
  }

  @Test("that do not follow one another begin with the first, by name")
  func apart() throws {
    let dates = ["2001-07-01/2001-07-20", "2001-07-02/2001-07-03", "2001-07-09", "2001-07-11"]
    #expect(try words(dates) == "2 on 2 to 3 July 2001 and 2 more days; ")
  }

  @Test("Days that follow one another are one range")
  func runs() {
    let days = [1, 2, 3, 7, 9, 10].map { Day(number: $0) }
    #expect(Day.runs(days).map { $0.upperBound - $0.lowerBound } == [2, 0, 1])
    #expect(Day.runs([]).isEmpty)
  }

  @Test("are none where only the month is known", arguments: [["2001-07", "2001-07-02"], []])
  func none(dates: [String]) throws {
    #expect(try together(dates).levels.isEmpty)
  }

  @Test("are those on which so many dates allow it, whatever the dates")
  func random() throws {
    var random = SeededRandom(seed: 31)
    for _ in 0..<40 {
      let dates = try (0..<5).map { _ in try DrawnDates(EDTF(random.edtf(years: 2001...2003))) }
      let known = dates.filter { !$0.isHollow }
      for level in Together(dates, in: Self.window).levels {
        for day in level.certain {
          #expect(known.count { $0.certainty(on: day) == .certain } >= level.visits)
        }
        for day in level.possible {
          #expect(known.count { $0.certainty(on: day) != nil } >= level.visits)
          #expect(known.count { $0.certainty(on: day) == .certain } < level.visits)
        }
      }
    }
  }
}
