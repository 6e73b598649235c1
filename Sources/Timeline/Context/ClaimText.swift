/// The words of a claim, crossed off one after the other as they are understood.
struct ClaimText {
  private(set) var words: [String]
  private var isTaken: [Bool]

  init(_ text: String) {
    // "Sixth visit to China and the second in about three months" claims two things.
    var plain =
      text.ranges(of: " and the second ").first.map { String(text[..<$0.lowerBound]) } ?? text
    for ending in ["’s ", "'s ", "’s,", "'s,"] { plain = plain.replacing(ending, with: " ") }
    words = SearchKey.words(plain).map(Self.spelling)
    isTaken = words.map { _ in false }
  }

  private static func spelling(_ word: String) -> String {
    switch word {
    case "defense": "defence"
    case "ministers", "officials", "leaders", "presidents", "visits", "envoys", "koreas",
      "visitors", "guests", "diplomats":
      String(word.dropLast())
    case "dignitaries": "dignitary"
    default: word
    }
  }

  var rest: [String] { words.indices.filter { !isTaken[$0] }.map { words[$0] } }

  /// Where the words of a phrase stand in a row and none of them is crossed off.
  func range(of phrase: String) -> Range<Int>? {
    let wanted = SearchKey.words(phrase).map(Self.spelling)
    guard !wanted.isEmpty, wanted.count <= words.count else { return nil }
    return (0...words.count - wanted.count).first { start in
      (0..<wanted.count).allSatisfy { words[start + $0] == wanted[$0] && !isTaken[start + $0] }
    }.map { $0..<$0 + wanted.count }
  }

  mutating func take(_ range: Range<Int>) {
    for index in range { isTaken[index] = true }
  }

  /// Crosses off the phrase wherever it stands; false when it stands nowhere.
  mutating func take(_ phrase: String) -> Bool {
    var found = false
    while let range = range(of: phrase) {
      take(range)
      found = true
    }
    return found
  }

  /// Crosses off every one of the phrases, the longest first; true when one was there.
  mutating func takeAny(_ phrases: [String]) -> Bool {
    phrases.sorted { $0.utf8.count > $1.utf8.count }.reduce(false) { take($1) || $0 }
  }

  /// Whether every word left is one that says nothing the record could be asked about.
  var isUnderstood: Bool { unknown.isEmpty }

  /// The words the record knows nothing of.
  var unknown: [String] {
    rest.filter { !Self.plain.contains($0) && Ordinal.number(in: $0) == nil }
  }

  private static let plain: Set<String> = [
    "a", "an", "the", "of", "by", "to", "from", "in", "on", "is", "was", "it", "this", "that",
    "its", "with", "as", "at", "for", "and", "or", "so", "far", "be", "been", "would", "have",
    "first", "ever", "since", "visit", "trip", "journey", "tour", "stay", "visitor", "came",
    "comes",
    "holder", "office", "delegation", "his", "her", "their", "he", "she", "s", "time", "place",
    "soviet", "known", "reported", "confirmed", "publicly", "public", "sitting", "serving", "state",
    "goodwill", "took", "part", "has", "had", "foot", "set", "travel", "receive", "received",
    "least", "going", "go", "visited", "visiting", "made", "make", "one", "new", "more", "country",
    "between", "began",
  ]
}
