import Testing
import Timeline

@testable import TerminalFront

@Suite("The strip of the whole time")
struct TimeBarsTests {
  private let span = Day(year: 2000, month: 1, day: 1)...Day(year: 2025, month: 12, day: 31)

  private func bars(_ columns: Int) throws -> TimeBars {
    try #require(TimeBars(span: span, screenColumns: columns + 12))
  }

  @Test("Without room or without time there are no bars")
  func nothing() {
    #expect(TimeBars(span: span, screenColumns: 12) == nil)
    #expect(TimeBars(span: nil, screenColumns: 92) == nil)
  }

  @Test("The first day is in the first column, the last day in the last one")
  func ends() throws {
    #expect(try bars(68).bar(of: span.lowerBound) == 0)
    #expect(try bars(68).bar(of: span.upperBound) == 67)
  }

  @Test("The day a column stands for lies in that column", arguments: 0..<68)
  func days(column: Int) throws {
    let bars = try #require(Invented.model().timeBars)
    #expect(bars.bar(of: bars.day(atColumn: 6 + column)) == column)
  }
}
