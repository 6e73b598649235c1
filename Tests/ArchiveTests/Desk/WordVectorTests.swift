import Testing

@testable import Desk
@testable import Timeline

@Suite struct WordVectorTests {
  @Test func `each word has its positions, and no phrase reaches into the next text`() {
    let words = WordVector(["kim jong un", "un kim"])
    #expect(
      words.vector == [0, 0, 0, 3]
        + Array("jong".utf8) + [0, 0, 1, 0, 2]
        + Array("kim".utf8) + [0, 0, 2, 0, 1, 0, 6]
        + Array("un".utf8) + [0, 0, 2, 0, 3, 0, 5])
    #expect(words.long == nil)
  }

  @Test(arguments: [
    Array(repeating: "a", count: 256).joined(separator: " "),
    (0..<16_383).map(String.init).joined(separator: " "),
    String(repeating: "a", count: 2_001),
  ])
  func `what a tsvector would cut stands beside it as it is`(_ text: String) {
    let words = WordVector(["b", text])
    #expect(words.vector == [0, 0, 0, 0])
    #expect(words.long == Array(" b\n \(text)\n".utf8))
  }

  @Test func `the last word of a question is the beginning of one`() {
    #expect(WordVector.query("foreign aff") == "'foreign' <-> 'aff':*")
    #expect(WordVector.query("o'b\\") == "'o''b\\\\':*")
  }

  @Test func `texts of an array are quoted whatever marks they carry`() {
    #expect(
      PostgresArray.text(["a", "\"\u{301}", "\\", ""]) == "{\"a\",\"\\\"\u{301}\",\"\\\\\",\"\"}")
  }

  @Test func `there is no year 0 but a year 1 before Christ`() {
    #expect(Day.distantPast.sql == "0001-01-01 BC")
    #expect(Day(year: 2023, month: 7, day: 25).sql == "2023-07-25")
  }
}
