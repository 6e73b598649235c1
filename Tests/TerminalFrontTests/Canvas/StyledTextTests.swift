import Testing

@testable import TerminalFront

@Suite("Text with roles: wrapping and cutting")
struct StyledTextTests {
  private func wrapped(_ text: String, _ columns: Int, indent: Int = 0) -> [String] {
    StyledText(TerminalText(text)).wrapped(to: columns, indent: indent).map {
      TerminalText($0.glyphs).shown
    }
  }

  @Test(
    "Lines break at words, in long words and between wide characters",
    arguments: [
      ("one two three", 20, ["one two three"]),
      ("one two three", 13, ["one two three"]),
      ("one two three", 8, ["one two", "three"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 6, ["one", "two", "three"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("see [1][23][4]", 8, ["see", "[1][23]", "[4]"]),
      ("ab cdefghij", 4, ["ab", "cdef", "ghij"]),
      ("北京上海", 4, ["北京", "上海"]),
      ("北京上海", 5, ["北京", "上海"]),
      ("to 北京上海 now", 6, ["to 北", "京上海", "now"]),
      ("ab cd ", 5, ["ab cd"]),
      ("", 5, [""]),
    ])
  func wrapping(text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, columns) == lines)
  }

  @Test("Lines after the first are indented")
  func indent() {
    #expect(wrapped("one two three four", 9, indent: 2) == ["one two", "  three", "  four"])
  }

  @Test("An indent as wide as half the line is left out")
  func wideIndent() {
    #expect(wrapped("aaa bbb ccc", 4, indent: 2) == ["aaa", "bbb", "ccc"])
  }

  @Test("A long word after an indent does not leave an empty line above it")
  func longWordAfterIndent() {
    #expect(wrapped("  abcdefghijkl", 8, indent: 2) == ["  abcdef", "  ghijkl"])
  }

  @Test("Nothing is lost and no line is too long", arguments: 0..<20)
  func nothingLost(seed: Int) {
    var dice = Dice(seed)
    for _ in 0..<50 {
      let text = TerminalText(dice.words(0...60))
      let columns = dice.number(2...40)
      let lines = StyledText(text).wrapped(to: columns, indent: dice.number(0...12))
      let joined = lines.flatMap(\.glyphs).filter { !$0.isSpace }
      #expect(joined == text.glyphs.filter { !$0.isSpace })
      #expect(lines.allSatisfy { $0.width <= columns })
    }
  }

  @Test("Each character keeps its role when lines break")
  func rolesAreKept() {
    var text = StyledText("one ", .party)
    text.append("two", .person)
    let lines = text.wrapped(to: 4)
    #expect(lines == [StyledText("one", .party), StyledText("two", .person)])
  }

  @Test("Zero columns do not trap")
  func noColumns() {
    #expect(StyledText("ab").cut(to: 0) == StyledText())
    #expect(StyledText("ab").padded(to: 0) == StyledText())
    #expect(!StyledText("ab").wrapped(to: 0).isEmpty)
  }

  @Test("The ellipsis of a cut text has the role of what it stands for")
  func ellipsisRole() {
    var text = StyledText("abc", .party)
    text.append("defg", .person)
    var expected = StyledText("abc", .party)
    expected.append("…", .person)
    #expect(text.cut(to: 4) == expected)
  }

  @Test("Cut and padded texts have the width asked for")
  func widths() {
    var dice = Dice(3)
    for _ in 0..<500 {
      let text = StyledText(TerminalText(dice.text(0...30)))
      let columns = dice.number(0...40)
      #expect(text.cut(to: columns).width <= columns)
      #expect(text.padded(to: columns).width == columns)
    }
  }
}
