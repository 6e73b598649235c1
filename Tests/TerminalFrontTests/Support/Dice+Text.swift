extension Dice {
  /// Random text of the kinds of characters that go wrong: wide, marks, controls, bidi, anything.
  mutating func text(_ length: ClosedRange<Int>) -> String {
    var text = ""
    for _ in 0..<number(length) { text.unicodeScalars.append(scalar()) }
    return text
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<Int>] = [
      0x20...0x7E, 0x20...0x7E, 0x00...0x1F, 0x7F...0xA0, 0xC0...0x24F, 0x300...0x36F,
      0x400...0x4FF, 0x590...0x6FF, 0x1100...0x11FF, 0x2000...0x206F, 0x2500...0x259F,
      0x4E00...0x4FFF, 0xAC00...0xACFF, 0xE000...0xE0FF, 0xFE00...0xFFFF, 0x1F300...0x1F6FF,
      0xE0000...0xE01FF, 0x0...0x10FFFF,
    ]
    return Unicode.Scalar(UInt32(number(pick(ranges)))) ?? " "
  }

  /// Words of letters and spaces, some wide.
  mutating func words(_ length: ClosedRange<Int>) -> String {
    String((0..<number(length)).map { _ in pick(Array("aaaaabcdé  北京“” ")) })
  }
}
