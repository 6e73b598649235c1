extension SearchKey {
  /// Where folded texts stand in a text as written, in order and not overlapping.
  public static func ranges(of terms: [String], in text: String) -> [Range<String.Index>] {
    let (key, origins) = keyWithOrigins(text)
    var ranges: [Range<String.Index>] = []
    for term in terms where !term.isEmpty {
      let needle = Array((" " + term).utf8)
      var at = 0
      while at + needle.count <= key.count {
        if key[at..<at + needle.count].elementsEqual(needle) {
          // Whole characters: a mark goes with its letter.
          let first = text.index(before: text.index(after: origins[at + 1]))
          let last = origins[at + needle.count - 1]
          ranges.append(first..<text.index(after: last))
          at += needle.count
        } else {
          at += 1
        }
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.withoutOverlaps()
  }

  /// The key of a text, and for each of its bytes the scalar it comes from.
  private static func keyWithOrigins(_ text: String) -> ([UInt8], [String.Index]) {
    var key: [UInt8] = []
    var origins: [String.Index] = []
    var inWord = false
    for index in text.unicodeScalars.indices {
      append(text.unicodeScalars[index], &inWord, toKey: &key)
      while origins.count < key.count { origins.append(index) }
    }
    return (key, origins)
  }
}

extension [Range<String.Index>] {
  fileprivate func withoutOverlaps() -> Self {
    var kept: Self = []
    for range in self where kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
      kept.append(range)
    }
    return kept
  }
}
