internal import Foundation

/// The English names of languages, by their BCP 47 tags.
public enum LanguageNames {
  private static let english = Locale(identifier: "en_GB")

  /// "Korean" for `ko`, "Traditional Chinese" for `zh-Hant`; nil for what is no tag.
  public static func name(_ tag: String) -> String? {
    let parts = tag.split(separator: "-").map(String.init)
    guard let code = parts.first,
      let language = english.localizedString(forLanguageCode: code), language != code
    else { return nil }
    switch parts.dropFirst().first {
    case "Hant": return "Traditional \(language)"
    case "Hans": return "Simplified \(language)"
    default: return language
    }
  }
}
