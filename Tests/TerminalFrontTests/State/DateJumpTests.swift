import Testing
import Timeline

@testable import TerminalFront

@Suite("Dates to go to")
struct DateJumpTests {
  private let today = Day(year: 2024, month: 6, day: 15)

  @Test(
    "What a reader may type, and the day it leads to from 31 January 2020",
    arguments: [
      ("2019", "2019-01-01"), ("2019-05", "2019-05-01"), ("2019-05-20", "2019-05-20"),
      ("15 May 2019", "2019-05-15"), ("15 may 2019", "2019-05-15"), ("May 15, 2019", "2019-05-15"),
      ("may 2019", "2019-05-01"), ("Sept 2019", "2019-09-01"), ("  2019  ", "2019-01-01"),
      ("today", "2024-06-15"), ("TODAY", "2024-06-15"), ("201X", "2010-01-01"),
      ("201x", "2010-01-01"), ("2019-05/2019-07", "2019-05-01"), ("+1d", "2020-02-01"),
      ("-31d", "2019-12-31"), ("+2w", "2020-02-14"), ("-1w", "2020-01-24"), ("+1m", "2020-02-29"),
      ("-1m", "2019-12-31"), ("+3m", "2020-04-30"), ("-1y", "2019-01-31"), ("+1y", "2021-01-31"),
      ("29 feb 2020", "2020-02-29"), ("-120000y", "0000-01-01"), ("+120000m", "9999-12-31"),
      ("+120000d", "2348-08-19"),
    ])
  func days(text: String, day: String) throws {
    let jump = try #require(DateJump(text, today: today))
    #expect(jump.day(from: Day(year: 2020, month: 1, day: 31))?.iso == day)
  }

  @Test("Part of the way", arguments: [("0%", 0), ("50%", 50), ("100%", 100)])
  func percents(text: String, percent: Int) {
    #expect(DateJump(text, today: today) == .percent(percent))
  }

  @Test(
    "What is not a date",
    arguments: [
      "", " ", "foo", "101%", "-1%", "%", "+", "-", "+m", "+3", "3m", "+3x", "32 May 2019",
      "29 feb 2019", "0 may 2019", "may", "15 may", "may 15", "ma 2019", "may may 2019", "2019-13",
      "15 15 2019", "may 2019 foo", "+99999999999999999999d", "may 99999", "//",
    ])
  func noDates(text: String) {
    #expect(DateJump(text, today: today) == nil)
  }

  @Test("Random text never traps")
  func randomText() {
    var dice = Dice(2)
    let pieces = ["+", "-", "9", "12", "2019", "/", "%", "m", "may", " ", "[", "..", "x", "é", "~"]
    for _ in 0..<2_000 {
      let text = (0..<dice.number(0...6)).map { _ in dice.pick(pieces) }.joined()
      _ = DateJump(text, today: today)?.day(from: today)
    }
  }
}
