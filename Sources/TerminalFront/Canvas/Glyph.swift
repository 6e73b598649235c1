/// One visible character: a base scalar, up to four marks on it, and the columns it takes.
struct Glyph: Hashable, Sendable {
  var base: UInt32
  var mark1: UInt32 = 0
  var mark2: UInt32 = 0
  var mark3: UInt32 = 0
  var mark4: UInt32 = 0
  /// 1 or 2.
  var width: UInt8 = 1

  static let space = Glyph(base: 0x20)
  static let ellipsis = Glyph(base: 0x2026)
  static let replacement = Glyph(base: 0xFFFD)

  var isSpace: Bool { base == 0x20 }

  /// Puts a mark on the character; a fifth one is left out, as ncurses would.
  mutating func add(mark: UInt32) {
    if mark1 == 0 {
      mark1 = mark
    } else if mark2 == 0 {
      mark2 = mark
    } else if mark3 == 0 {
      mark3 = mark
    } else if mark4 == 0 {
      mark4 = mark
    }
  }

  /// The base and its marks.
  var text: String {
    var text = ""
    for value in [base, mark1, mark2, mark3, mark4] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
