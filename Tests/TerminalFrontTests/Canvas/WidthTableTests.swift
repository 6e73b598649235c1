import Testing

@testable import TerminalFront

@Suite("Columns a scalar takes")
struct WidthTableTests {
  @Test(
    "Known scalars have their known width",
    arguments: [
      ("a", 1), ("é", 1), ("\u{300}", 0), ("ж", 1), ("中", 2), ("あ", 2), ("ア", 2), ("ｱ", 1),
      ("한", 2), ("\u{1112}", 2), ("\u{1161}", 0), ("\u{11AB}", 0), ("！", 2), ("😀", 2), ("─", 1),
      ("▁", 1), ("█", 1), ("→", 1), ("✕", 1), ("·", 1), ("…", 1), ("“", 1), ("\u{20000}", 2),
      ("\u{200B}", 0), ("\u{FE0F}", 0), ("\u{1F1E6}", 1), ("ก", 1), ("\u{E31}", 0), ("ا", 1),
    ] as [(Unicode.Scalar, Int)])
  func known(scalar: Unicode.Scalar, width: Int) {
    #expect(WidthTable.width(of: scalar.value) == width)
  }

  @Test("The tables are sorted pairs that do not overlap", arguments: [0, 1])
  func sorted(table: Int) {
    let pairs = table == 0 ? WidthTable.zero : WidthTable.wide
    #expect(pairs.count.isMultiple(of: 2))
    for index in stride(from: 0, to: pairs.count, by: 2) {
      #expect(pairs[index] <= pairs[index + 1])
      if index > 0 { #expect(pairs[index - 1] < pairs[index]) }
    }
  }
}
