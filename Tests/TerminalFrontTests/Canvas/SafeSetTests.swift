import Testing

@testable import TerminalFront

@Suite("Nothing outside the safe set leaves TerminalText")
struct SafeSetTests {
  /// What may stand first in a character: nothing that moves the cursor, hides or reorders.
  private func isSafeBase(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark:
      return false
    default:
      return !scalar.properties.isDefaultIgnorableCodePoint
        && WidthTable.width(of: scalar.value) > 0
    }
  }

  /// What may stand on it: something that is drawn and takes no column.
  private func isSafeMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: break
    default: if WidthTable.width(of: scalar.value) != 0 { return false }
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private func firstFault(_ text: TerminalText) -> String? {
    for glyph in text.glyphs {
      let scalars = Array(glyph.text.unicodeScalars)
      guard let base = scalars.first, scalars.count <= 5, (1...2).contains(glyph.width) else {
        return "\(glyph)"
      }
      if WidthTable.width(of: base.value) != Int(glyph.width) { return "width of \(glyph.text)" }
      if !isSafeBase(base) { return "base \(String(base.value, radix: 16))" }
      if let mark = scalars.dropFirst().first(where: { !isSafeMark($0) }) {
        return "mark \(String(mark.value, radix: 16))"
      }
    }
    return nil
  }

  @Test("for any Unicode scalar", arguments: 0...0x10)
  func everyScalar(plane: UInt32) {
    for start in stride(from: plane << 16, to: (plane + 1) << 16, by: 64) {
      var text = ""
      for value in start..<start + 64 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        text.unicodeScalars.append(scalar)
        text += "a"
      }
      if let fault = firstFault(TerminalText(text)) {
        Issue.record("U+\(String(start, radix: 16)) and after: \(fault)")
      }
    }
  }

  @Test("for random texts", arguments: 0..<20)
  func randomTexts(seed: Int) {
    var dice = Dice(seed)
    for _ in 0..<100 {
      let text = dice.text(0...60)
      #expect(firstFault(TerminalText(text)) == nil, "\(text.debugDescription)")
    }
  }
}
