internal import Timeline

/// One or several parties as people write them into one cell.
struct PartyCell {
  /// What people call parties in this table and nobody else does, folded.
  var aliases: [String: Party.Code] = [:]
  /// True where two letters are a code of ISO 3166-1.
  var hasLetters = false

  static func party(_ text: String) -> Party.Code? { PartyCell().party(text) }

  static func parties(in text: String) -> [Party.Code]? { PartyCell().parties(in: text) }

  func party(_ text: String) -> Party.Code? {
    let name = CellText.clean(text).text
    if name.isEmpty { return nil }
    if let code = aliases[SearchKey.fold(name)] { return code }
    guard Self.isTwoLetters(name) else { return PartyName.party(name) }
    if hasLetters { return PartyTable.party(letters: name)?.code }
    return Self.meanings(ofTwoLetters: name).count == 1 ? PartyTable.party(named: name)?.code : nil
  }

  /// Every party of a cell, or nil when a part of it is none.
  ///
  /// A name with "and" or a comma in it, such as Trinidad and Tobago, is taken whole. Each part is
  /// tried once from each separator on, so that the time grows with the length alone.
  func parties(in text: String) -> [Party.Code]? {
    let text = CellText.clean(text).text
    if let whole = party(text) { return [whole] }
    let parts = Self.parts(of: text)
    var lists: [[Party.Code]?] = Array(repeating: nil, count: parts.count) + [[]]
    for start in parts.indices.reversed() {
      let last = min(start + Self.mostParts, parts.count)
      for end in (start + 1...last).reversed() {
        guard let rest = lists[end] else { continue }
        let name = text[parts[start].lowerBound..<parts[end - 1].upperBound]
        guard let code = party(Self.withoutAnd(String(name))) else { continue }
        lists[start] = [code] + rest
        break
      }
    }
    return lists[0].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// No name is in more parts: "Bonaire, Sint Eustatius and Saba" is in three.
  private static let mostParts = 5

  /// What stands between the separators.
  private static func parts(of text: String) -> [Range<String.Index>] {
    var parts: [Range<String.Index>] = []
    var start = text.startIndex
    var at = text.startIndex
    while at < text.endIndex {
      let length = separators.contains(text[at]) ? 1 : text[at...].hasPrefix(" and ") ? 4 : 0
      if length > 0 { parts.append(start..<at) }
      at = text.index(at, offsetBy: max(1, length))
      if length > 0 { start = at }
    }
    parts.append(start..<text.endIndex)
    return parts.filter { !text[$0].allSatisfy(\.isWhitespace) }
  }

  private static let separators: Set<Character> = [";", "/", "&", "+", "|", ",", "、", "，", "；"]

  private static func withoutAnd(_ text: String) -> String {
    let text = CellText.clean(text).text
    return text.hasPrefix("and ") ? String(text.dropFirst(4)) : text
  }

  // MARK: Two letters

  static func isTwoLetters(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
  }

  /// What two letters can mean: a party of the table, and another one by ISO 3166-1.
  static func meanings(ofTwoLetters text: String) -> [Party.Code] {
    let codes = [PartyTable.party(named: text)?.code, PartyTable.party(letters: text)?.code]
    return codes.compactMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: What it may have been

  /// Why a text is no party, and what may help.
  static func problem(_ text: String) -> InterchangeProblem {
    let shown = "\"\(text.prefix(60))\""
    let name = CellText.clean(text).text
    if isTwoLetters(name) {
      let names = meanings(ofTwoLetters: name).map(PartyTable.name).joined(separator: " or ")
      let meant = names.isEmpty ? "is no party" : "can be \(names)"
      return InterchangeProblem(
        "\(shown) \(meant); if these are codes of ISO 3166, say `codes: iso2`",
        kind: "codes of two letters: say `codes: iso2`, or name them under `aliases:`")
    }
    if SearchKey.fold(name) == "korea" {
      return InterchangeProblem("\(shown) is no party; North or South Korea?", kind: noParty)
    }
    return InterchangeProblem("\(shown) is no party\(nearest(name))", kind: noParty)
  }

  private static let noParty = "no party known by this name: say what it is under `aliases:`"

  /// The known name that is most like one that is not known.
  static func nearest(_ text: String) -> String {
    guard text.count >= 5, text.count <= 60 else { return "" }
    let first = SearchKey.fold(text).first
    let names = PartyTable.allNames.lazy.map(\.name).filter { name in
      name.count >= 5 && SearchKey.fold(name).first == first
    }
    guard let name = Nearest.match(text, in: names), let code = PartyName.party(name) else {
      return ""
    }
    return "; did you mean \(code) (\(PartyTable.name(code)))?"
  }
}
