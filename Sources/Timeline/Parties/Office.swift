internal import Synchronization

/// An office under its usual name, with how high it stands: "Minister of Defence" for the Defence
/// Minister of one state and the Minister of the People's Armed Forces of another.
public struct Office: Hashable, Sendable {
  public var name: String
  /// Nil when no rule reads it; the name is then the words of the role.
  public var level: Level?
  /// True for who only stands in for its holder.
  public var isActing = false
  /// True for who held it once, which is no office.
  public var isFormer = false
  /// Whose office it is, where that is another party than the one that sends.
  public var party: Party.Code?

  /// The offices in a role, in its order, at their levels on a day.
  public static func all(in role: String, of party: Party.Code, on day: Day) -> [Office] {
    read(role, of: party).map { office in
      var office = office
      let holder = office.party ?? party
      if !office.isFormer, LeaderTable.rules(office.ownName, of: holder, on: day) {
        office.level = .leader
      }
      return office
    }
  }

  /// Without whose it is: "Prime Minister" for "Prime Minister of Sweden".
  private var ownName: String {
    guard let party else { return name }
    return name.replacing(" of \(PartyTable.name(party))", with: "")
  }

  private struct Wording: Hashable {
    var role: String
    var party: Party.Code
  }

  /// The same few roles stand in thousands of visits.
  private static let known = Mutex<[Wording: [Office]]>([:])

  /// What many roles at once would take too much memory for is read again.
  private static let mostKnown = 50_000

  private static func read(_ role: String, of party: Party.Code) -> [Office] {
    let key = Wording(role: role, party: party)
    if let offices = known.withLock({ $0[key] }) { return offices }
    let offices = role.split(separator: ";").flatMap { OfficeReader(party).offices(String($0)) }
    known.withLock {
      if $0.count >= mostKnown { $0.removeAll() }
      $0[key] = offices
    }
    return offices
  }
}

/// Reads the words of a role by the rules for one party.
struct OfficeReader {
  private let party: Party.Code

  init(_ party: Party.Code) { self.party = party }

  /// One office, or several parted by commas where each of them is read.
  func offices(_ text: String) -> [Office] {
    var text = text
    var isActing = false
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      isActing = text[open...close].lowercased().contains("acting")
      text.removeSubrange(open...close)
    }
    let words = OfficeWords(text)
    guard !words.words.isEmpty else { return [] }
    let parts = text.split(separator: ",").map { OfficeWords(String($0)) }
    if parts.count > 1, parts.allSatisfy({ OfficeTable.exactRule($0, of: party) != nil }) {
      return parts.compactMap(office)
    }
    if var office = office(words) {
      if isActing { office.isActing = true }
      return [office]
    }
    let read = parts.compactMap(office)
    if parts.count > 1, read.count == parts.count { return read }
    return [Office(name: words.text(0..<words.words.count), level: nil)]
  }

  /// Nil when no rule reads it.
  private func office(_ words: OfficeWords) -> Office? {
    guard let first = words.words.first?.text else { return nil }
    switch first {
    case "former", "ex", "late", "retired": return former(words.dropping(1))
    case "acting", "interim":
      guard var office = office(words.dropping(1)) else { return nil }
      office.isActing = true
      return office
    default: break
    }
    let own = words.without(party) ?? words
    if let rule = OfficeTable.exactRule(words, of: party) ?? OfficeTable.exactRule(own, of: party) {
      return Office(name: name(rule, words, rest: ""), level: rule.level)
    }
    return ofAnother(words) ?? deputy(words) ?? open(words, own)
  }

  private func open(_ words: OfficeWords, _ own: OfficeWords) -> Office? {
    guard
      let (rule, rest) = OfficeTable.openRule(words, of: party)
        ?? OfficeTable.openRule(own, of: party)
    else { return nil }
    return Office(name: name(rule, words, rest: rest), level: rule.level)
  }

  private func name(_ rule: OfficeTable.Rule, _ words: OfficeWords, rest: String) -> String {
    if rule.name == "=" {
      return words.text(0..<words.words.count).capitalizedFirst
        .replacing("Chairwoman", with: "Chairman").replacing("Chairperson", with: "Chairman")
    }
    return rule.name.replacing("$", with: rest.capitalizedFirst)
  }

  /// Whoever held an office holds none, whatever it was.
  private func former(_ words: OfficeWords) -> Office? {
    let name = office(words)?.name ?? words.text(0..<words.words.count)
    guard !name.isEmpty else { return nil }
    return Office(name: "Former \(name)", level: .private, isFormer: true)
  }

  private func ofAnother(_ words: OfficeWords) -> Office? {
    guard let (rest, other) = words.ofAnother(than: party),
      var office = OfficeReader(other).office(rest)
    else { return nil }
    office.name += " of \(PartyTable.name(other))"
    office.party = other
    return office
  }

  /// A deputy stands one level below.
  private func deputy(_ words: OfficeWords) -> Office? {
    let texts = words.words.map(\.text)
    let ranks = ["first", "second", "executive", "senior", "standing", "permanent"]
    let rank = texts.first.flatMap { ranks.contains($0) ? $0 : nil }
    let at = rank == nil ? 0 : 1
    guard texts.count > at + 1, texts[at] == "deputy", let office = office(words.dropping(at + 1))
    else { return nil }
    let noun = office.name.prefix { $0 != " " }
    let word = noun == "Chairman" || noun == "President" ? "Vice-" : "Deputy "
    let name = (rank.map { $0.capitalizedFirst + " " } ?? "") + word + office.name
    return Office(
      name: name, level: office.level?.oneBelow, isActing: office.isActing,
      isFormer: office.isFormer, party: office.party)
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
