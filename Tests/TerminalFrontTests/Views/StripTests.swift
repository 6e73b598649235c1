import Testing
import Timeline

@testable import TerminalFront

@Suite("The strip of the whole time")
struct StripTests {
  private let span = Day(year: 2000, month: 1, day: 1)...Day(year: 2025, month: 12, day: 31)

  @Test("Every visit is counted in one column", arguments: [1, 2, 7, 68, 188, 20_000])
  func counting(columns: Int) {
    var dice = Dice(columns)
    let rows = (0..<500).map { number in
      VisitRow(number: UInt32(number), firstDay: span.lowerBound + dice.number(-400...9_900))
    }
    let bars = StripView.bars(rows, span: span, columns: columns)
    #expect(bars.count == columns)
    #expect(bars.reduce(0, +) == 500)
  }

  @Test("Without room or without time there are no bars")
  func nothing() {
    #expect(StripView.bars([], span: span, columns: 0).isEmpty)
    #expect(StripView.bars([], span: nil, columns: 80).isEmpty)
  }

  @Test("The first day is in the first column, the last day in the last one")
  func ends() {
    #expect(StripView.column(span.lowerBound, span, 68) == 0)
    #expect(StripView.column(span.upperBound, span, 68) == 67)
  }

  @Test("The day a column stands for lies in that column", arguments: 0..<68)
  func days(column: Int) throws {
    let model = Invented.model()
    let day = try #require(StripView.day(atColumn: 6 + column, model))
    #expect(StripView.column(day, model.desk.span, 68) == column)
  }
}
