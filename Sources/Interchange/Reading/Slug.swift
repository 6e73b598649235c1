internal import Foundation

/// A text as an id: small letters, digits and hyphens.
enum Slug {
  static func of(_ text: String) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in letters(text).unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark || apostrophes.contains(scalar) {
        continue
      }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        needsHyphen = !slug.isEmpty
        continue
      }
      if needsHyphen { slug.append("-") }
      needsHyphen = false
      slug.unicodeScalars.append(scalar)
    }
    return slug.isEmpty ? "unnamed" : slug
  }

  /// Latin letters without their marks; й, ї, が and 김 are letters of their own and stay whole.
  private static func letters(_ text: String) -> String {
    let whole = text.precomposedStringWithCompatibilityMapping.lowercased()
    return whole.reduce(into: "") { letters, character in
      let parts = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      let isLatin = parts.first.map(isLatin) ?? true
      letters += isLatin ? String(parts) : String(character)
    }
  }

  /// Latin letters end before the marks and those of Greek (Unicode, blocks 0000 to 024F, 1E00).
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "ʼ", "`"]
}
