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
      let end = text.endOfMarks(from: range.upperBound)
      parts.append((text[range.lowerBound..<end], true))
      at = end
    }
    if at < text.endIndex { parts.append((text[at...], false)) }
    return parts
  }

  func isHit(_ text: String) -> Bool {
    !isEmpty && !SearchKey.ranges(of: terms, in: text).isEmpty
  }
}

extension String {
  /// The place behind the marks that stand on the character before a place: they stay with it.
  fileprivate func endOfMarks(from place: Index) -> Index {
    let isMark: (Unicode.Scalar) -> Bool = {
      [.nonspacingMark, .enclosingMark, .spacingMark].contains($0.properties.generalCategory)
    }
    return unicodeScalars[place...].firstIndex { !isMark($0) } ?? endIndex
  }
}
