/// Who holds the highest power in fact: a ruling head of state, the general secretary of a ruling
/// party, the prime minister of a parliamentary state.
public enum LeaderTable {
  /// One line of the table.
  public struct Rule: Hashable, Sendable {
    public var parties: [Party.Code]
    public var first: Day?
    public var last: Day?
    public var offices: [String]
    /// The leader's name where the line is one leader's.
    public var person: String?

    init(_ line: Substring) {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0.trimmingPrefix(while: \.isWhitespace)) }
      parties = fields[0].split(separator: ",").map(String.init)
      first = Self.day(fields[1])
      last = Self.day(fields[2])
      offices = fields[3].split(separator: ";").map(String.init)
      person = fields[4].isEmpty ? nil : fields[4]
    }

    private static func day(_ text: String) -> Day? {
      (try? EDTF(text))?.earliestStart
    }

    /// On a day of change both the old and the new leader hold office.
    func covers(_ day: Day) -> Bool {
      (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
  }

  public static let rules: [Rule] = rows.split(separator: "\n").map(Rule.init)

  private static let byParty: [Party.Code: [Rule]] = {
    var rules: [Party.Code: [Rule]] = [:]
    for rule in Self.rules {
      for party in rule.parties { rules[party, default: []].append(rule) }
    }
    return rules
  }()

  /// True when whoever holds the office rules the party on that day.
  static func rules(_ office: String, of party: Party.Code, on day: Day) -> Bool {
    byParty[party]?.contains { $0.covers(day) && $0.offices.contains(office) } ?? false
  }

  /// The name of the leader on a day, where the table tells.
  public static func name(of party: Party.Code, on day: Day) -> String? {
    byParty[party]?.last { $0.covers(day) && $0.person != nil }?.person
  }

  /// Since when a person of this name has led the party, where the table tells.
  static func firstDay(of name: String, _ party: Party.Code) -> Day? {
    let folded = SearchKey.fold(name)
    return byParty[party]?.first { $0.person.map(SearchKey.fold) == folded }?.first
  }

  /// The name and first day of every leader the table names.
  static let takeovers: [(words: [String], day: Day)] = rules.compactMap { rule in
    guard let person = rule.person, let first = rule.first else { return nil }
    return (SearchKey.words(person), first)
  }

  /// True for a party of which the table says who rules it.
  public static func knows(_ party: Party.Code) -> Bool { byParty[party] != nil }
}
