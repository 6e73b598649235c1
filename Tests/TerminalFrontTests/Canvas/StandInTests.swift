import Testing

@testable import TerminalFront

@Suite("Stand-ins for what is measured differently")
struct StandInTests {
  private func shown(_ text: String, measuring width: (UInt32) -> Int) -> Canvas {
    let text = TerminalText(text)
    var canvas = Canvas(size: Size(rows: 1, columns: text.width))
    canvas.draw(text, row: 0, column: 0, role: .date)
    return canvas.withStandIns(measuring: width)
  }

  @Test func `a character that is narrower elsewhere keeps its columns`() {
    let canvas = shown("a北b", measuring: { $0 == 0x5317 ? 1 : WidthTable.width(of: $0) })
    #expect(canvas.textLines == ["a▯▯b"])
    #expect(canvas.roleLines == ["DDDD"])
  }

  @Test func `a character that is wider elsewhere or unknown takes one column`() {
    #expect(shown("a→b", measuring: { $0 == 0x2192 ? 2 : 1 }).textLines == ["a▯b"])
    #expect(shown("a→b", measuring: { $0 == 0x2192 ? -1 : 1 }).textLines == ["a▯b"])
  }

  @Test func `a character whose mark would be left out shows that something is there`() {
    #expect(shown("x\u{323}y", measuring: { _ in 1 }).textLines == ["▯y"])
  }

  @Test func `what is measured alike is as it was`() {
    let canvas = shown("Cho‘e 北京 한", measuring: WidthTable.width(of:))
    #expect(canvas.textLines == ["Cho‘e 北京 한"])
  }

  @Test func `ASCII has a question mark for each column`() {
    #expect(shown("北", measuring: { _ in 1 }).inASCII().textLines == ["??"])
  }

  /// What any visit is written in.
  static let scripts: [String: [ClosedRange<UInt32>]] = [
    "Han": [
      0x2E80...0x2FD5, 0x3000...0x3029, 0x3030...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x2EBE0, 0x2F800...0x2FA1F, 0x30000...0x323AF,
    ],
    "Hangul": [0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xAC00...0xD7FB],
    "kana": [0x3041...0x30FF, 0x31F0...0x31FF, 0xFF65...0xFF9F, 0x1AFF0...0x1B167],
    "Arabic": [0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC],
    "Latin, Greek and Cyrillic": [0x20...0x52F, 0x1D00...0x1FFF, 0x2C60...0x2C7F, 0xA720...0xA7FF],
    "lines, arrows and bars": [0x2010...0x205E, 0x2190...0x21FF, 0x2500...0x25AF],
  ]

  @Test(arguments: scripts.keys.sorted())
  func `no script of the record needs one`(_ script: String) throws {
    let ranges = try #require(Self.scripts[script])
    #expect(differing(ranges.joined().compactMap(Unicode.Scalar.init)) == [])
  }

  @Test func `no combining mark needs one`() {
    #expect(differing { [.nonspacingMark, .enclosingMark].contains($0.generalCategory) } == [])
  }

  @Test func `no emoji needs one, nor does half a flag`() {
    #expect(differing { $0.isEmoji } == [])
  }

  private func differing(_ isMeant: (Unicode.Scalar.Properties) -> Bool) -> [String] {
    let scalars = (0x20...0x10FFFF).compactMap(Unicode.Scalar.init)
    return differing(scalars.filter { isMeant($0.properties) })
  }

  /// Those of Unicode 15 and before that are measured differently here and by ncurses.
  ///
  /// C libraries of 2022 and before have Unicode 14: what came later they do not know.
  private func differing(_ scalars: [Unicode.Scalar]) -> [String] {
    _ = CursesTerminal.prepare()
    return scalars.filter { scalar in
      guard let age = scalar.properties.age, (age.major, age.minor) <= (15, 0) else { return false }
      if age.major == 15, CursesTerminal.width(of: scalar.value) < 0 { return false }
      return !TerminalText("a\(Character(scalar))").glyphs.allSatisfy {
        $0.isMeasuredAlike(by: CursesTerminal.width(of:))
      }
    }.map { "U+\(String($0.value, radix: 16, uppercase: true))" }
  }
}
