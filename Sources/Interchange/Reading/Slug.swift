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
}
