internal import Foundation

/// A text as an id: small Latin letters, digits and hyphens.
enum Slug {
  static func of(_ text: String) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
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

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "ʼ", "`"]

  /// Sixteen hexadecimal digits that stand for a text (FNV-1a), the same in every run.
  static func digest(_ text: String) -> String {
    let hash = text.utf8.reduce(into: UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
