internal import Synchronization

/// An office in one form, however a source words it: "Minister of National Defense" and "Defence
/// Minister" are both `defence minister`.
public enum Office {
  /// Words that do not tell one office from another.
  private static let fillers: Set<String> = [
    "of", "the", "for", "and", "affairs", "national", "central", "committee", "s",
  ]

  private static let spellings = [
    "defense": "defence", "vice": "deputy", "chairperson": "chair",
    "chairman": "chair", "chairwoman": "chair",
  ]

  /// The words that matter, in alphabetical order, without the name of the party that has the
  /// office. Only the first of several offices counts: what stands behind a comma is another one.
  public static func name(_ role: String, of party: Party.Code) -> String {
    let key = Wording(role: role, party: party)
    if let name = known.withLock({ $0[key] }) { return name }
    let name = madeName(role, of: party)
    known.withLock { $0[key] = name }
    return name
  }

  private struct Wording: Hashable {
    var role: String
    var party: Party.Code
  }

  /// The same few roles stand in thousands of visits.
  private static let known = Mutex<[Wording: String]>([:])

  private static func madeName(_ role: String, of party: Party.Code) -> String {
    let words = SearchKey.fold(first(role)).split(separator: " ").map(String.init)
    let names = partyWords(party)
    let kept = words.filter { !fillers.contains($0) && !names.contains($0) }
    return Set((kept.isEmpty ? words : kept).map { spellings[$0] ?? $0 }).sorted()
      .joined(separator: " ")
  }

  /// A word of an office in the spelling that names are made of.
  static func spelling(_ word: String) -> String { spellings[word] ?? word }

  /// The first of several offices, as it is written.
  static func first(_ role: String) -> String {
    role.split(whereSeparator: { ",;(".contains($0) }).first.map(String.init) ?? role
  }

  /// The words of the names a party goes by, folded.
  private static func partyWords(_ code: Party.Code) -> Set<String> {
    if let words = knownPartyWords.withLock({ $0[code] }) { return words }
    let words = PartyTable.party(code).map { party in
      Set(
        ([party.name, party.adjective] + party.aliases).flatMap {
          SearchKey.fold($0).split(separator: " ").map(String.init)
        })
    }
    knownPartyWords.withLock { $0[code] = words ?? [] }
    return words ?? []
  }

  private static let knownPartyWords = Mutex<[Party.Code: Set<String>]>([:])
}
