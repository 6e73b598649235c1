internal import Timeline

/// The kind of a visit as a description states it in passing.
enum StatedKind {
  /// The kind and the words that say so; the longer phrase goes first.
  static func find(in text: String) -> (kind: Visit.Kind, words: String)? {
    for (phrase, kind) in phrases {
      guard let found = text.lowercased().firstRange(of: phrase) else { continue }
      let start = text.distanceIndex(found.lowerBound, in: text.lowercased())
      let words = text[start...].prefix(phrase.count)
      return (kind, String(words))
    }
    return nil
  }

  private static let phrases: [(String, Visit.Kind)] = [
    ("official working visit", .officialWorking), ("state visit", .state),
    ("unofficial visit", .unofficial), ("informal visit", .unofficial),
    ("official visit", .official), ("working visit", .working), ("private visit", .private),
    ("goodwill visit", .goodwill), ("in transit", .transit), ("transit", .transit),
    ("summit", .summit), ("funeral", .ceremonial), ("inauguration", .ceremonial),
  ]
}

extension String {
  /// The same place in this text; lowering case can change a text's length, so it is counted.
  fileprivate func distanceIndex(_ index: Index, in lowered: String) -> Index {
    let offset = lowered.distance(from: lowered.startIndex, to: index)
    return self.index(startIndex, offsetBy: offset, limitedBy: endIndex) ?? startIndex
  }
}
