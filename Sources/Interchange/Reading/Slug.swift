internal import Foundation

/// A text as an id: small letters, digits and hyphens.
enum Slug {
  static func of(_ text: String) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in letters(text).unicodeScalars {
      if apostrophes.contains(scalar) { continue }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        // What is left of marks belongs to the letter before it.
        if scalar.properties.generalCategory != .nonspacingMark { needsHyphen = !slug.isEmpty }
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
      guard let first = parts.first, isLatin(first) else { return letters.append(character) }
      letters.unicodeScalars += parts.filter { $0.properties.generalCategory != .nonspacingMark }
    }
  }

  /// Latin letters end before the marks and those of Greek (Unicode, blocks 0000 to 024F, 1E00).
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "ʼ", "`"]
}
