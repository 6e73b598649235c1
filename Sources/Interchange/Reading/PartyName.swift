internal import Timeline

/// A party's name as tables write it: inverted, abbreviated, with brackets or a footnote mark.
///
/// "Korea, North", "Iran (Islamic Republic of)", "St. Lucia", "Gambia, The", "S. Korea", "Cuba*".
enum PartyName {
  static func party(_ text: String) -> Party.Code? {
    let name = withoutFootnote(CellText.clean(text).text)
    guard !name.isEmpty, name.utf8.count <= longest, !words.contains(name) else { return nil }
    if let code = known(name) { return code }
    if let bracket = Bracket(name) { return bracket.party }
    return inverted(name)
  }

  /// Codes of parties that are words in small letters.
  private static let words: Set = ["and", "are", "can", "per", "ago", "nor", "guy", "aut"]

  /// A longer text is no name; names are tried in many forms.
  private static let longest = 120

  /// As it is, without an article, with the short words written out.
  fileprivate static func known(_ name: String) -> Party.Code? {
    let forms = [name, withoutArticle(name), writtenOut(name), withoutArticle(writtenOut(name))]
    return forms.lazy.compactMap { PartyTable.party(named: $0)?.code }.first
  }

  private static func withoutArticle(_ name: String) -> String {
    name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }

  /// "Gambia, The" and "Congo, Democratic Republic of the".
  fileprivate static func inverted(_ name: String) -> Party.Code? {
    guard let comma = name.lastIndex(of: ",") else { return nil }
    let last = CellText.clean(String(name[name.index(after: comma)...])).text
    return last.isEmpty ? nil : known("\(last) \(name[..<comma])")
  }

  // MARK: Short words

  private static func writtenOut(_ name: String) -> String {
    let words = name.replacing("&", with: " and ").split(separator: " ").map { word in
      short[word.lowercased()].map { $0 } ?? String(word)
    }
    return words.joined(separator: " ")
  }

  private static let short = [
    "st.": "Saint", "st": "Saint", "ste.": "Saint", "n.": "North", "s.": "South", "e.": "East",
    "w.": "West", "so.": "South", "no.": "North", "rep.": "Republic", "rep": "Republic",
    "dem.": "Democratic", "dem": "Democratic", "fed.": "Federation", "is.": "Islands",
    "isl.": "Islands", "islds": "Islands", "eq.": "Equatorial", "u.": "United",
    "arab.": "Arabia", "terr.": "Territory", "peop.": "People's", "d.": "Democratic",
    "p.": "People's", "r.": "Republic", "afr.": "African", "centr.": "Central",
  ]

  /// A mark that leads to a note: `*`, `†`, `[1]`, `¹`, `(a)`.
  private static func withoutFootnote(_ name: String) -> String {
    var rest = name[...]
    while let last = rest.last {
      if "*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰ ".contains(last) {
        rest = rest.dropLast()
      } else if last == "]" || last == ")",
        let mark = rest.firstMatch(of: /\s*(\[[0-9a-z]{1,3}\]|\([0-9a-z]\))$/),
        !mark.0.isEmpty,
        mark.range.lowerBound > rest.startIndex
      {
        rest = rest[..<mark.range.lowerBound]
      } else {
        break
      }
    }
    return String(rest)
  }

  // MARK: Brackets

  /// "Iran (Islamic Republic of)", "North Korea (DPRK)", "Hong Kong (China)".
  private struct Bracket {
    let outer: String
    let inner: String

    init?(_ name: String) {
      guard name.hasSuffix(")"), let opening = name.lastIndex(of: "(") else { return nil }
      outer = CellText.clean(String(name[..<opening])).text
      inner = CellText.clean(String(name[name.index(after: opening)...].dropLast())).text
      guard !outer.isEmpty, !inner.isEmpty else { return nil }
    }

    var party: Party.Code? {
      if let whole = PartyName.known("\(inner) \(outer)") { return whole }
      let outside = PartyName.known(outer) ?? PartyName.inverted(outer)
      let inside = PartyName.known(inner) ?? PartyName.inverted(inner)
      guard let outside else { return nil }
      guard let inside, inside != outside else { return explains ? outside : nil }
      // Of a land and the state it belongs to, the land is meant.
      if PartyName.sovereigns[outside] == inside { return outside }
      if PartyName.sovereigns[inside] == outside { return inside }
      return nil
    }

    /// True for an abbreviation or an older name, and not for a part of the country.
    private var explains: Bool {
      let former = ["formerly", "former", "ex-", "until", "since", "to ", "from ", "before"]
      let low = inner.lowercased()
      return PartyName.known(inner) != nil || former.contains { low.hasPrefix($0) }
        || inner.allSatisfy { $0.isUppercase || ".- ".contains($0) || $0.isNumber }
        || PartyName.isGeneric(inner)
    }
  }

  /// Words that say what a state is, and not which.
  private static func isGeneric(_ text: String) -> Bool {
    let words: Set = [
      "the", "of", "and", "republic", "kingdom", "state", "states", "federation", "federal",
      "federated", "democratic", "islamic", "socialist", "people's", "peoples", "united",
      "plurinational", "bolivarian", "commonwealth", "union", "principality", "arab", "republic.",
    ]
    return text.lowercased().split(separator: " ").allSatisfy { words.contains(String($0)) }
  }

  /// Lands that are named together with the state they belong to.
  private static let sovereigns: [Party.Code: Party.Code] = [
    "HKG": "CHN", "MAC": "CHN", "TWN": "CHN", "GRL": "DNK", "FRO": "DNK", "PRI": "USA",
    "GUM": "USA", "VIR": "USA", "ASM": "USA", "MNP": "USA", "ABW": "NLD", "CUW": "NLD",
    "SXM": "NLD", "BES": "NLD", "ANHH": "NLD", "BMU": "GBR", "CYM": "GBR", "GIB": "GBR",
    "FLK": "GBR", "VGB": "GBR", "TCA": "GBR", "AIA": "GBR", "MSR": "GBR", "SHN": "GBR",
    "IOT": "GBR", "PCN": "GBR", "GGY": "GBR", "JEY": "GBR", "IMN": "GBR", "GUF": "FRA",
    "GLP": "FRA", "MTQ": "FRA", "REU": "FRA", "MYT": "FRA", "NCL": "FRA", "PYF": "FRA",
    "WLF": "FRA", "SPM": "FRA", "BLM": "FRA", "MAF": "FRA", "COK": "NZL", "NIU": "NZL",
    "TKL": "NZL", "NFK": "AUS", "CXR": "AUS", "CCK": "AUS", "SJM": "NOR", "ALA": "FIN",
  ]
}
