import Testing

@testable import TerminalFront

@Suite("The canvas of cells")
struct CanvasTests {
  @Test("Text is drawn to the right and stops at the edge")
  func drawing() {
    var canvas = Canvas(size: Size(rows: 2, columns: 5))
    let end = canvas.draw("ab", row: 0, column: 1, role: .party)
    canvas.draw("abcdefgh", row: 1, column: 2)
    #expect(end == 3)
    #expect(canvas.textLines == [" ab", "  abc"])
    #expect(canvas.roleLines == [".PP", ""])
  }

  @Test("A limit ends the text earlier", arguments: [(0, ""), (2, "ab"), (-1, ""), (9, "abcd")])
  func limit(columns: Int, shown: String) {
    var canvas = Canvas(size: Size(rows: 1, columns: 8))
    canvas.draw("abcd", row: 0, column: 0, limit: columns)
    #expect(canvas.textLines == [shown])
  }

  @Test("What lies left of the screen is left out")
  func leftOfTheScreen() {
    var canvas = Canvas(size: Size(rows: 1, columns: 4))
    canvas.draw("abcdef", row: 0, column: -2)
    #expect(canvas.textLines == ["cdef"])
  }

  @Test(
    "Half of a wide character never stays behind",
    arguments: [
      (0, "x", "x 京"), (1, "x", " x京"), (2, "x", "北x"), (3, "x", "北 x"), (1, "上", " 上"),
      (0, "上", "上京"), (1, "xy", " xy"),
    ])
  func overWideCharacters(column: Int, text: String, shown: String) {
    var canvas = Canvas(size: Size(rows: 1, columns: 4))
    canvas.draw("北京", row: 0, column: 0)
    canvas.draw(TerminalText(text), row: 0, column: column)
    #expect(canvas.textLines == [shown])
  }

  @Test("A wide character that does not fit in the last column is left out")
  func wideAtTheEdge() {
    var canvas = Canvas(size: Size(rows: 1, columns: 3))
    canvas.draw("北京", row: 0, column: 0)
    #expect(canvas.textLines == ["北"])
  }

  @Test("Clearing empties an area and nothing else")
  func clearing() {
    var canvas = Canvas(size: Size(rows: 3, columns: 4))
    for row in 0..<3 { canvas.draw("abcd", row: row, column: 0) }
    canvas.clear(Area(row: 1, column: 1, rows: 1, columns: 2))
    #expect(canvas.textLines == ["abcd", "a  d", "abcd"])
  }

  @Test("Clearing an area outside the screen does nothing")
  func clearingOutside() {
    var canvas = Canvas(size: Size(rows: 2, columns: 2))
    for place in [-9, -1, 1, 2, 3, 9] {
      canvas.clear(Area(row: place, column: place, rows: 4, columns: 4))
      canvas.clear(Area(row: place, column: 0, rows: 0, columns: 0))
    }
    #expect(canvas == Canvas(size: Size(rows: 2, columns: 2)))
  }

  @Test("Selected, found and both have their letters in the picture of roles")
  func roleLetters() {
    var canvas = Canvas(size: Size(rows: 1, columns: 4))
    canvas.draw("a", row: 0, column: 0, emphasis: .selected)
    canvas.draw("b", row: 0, column: 1, emphasis: .hit)
    canvas.draw("c", row: 0, column: 2, emphasis: [.selected, .hit])
    canvas.draw("d", row: 0, column: 3, role: .error)
    #expect(canvas.roleLines == ["SHBe"])
  }

  @Test("Every role has a letter of its own, none of them that of an emphasis")
  func lettersAreDistinct() {
    let letters = Role.allCases.map(\.letter)
    #expect(Set(letters).count == letters.count)
    #expect(Set(letters).isDisjoint(with: ["S", "H", "B"]))
  }

  @Test("Random drawing in and outside never traps and never parts a wide character")
  func randomDrawing() {
    var dice = Dice(7)
    for _ in 0..<300 {
      let size = Size(rows: dice.number(0...6), columns: dice.number(0...12))
      var canvas = Canvas(size: size)
      for _ in 0..<12 {
        let place = Position(row: dice.number(-5...12), column: dice.number(-30...30))
        if dice.chance(20) {
          canvas.clear(
            Area(
              row: place.row, column: place.column, rows: dice.number(-2...8),
              columns: dice.number(-2...20)))
        }
        canvas.draw(
          TerminalText(dice.text(0...12)), row: place.row, column: place.column,
          limit: dice.chance(50) ? .max : dice.number(-3...20))
      }
      #expect(canvas.cells.count == size.rows * size.columns)
      #expect(canvas.hasWholeCharacters)
    }
  }
}

extension Canvas {
  /// True when each wide character has its right half, and each right half its character.
  fileprivate var hasWholeCharacters: Bool {
    (0..<size.rows).allSatisfy { number in
      let cells = Array(row(number))
      return cells.indices.allSatisfy { index in
        let isAfterWide = index > 0 && cells[index - 1].glyph.width == 2
        let fits = cells[index].glyph.width == 1 || index + 1 < cells.count
        return cells[index].isTail == isAfterWide && fits
      }
    }
  }
}
