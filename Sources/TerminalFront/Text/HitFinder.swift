import Timeline

/// Finds in a text what a search found in a visit, to mark it on the screen.
struct HitFinder: Hashable, Sendable {
  /// Folded, as `VisitStore.searchTerms` gives them.
  var terms: [String] = []

  var isEmpty: Bool { terms.isEmpty }

  /// The text in parts, each found or not.
  func parts(of text: String) -> [(text: Substring, isHit: Bool)] {
    guard !isEmpty, !text.isEmpty else { return [(text[...], false)] }
    var parts: [(Substring, Bool)] = []
    var at = text.startIndex
    for range in SearchKey.ranges(of: terms, in: text) where range.lowerBound >= at {
      if at < range.lowerBound { parts.append((text[at..<range.lowerBound], false)) }
      parts.append((text[range], true))
      at = range.upperBound
    }
    if at < text.endIndex { parts.append((text[at...], false)) }
    return parts
  }

  func isHit(_ text: String) -> Bool {
    !isEmpty && !SearchKey.ranges(of: terms, in: text).isEmpty
  }
}
