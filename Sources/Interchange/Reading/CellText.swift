/// The text of one cell made fit for a visit: white space collapsed, control characters gone.
enum CellText {
  /// The text, and true when control characters had to be taken out.
  ///
  /// C0 and C1 controls, of which terminal escape sequences are made, the marks that turn the
  /// direction of text, which can make a line read as what it does not say (UAX #9), and what
  /// Unicode says will never be a character.
  static func clean(_ text: String) -> (text: String, hadControls: Bool) {
    if isClean(text) { return (text, false) }
    var result = ""
    var hadControls = false
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsSpace = !result.isEmpty
      } else if isControl(scalar) {
        hadControls = true
      } else {
        if needsSpace { result.append(" ") }
        needsSpace = false
        result.unicodeScalars.append(scalar)
      }
    }
    return (result, hadControls)
  }

  /// True for printable ASCII with single spaces inside, which most cells are.
  private static func isClean(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || text.isEmpty
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFDD0...0xFDEF, 0xFEFF:
      true
    // The last two of every plane are no characters, and no page may hold them (HTML, 3.2.2).
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
