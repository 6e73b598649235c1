/// A person's name in the few columns beside a bar.
public enum ShortName {
  /// States in whose names the family name comes first.
  private static let familyFirst: Set<Party.Code> = ["PRK", "KOR", "CHN", "TWN", "HKG", "MAC"]

  /// From the longest form to the shortest: "Sergei Shoigu", "Shoigu"; "Kim Jong Un", "KJU", for
  /// one of many Kims is not told by that name.
  public static func forms(_ name: String, of party: Party.Code) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return [name] }
    if party == "PRK" { return [name, String(words.compactMap(\.first))] }
    return [name, familyFirst.contains(party) ? first : last]
  }
}
