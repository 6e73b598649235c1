import Testing
import Timeline

@testable import TerminalFront

@Suite("The strip of the whole time")
struct TimeBarsTests {
  private let span = Day(year: 2000, month: 1, day: 1)...Day(year: 2025, month: 12, day: 31)

  @Test("Without room or without time there are no bars")
  func nothing() {
    #expect(TimeBars(span: span, screenColumns: 12) == nil)
    #expect(TimeBars(span: nil, screenColumns: 92) == nil)
  }

  @Test("The first day is in the first column, the last day in the last one")
  func ends() throws {
    let bars = try #require(TimeBars(span: span, screenColumns: 80))
    #expect(bars.bar(of: span.lowerBound) == 0)
    #expect(bars.bar(of: span.upperBound) == bars.slices.count - 1)
  }

  @Test("The day a column stands for lies in that column")
  func days() throws {
    let bars = try #require(Invented.model().timeBars)
    for bar in 0..<bars.slices.count {
      #expect(bars.bar(of: bars.day(atColumn: bars.column(ofBar: bar))) == bar)
    }
  }

  @Test(
    "Names stand where a month, year or decade begins, as many as fit into two fifths of the line",
    arguments: [
      (80, 2000, 2025, ["2000", "2010", "2020", "2025"]),
      (120, 2000, 2025, ["2000", "2005", "2010", "2015", "2020", "2025"]),
      (40, 2000, 2025, ["2000", "2025"]),
      (80, 2018, 2018, ["2018", "Apr", "Jul", "Oct"]),
      (80, 2018, 2019, ["2018", "2019"]),
      (
        200, 1500, 2025,
        stride(from: 1500, through: 2000, by: 50).map(String.init) + ["2025"]
      ),
      (80, -400, 2025, ["-400", "2025"]),
    ])
  func names(columns: Int, first: Int, last: Int, names: [String]) throws {
    let days = Day(year: first, month: 1, day: 1)...Day(year: last, month: 12, day: 31)
    let bars = try #require(TimeBars(span: days, screenColumns: columns))
    #expect(bars.labels.map(\.text) == names)
  }

  @Test(
    "Names and bars take columns of their own, and a name begins its stretch", arguments: 12...200)
  func columns(columns: Int) throws {
    guard let bars = TimeBars(span: span, screenColumns: columns) else { return }
    var taken = (0..<bars.slices.count).map(bars.column(ofBar:))
    for label in bars.labels { taken += label.column..<label.column + label.text.count }
    #expect(Set(taken).count == taken.count)
    #expect(taken.allSatisfy { (0..<columns).contains($0) })
    for label in bars.labels.dropFirst().dropLast() {
      let year = try #require(Int(label.text))
      let first = Day(year: year, month: 1, day: 1)
      #expect(abs(bars.day(atColumn: label.column) - first) <= 9_497 / bars.slices.count)
    }
  }
}
