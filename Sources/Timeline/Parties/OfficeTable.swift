/// The rules that read an office into its usual name and its level.
public enum OfficeTable {
  /// One rule of the table.
  public struct Rule: Hashable, Sendable {
    public var level: Level
    /// The usual name; `=` for the words of the role, `$` for what the wording leaves open.
    public var name: String
    /// The wordings beside the name, as the table has them.
    public var wordings: [String]
    /// The parties it is for; all of them when empty.
    public var parties: [Party.Code]

    init(_ line: String) {
      let fields = line.parts("|", keepingEmpty: true)
      level = fields.first.flatMap(Level.init(rawValue:)) ?? .official
      name = fields.count > 1 ? fields[1] : ""
      wordings = fields.count > 2 ? fields[2].parts(";") : []
      parties = fields.count > 3 ? fields[3].parts(",") : []
    }

    var isOpen: Bool { name == "=" || name.contains("$") }

    func isFor(_ party: Party.Code) -> Bool { parties.isEmpty || parties.contains(party) }

    /// The name itself where it stands for one office, and the wordings that leave nothing open.
    public var aliases: [String] {
      isOpen ? [] : wordings.filter { !$0.hasStar }
    }
  }

  public static let rules: [Rule] = rows.parts("\n").map(Rule.init)

  /// Wordings that leave nothing open, by their words; the rules for some parties first.
  private static let exact: [String: [Rule]] = {
    var rules: [String: [Rule]] = [:]
    for rule in Self.rules {
      let own = rule.isOpen ? [] : [rule.name]
      for wording in Set(own + rule.wordings.filter { !$0.hasStar }) {
        rules[OfficeWords(wording).key, default: []].append(rule)
      }
    }
    return rules.mapValues { rules in
      rules.filter { !$0.parties.isEmpty } + rules.filter(\.parties.isEmpty)
    }
  }()

  private static let open: [(rule: Rule, wording: [String])] = rules.flatMap { rule in
    rule.wordings.filter(\.hasStar).map { wording in
      (
        rule,
        wording.split(separator: " ").flatMap { word in
          word == "*" ? ["*"] : OfficeWords(String(word)).words.map(\.text)
        }
      )
    }
  }

  static func exactRule(_ words: OfficeWords, of party: Party.Code) -> Rule? {
    exact[words.key]?.first { $0.isFor(party) }
  }

  /// The first rule that fits with what it leaves open, as it is written.
  static func openRule(
    _ words: OfficeWords, of party: Party.Code
  ) -> (rule: Rule, rest: String)? {
    let texts = words.words.map(\.text)
    for (rule, wording) in open where rule.isFor(party) {
      if let rest = match(texts[...], wording[...]) { return (rule, words.text(rest)) }
    }
    return nil
  }

  /// The words that the stars stand for, from the first to the last of them.
  private static func match(_ words: ArraySlice<String>, _ wording: ArraySlice<String>)
    -> Range<Int>?
  {
    guard let first = wording.first else {
      return words.isEmpty ? words.startIndex..<words.startIndex : nil
    }
    if first != "*" {
      guard words.first == first, let rest = match(words.dropFirst(), wording.dropFirst()) else {
        return nil
      }
      return rest
    }
    guard !words.isEmpty else { return nil }
    for end in words.indices {
      let rest = words[(end + 1)...]
      if let later = match(rest, wording.dropFirst()) {
        // What stands between two stars belongs to what is left open.
        let isLast = !wording.dropFirst().contains("*")
        return words.startIndex..<(isLast ? end + 1 : later.upperBound)
      }
    }
    return nil
  }

  /// The rule whose name this is.
  static func rule(named name: String) -> [Rule] { byName[name] ?? [] }

  private static let byName = Dictionary(grouping: rules.filter { !$0.isOpen }, by: \.name)
}

extension String {
  fileprivate var hasStar: Bool { utf8.contains(UInt8(ascii: "*")) }

  /// What stands between the marks of a table.
  fileprivate func parts(_ mark: Unicode.Scalar, keepingEmpty: Bool = false) -> [String] {
    unicodeScalars.split(separator: mark, omittingEmptySubsequences: !keepingEmpty)
      .map(String.init)
  }
}
