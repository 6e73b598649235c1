import Testing

@testable import TerminalFront

@Suite("Text that is safe to show")
struct TerminalTextTests {
  @Test(
    "Each kind of scalar is shown, replaced by a mark, turned into a space or left out",
    arguments: [
      ("plain ASCII", "plain ASCII"),
      ("", ""),
      ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
      ("bell\u{07} and delete\u{7F}", "bell\u{FFFD} and delete\u{FFFD}"),
      ("a\tb\nc\rd\u{0B}e\u{0C}f", "a b c d e f"),
      ("next\u{85}line", "next line"),
      ("C1 \u{9B}31m \u{9D}0;title\u{9C}", "C1 \u{FFFD}31m \u{FFFD}0;title\u{FFFD}"),
      ("line\u{2028}and\u{2029}paragraph", "line and paragraph"),
      ("no\u{A0}break\u{202F}or\u{3000}wide", "no break or wide"),
      ("\u{202E}gnp.exe\u{202C}", "gnp.exe"),
      ("\u{2066}isolate\u{2069}\u{200E}\u{200F}\u{061C}", "isolate"),
      ("zero\u{200B}width\u{200C}\u{200D}\u{2060}\u{FEFF}", "zerowidth"),
      ("soft\u{AD}hyphen", "softhyphen"),
      ("joined\u{34F}marks", "joinedmarks"),
      ("tag\u{E0001}\u{E0041}\u{E007F}s", "tags"),
      ("filler\u{115F}\u{1160}\u{3164}\u{FFA0}s", "fillers"),
      ("emoji\u{FE0F} and \u{E0100}", "emoji and "),
      ("private \u{E000}\u{F8FF}\u{F0000}", "private \u{FFFD}\u{FFFD}\u{FFFD}"),
      ("unassigned \u{378}\u{FFFF}\u{2FFFE}", "unassigned \u{FFFD}\u{FFFD}\u{FFFD}"),
      ("\u{301}lone", "\u{25CC}\u{301}lone"),
      ("e\u{301}", "\u{E9}"),
      ("Å\u{212B}A\u{30A}", "ÅÅÅ"),
      ("한국", "한국"),
      ("\u{1112}\u{1161}\u{11AB}", "한"),
    ])
  func treatment(text: String, shown: String) {
    #expect(Array(TerminalText(text).shown.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("C1 controls encoded in UTF-8 do not pass")
  func controlsInUTF8() {
    let text = String(decoding: [0x41, 0xC2, 0x9B, 0x33, 0x31, 0x6D], as: UTF8.self)
    #expect(TerminalText(text).shown == "A\u{FFFD}31m")
  }

  @Test("Bytes that are no UTF-8 show as a mark")
  func badBytes() {
    let text = String(decoding: [0x41, 0x9B, 0xFF, 0x42], as: UTF8.self)
    #expect(TerminalText(text).shown == "A\u{FFFD}\u{FFFD}B")
  }

  @Test("A character keeps four marks and no more")
  func manyMarks() {
    let text = TerminalText("x" + String(repeating: "\u{336}", count: 50) + "y")
    #expect(text.glyphs.count == 2)
    #expect(text.shown.unicodeScalars.count == 6)
    #expect(text.width == 2)
  }

  @Test(
    "The width is that of the terminal",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("北京", 4), ("한국", 4), ("Ａ", 2),
      ("ｱ", 1), ("😀", 2), ("→", 1), ("“”", 2), ("\u{301}", 1), ("กำ", 2), ("a\u{200B}b", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(TerminalText(text).width == columns)
  }

  @Test(
    "What is cut off shows as an ellipsis",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("abcdef", -3, ""), ("北京市", 6, "北京市"), ("北京市", 5, "北京…"), ("北京市", 4, "北…"),
      ("北京市", 1, "…"), ("", 0, ""),
    ])
  func cut(text: String, columns: Int, shown: String) {
    #expect(TerminalText(text).cut(to: columns).shown == shown)
  }

  @Test(
    "Padding fills up to a width and cuts what is longer",
    arguments: [
      ("ab", 4, "ab  "), ("abcd", 4, "abcd"), ("abcde", 4, "abc…"), ("北京市", 4, "北… "),
      ("北", 3, "北 "), ("a", 0, ""),
    ])
  func padded(text: String, columns: Int, shown: String) {
    #expect(TerminalText(text).padded(to: columns).shown == shown)
  }

  @Test("Cut and padded texts of random characters have the width asked for")
  func randomWidths() {
    var dice = Dice(1)
    for _ in 0..<500 {
      let text = TerminalText(dice.text(0...30))
      let columns = dice.number(0...40)
      #expect(text.cut(to: columns).width <= columns)
      #expect(text.padded(to: columns).width == columns)
      #expect(text.prefix(columns).width <= columns)
    }
  }
}
