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
    let all = SearchKey.fold(first(role)).split(separator: " ").map(String.init)
    let names = words(of: party, in: role)
    let kept = all.filter { !fillers.contains($0) && !names.contains($0) }
    return Set((kept.isEmpty ? all : kept).map { spellings[$0] ?? $0 }).sorted()
      .joined(separator: " ")
  }

  /// A word of an office in the spelling that names are made of.
  static func spelling(_ word: String) -> String { spellings[word] ?? word }

  /// The first of several offices, as it is written.
  static func first(_ role: String) -> String {
    role.utf8.split(maxSplits: 1, whereSeparator: endsOffice).first.map { String(Substring($0)) }
      ?? role
  }

  private static func endsOffice(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(")
  }

  /// The words of the names a party goes by, folded; for a role in plain letters only of names
  /// that have some, as folding the others would find none of its words.
  private static func words(of party: Party.Code, in role: String) -> Set<String> {
    guard isPlain(role) else { return words(of: party) { _ in true } }
    if let words = plainWords.withLock({ $0[party] }) { return words }
    let words = words(of: party) { $0.contains(where: isPlainLetter) }
    plainWords.withLock { $0[party] = words }
    return words
  }

  private static let plainWords = Mutex<[Party.Code: Set<String>]>([:])

  private static func words(
    of code: Party.Code, in isWanted: (String.UTF8View) -> Bool
  ) -> Set<String> {
    guard let party = PartyTable.party(code) else { return [] }
    var key: [UInt8] = []
    for name in [party.name, party.adjective] + party.aliases where isWanted(name.utf8) {
      SearchKey.append(name, to: &key)
    }
    return Set(key.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) })
  }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
