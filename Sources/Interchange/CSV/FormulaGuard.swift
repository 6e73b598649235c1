internal import Foundation

/// Which cells a spreadsheet would calculate (OWASP, CSV injection).
enum FormulaGuard {
  /// True where a sign of a formula stands first, but for what spreadsheets pass over: blanks, line
  /// breaks and characters that nobody sees. A full-width sign is taken for the plain one.
  static func isNeeded(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, first == "\t" || first == "\r" { return true }
    let sign = text.unicodeScalars.first { scalar in
      let properties = scalar.properties
      return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
        && properties.generalCategory != .format
    }
    guard let sign else { return false }
    let plain = String(sign).precomposedStringWithCompatibilityMapping
    return plain.unicodeScalars.first.map("=+-@".unicodeScalars.contains) ?? false
  }

  /// The text without C0 and C1 controls, but for tabs and line breaks.
  static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains(scalar)
  }
}
