internal import Timeline

/// The kind of a visit as a description states it in passing.
enum StatedKind {
  /// The kind and the words that say so; the longer phrase goes first.
  static func find(in text: String) -> (kind: Visit.Kind, words: String)? {
    let search = ByteSearch(text)
    for (phrase, kind) in phrases {
      if let words = search.words(of: phrase) { return (kind, words) }
    }
    return nil
  }

  private static let phrases: [(StaticString, Visit.Kind)] = [
    ("official working visit", .officialWorking), ("state visit", .state),
    ("unofficial visit", .unofficial), ("informal visit", .unofficial),
    ("official visit", .official), ("working visit", .working), ("private visit", .private),
    ("goodwill visit", .goodwill), ("in transit", .transit), ("transit", .transit),
    ("summit", .summit), ("funeral", .ceremonial), ("inauguration", .ceremonial),
  ]
}
