import Testing

@testable import Timeline

@Suite("The time a claim speaks of")
struct ClaimTimeTests {
  private let visit = Visit.invented("now", "2023-07-25", "RUS", to: "PRK")

  private func after(_ text: String, isOrdinal: Bool = false) -> String? {
    var words = ClaimText(text)
    let time = ClaimTime(&words, visit, isOrdinal: isOrdinal)
    return time?.after(forOrdinal: isOrdinal, before: visit.dates.earliestStart)?.iso
  }

  @Test(arguments: [
    ("First since 1991", "1991-12-31"), ("since the Soviet Union fell in 1991.", "1991-12-31"),
    ("First since June 2019", "2019-06-30"), ("since 31 May 2018", "2018-05-31"),
    ("First since Hill in December", "2022-12-31"), ("since the test of 6 January", "2023-01-06"),
    ("since the nuclear test of October 2006", "2006-10-31"),
    ("First since the COVID-19 pandemic", "2020-01-22"),
    ("First since Kim Jong Un took office", "2011-12-17"),
    ("First since Lee Myung-bak took office", "2008-02-25"),
    ("First in 14 years", "2010-01-27"), ("First for two decades", "2004-01-25"),
  ])
  func `begins after the day or the year that is named`(_ text: String, _ day: String) {
    #expect(after(text) == day)
  }

  @Test(arguments: [
    ("Second visit since December", "2022-11-30"), ("Third visit in three months", "2023-04-11"),
    ("Second in less than six weeks", "2023-06-06"), ("Second visit in 2023", "2022-12-31"),
  ])
  func `of a count is the span it counts in`(_ text: String, _ day: String) {
    #expect(after(text, isOrdinal: true) == day)
  }

  @Test(arguments: [
    "First since the war", "since the crisis began", "First since Jang", "since 20181",
  ])
  func `is not guessed where the words name no date`(_ text: String) {
    var words = ClaimText(text)
    #expect(ClaimTime(&words, visit, isOrdinal: false) == nil)
  }

  @Test func `has no beginning where the claim names none`() {
    #expect(after("First ever visit") == nil)
    #expect(after("First of 1000 guests") == nil)
  }
}
