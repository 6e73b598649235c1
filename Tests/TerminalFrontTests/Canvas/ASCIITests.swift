import Testing

@testable import TerminalFront

@Suite("The canvas in ASCII")
struct ASCIITests {
  private func ascii(_ text: String) -> String {
    let text = TerminalText(text)
    var canvas = Canvas(size: Size(rows: 1, columns: text.width))
    canvas.draw(text, row: 0, column: 0)
    return canvas.inASCII().textLines[0]
  }

  @Test(
    "Lines, arrows, bars and letters have a plain form",
    arguments: [
      ("plain", "plain"), ("─│┬┴┼├┤", "-|+++++"), ("→ ▸ • · ✕ …", "> > * - x ~"),
      ("“a” ‘b’ – —", "\"a\" 'b' - -"), ("Kyōto José", "Kyoto Jose"), ("北京", "????"),
      ("Жишээ", "?????"), ("▁▄█", "_:#"), ("‹ ›", "< >"), ("↵", "^"),
    ])
  func forms(text: String, plain: String) {
    #expect(ascii(text) == plain)
  }

  @Test(
    "The whole screen has only ASCII, in the same places", arguments: ["", "k", "f", "?", "kkkkl"])
  func screens(keys: String) throws {
    let canvas = try Reader.after(keys, Size(rows: 30, columns: 120)).model.draw()
    let plain = canvas.inASCII()
    #expect(plain.textLines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    #expect(plain.roleLines == canvas.roleLines)
    #expect(plain.cursor == canvas.cursor)
  }

  @Test("Random text becomes only ASCII, as wide as it was")
  func randomText() {
    var dice = Dice(11)
    for _ in 0..<300 {
      let text = TerminalText(dice.text(0...20))
      var canvas = Canvas(size: Size(rows: 1, columns: 50))
      canvas.draw(text, row: 0, column: 0)
      let plain = canvas.inASCII()
      #expect(plain.cells.count == canvas.cells.count)
      #expect(
        plain.cells.allSatisfy { $0.glyph.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    }
  }
}
