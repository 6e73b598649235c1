internal import Foundation

/// What else an office is called, so that a question finds it under any of its names.
extension Office {
  /// Every other name of the office of this usual name.
  public static func aliases(of name: String) -> [String] {
    let own = OfficeTable.rule(named: name).flatMap(\.aliases) + turned(name) + deputies(name)
    let spelled = ([name] + own).flatMap(spellings)
    var seen: Set<String> = [SearchKey.fold(name)]
    return (own + spelled + [legacyName(name)]).filter {
      let folded = SearchKey.fold($0)
      return !folded.isEmpty && seen.insert(folded).inserted
    }
  }

  /// "Health Minister" for "Minister of Health", and for a minister the table has no name of.
  private static func turned(_ name: String) -> [String] {
    guard name.hasPrefix("Minister of ") else { return [] }
    let subject = String(name.dropFirst("Minister of ".count))
    return ["\(subject) Minister", "Minister for \(subject)"]
  }

  /// "Deputy Foreign Minister", "Vice Minister of Foreign Affairs".
  private static func deputies(_ name: String) -> [String] {
    for prefix in ["Deputy ", "First Deputy ", "Executive Deputy "] where name.hasPrefix(prefix) {
      let base = String(name.dropFirst(prefix.count))
      return [prefix, prefix.replacing("Deputy", with: "Vice")].flatMap { prefix in
        ([base] + aliases(of: base)).map { prefix + $0 }
      }
    }
    guard let vice = name.firstRange(of: "Vice-") else { return [] }
    return [name.replacingCharacters(in: vice, with: "Deputy ")]
  }

  /// "Defense Minister", "Chairwoman of the State Duma".
  private static func spellings(_ name: String) -> [String] {
    [("Defence", "Defense"), ("defence", "defense"), ("Chairman", "Chairwoman")].compactMap {
      let spelled = name.replacingOccurrences(of: $0.0, with: $0.1)
      return spelled == name ? nil : spelled
    }
  }

  /// The words that matter in alphabetical order, as questions saved by earlier versions have it.
  private static func legacyName(_ name: String) -> String {
    let fillers: Set<String> = [
      "of", "the", "for", "and", "affairs", "national", "central", "committee", "s",
    ]
    let spelled = ["defense": "defence", "vice": "deputy", "chairman": "chair"]
    let words = SearchKey.words(name)
    return Set(words.filter { !fillers.contains($0) }.map { spelled[$0] ?? $0 }).sorted()
      .joined(separator: " ")
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<Index>? { ranges(of: part).first }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
