import Testing

@testable import TerminalFront

@Suite("What changed between two canvases")
struct ChangesTests {
  private func canvas(_ text: TerminalText) -> Canvas {
    var canvas = Canvas(size: Size(rows: 1, columns: 24))
    canvas.draw(text, row: 0, column: 0)
    return canvas
  }

  @Test(arguments: [
    ("abc", "abc", []), ("abc", "axc", [1..<2]), ("abc", "", [0..<3]),
    ("a2345678b", "x2345678y", [0..<9]), ("a23456789b", "x23456789y", [0..<1, 9..<10]),
    ("北京", "北上", [2..<4]), ("北京", "ab京", [0..<2]), ("ab京", "a北b", [1..<4]),
  ])
  func `is sent, and a long gap between is passed over`(
    _ before: String, _ after: String, _ columns: [Range<Int>]
  ) {
    let before = canvas(TerminalText(before))
    let after = canvas(TerminalText(after))
    #expect(after.changedColumns(inRow: 0, since: before) == columns)
  }

  @Test func `is everything on a screen of another size, and nothing where there is none`() {
    let wide = Canvas(size: Size(rows: 1, columns: 5))
    #expect(wide.changedColumns(inRow: 0, since: canvas("")) == [0..<5])
    #expect(wide.changedColumns(inRow: 0, since: nil) == [0..<5])
    #expect(Canvas(size: Size(rows: 1, columns: 0)).changedColumns(inRow: 0, since: nil) == [])
  }

  @Test(arguments: 0..<200)
  func `makes the one into the other, wide characters whole`(_ seed: Int) {
    var dice = Dice(seed)
    let texts = (0..<2).map { _ in
      TerminalText(
        (0..<dice.number(0...20)).map { _ in dice.pick(["a", "b", " ", "é", "北"]) }
          .joined())
    }
    let (before, after) = (canvas(texts[0]), canvas(texts[1]))
    var cells = Array(before.row(0))
    var end = 0
    for columns in after.changedColumns(inRow: 0, since: before) {
      #expect(columns.lowerBound >= end)
      end = columns.upperBound
      cells.replaceSubrange(columns, with: after.row(0, columns: columns))
      for row in [Array(before.row(0)), Array(after.row(0))] {
        #expect(!row[columns.lowerBound].isTail)
        #expect(columns.upperBound == row.count || !row[columns.upperBound].isTail)
      }
    }
    #expect(cells == Array(after.row(0)))
  }
}
