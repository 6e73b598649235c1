import Testing

@testable import Timeline

@Suite("A number in a claim")
struct OrdinalTests {
  @Test(arguments: [
    ("the third visit", 3), ("Third visit since 2018", 3), ("his 3rd visit", 3), ("the 21st", 21),
    ("the 12th trip", 12), ("fifth", 5), ("visited for the second time", 2), ("the first", 1),
    ("the 100th guest", 100),
  ])
  func `is found as a word and in digits`(_ text: String, _ number: Int) {
    #expect(Ordinal.number(in: text) == number)
  }

  @Test(arguments: ["", "a visit in 2018", "3 visits", "worst", "3rdly", "1990s"])
  func `is not read into other words`(_ text: String) {
    #expect(Ordinal.number(in: text) == nil)
  }

  @Test func `too long to be a number is none`() {
    #expect(Ordinal.number(in: String(repeating: "9", count: 40) + "th") == nil)
  }
}
