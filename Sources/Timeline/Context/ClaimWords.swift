internal import Synchronization

/// Whether every word of a claim of precedence is one the collection can be asked about.
///
/// "Third visit to China in just over a year", "first in Pyongyang", "first to cross the land
/// border": a window, a place, a manner decide such claims, and a comparison that leaves them out
/// would mislead. What is not understood is not compared.
enum ClaimWords {
  private static let plain: Set<String> = [
    "a", "an", "the", "of", "by", "to", "from", "in", "on", "is", "was", "it", "this", "that",
    "its",
    "first", "ever", "since", "visit", "visits", "trip", "journey", "visitor", "came", "comes",
    "holder", "office", "delegation", "his", "her", "their", "he", "she", "s", "soviet", "union",
    "ussr", "end", "fall", "fell", "falls", "collapse", "dissolution",
  ]

  static func areUnderstood(_ claim: Claim, _ visit: Visit) -> Bool {
    let known = plain.union(names(visit)).union(Ordinal.words)
    return words(claim.text).allSatisfy { word in
      known.contains(word) || isYear(word) || Ordinal.number(in: word) != nil
    }
  }

  /// The words of the claim, without the s of possessives and in one spelling of an office.
  private static func words(_ text: String) -> [String] {
    let plain = text.replacing("’s ", with: " ").replacing("'s ", with: " ")
    return SearchKey.fold(plain).split(separator: " ").map { Office.spelling(String($0)) }
  }

  /// Those of the parties, of the head of the delegation and of the office.
  private static func names(_ visit: Visit) -> [String] {
    let head = visit.delegation.heads.first
    let own = [head?.person ?? "", head?.role ?? ""].flatMap(words)
    return ([visit.delegation.party] + visit.hostParties).reduce(into: own) { $0 += names($1) }
  }

  private static let known = Mutex<[Party.Code: [String]]>([:])

  private static func names(_ code: Party.Code) -> [String] {
    if let names = known.withLock({ $0[code] }) { return names }
    let texts = PartyTable.party(code).map { $0.spellings + [$0.adjective] } ?? []
    let names = texts.flatMap(words)
    known.withLock { $0[code] = names }
    return names
  }

  private static func isYear(_ word: String) -> Bool {
    word.count == 4 && word.allSatisfy(\.isNumber)
  }
}
