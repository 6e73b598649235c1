/// How a claim of precedence stands beside what the collection shows. Never true or false.
public enum Verdict: Hashable, Sendable {
  /// Nothing in the years covered speaks against it.
  case consistent(scope: String)
  /// The collection shows an earlier visit of the kind the claim excludes.
  case contradicted(by: VisitMention, scope: String)
  /// The claim reaches back before the collection begins.
  case notCovered(since: Int?, begins: Int)
  /// The collection counts otherwise.
  case countsOtherwise(claimed: Int, counted: Int, begins: Int)
  /// The claim names no year and no number that could be compared.
  case notComparable

  static func all(on visit: Visit, _ record: Record) throws -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for (index, claim) in visit.claims.enumerated() {
      switch claim.kind {
      case .firstSince, .firstEver, .ordinal:
        verdicts[index] = try Verdict(claim, visit, record)
      case .assertion, .accusation, .assessment: break
      }
    }
    return verdicts
  }

  private init(_ claim: Claim, _ visit: Visit, _ record: Record) throws {
    guard let scope = ClaimScope(claim, visit), let row = try record.store.row(of: visit.id) else {
      self = .notComparable
      return
    }
    let earlier = try record.rows(scope.conditions).filter { $0.number < row.number }
    let begins = record.coverage?.lowerBound ?? 0
    switch claim.kind {
    case .ordinal:
      guard let claimed = Ordinal.number(in: claim.text) else {
        self = .notComparable
        return
      }
      let counted = earlier.count + 1
      self =
        counted == claimed
        ? .consistent(scope: scope.words)
        : .countsOtherwise(claimed: claimed, counted: counted, begins: begins)
    default:
      let year = ClaimScope.year(in: claim.text, before: visit)
      guard claim.kind == .firstEver || year != nil else {
        self = .notComparable
        return
      }
      if let mention = try Self.last(of: earlier, before: visit, after: year, record) {
        self = .contradicted(by: mention, scope: scope.words)
      } else if let year, year >= begins {
        self = .consistent(scope: scope.words)
      } else {
        self = .notCovered(since: year, begins: begins)
      }
    }
  }

  /// The last visit that certainly began before this one, and after the year.
  private static func last(
    of rows: [VisitRow], before visit: Visit, after year: Int?, _ record: Record
  ) throws -> VisitMention? {
    for row in rows.reversed() where year.map({ row.firstDay.civil.year > $0 }) ?? true {
      guard let other = try record.visit(row) else { continue }
      if other.dates.latestStart < visit.dates.earliestStart { return VisitMention(other) }
    }
    return nil
  }

  /// "not covered: this collection begins in 2000".
  public func words(_ reference: Reference) -> String {
    switch self {
    case .consistent(let scope): "consistent with this collection (\(scope))"
    case .contradicted(let mention, let scope):
      "this collection shows an earlier one (\(scope)): \(mention.words(reference))"
    case .notCovered(let since, let begins):
      "not covered: this collection begins in \(begins)"
        + (since.map { ", the claim reaches back to \($0)" } ?? "")
    case .countsOtherwise(let claimed, let counted, let begins):
      counted < claimed
        ? "not covered: this collection counts \(counted) from \(begins) on"
        : "this collection counts \(counted) from \(begins) on, more than the claim"
    case .notComparable: "not comparable: it names no year or number this collection could show"
    }
  }

  /// The visit it rests on.
  public var mention: VisitMention? {
    if case .contradicted(let mention, _) = self { return mention }
    return nil
  }
}

/// Whom a claim of precedence speaks of, as far as its words tell.
struct ClaimScope {
  var conditions: [Condition]
  var words: String

  /// Nil when the words name neither office, nor person, nor party.
  init?(_ claim: Claim, _ visit: Visit) {
    let plain = claim.text.replacing("’s ", with: " ").replacing("'s ", with: " ")
    let text = SearchKey.key(plain) + " "
    let party = visit.delegation.party
    guard let host = visit.hostParties.first else { return nil }
    let toHost: [Condition] = [.field(.delegation, [party]), .field(.host, [host])]
    if let head = visit.delegation.heads.first {
      if let office = visit.offices.first, Self.mentions(office, of: party, in: claim.text) {
        conditions = toHost + [.field(.office, [office])]
        words = "\(PartyTable.adjective(party)) \(office) to \(PartyTable.name(host))"
        return
      }
      let name = SearchKey.fold(head.person)
      let parts = name.split(separator: " ")
      if claim.kind == .ordinal || parts.contains(where: { text.contains(" \($0) ") }) {
        conditions = [.field(.head, [head.person]), .field(.host, [host])]
        words = "the same head of delegation to \(PartyTable.name(host))"
        return
      }
    }
    // "First senior official since …" speaks of a rank that cannot be told from the roles here.
    guard !Self.namesRank(text) else { return nil }
    let names = (PartyTable.party(party).map { $0.spellings + [$0.adjective] } ?? [])
    guard names.contains(where: { text.contains(SearchKey.key($0) + " ") }) else { return nil }
    conditions = toHost
    words = "\(PartyTable.name(party)) to \(PartyTable.name(host))"
  }

  private static func mentions(_ office: String, of party: Party.Code, in text: String) -> Bool {
    let wanted = Set(office.split(separator: " "))
    let plain = text.map { ",;(".contains($0) ? " " : String($0) }.joined()
    let said = Set(Office.name(plain, of: party).split(separator: " "))
    return !wanted.isEmpty && wanted.isSubset(of: said)
  }

  private static func namesRank(_ key: String) -> Bool {
    let ranks = [
      "leader", "president", "premier", "minister", "secretary", "head", "chief", "king", "general",
      "highest", "high", "senior", "top", "official", "chair", "summit", "envoy", "ruler",
      "monarch",
    ]
    return ranks.contains { key.contains(" " + $0) }
  }

  /// The year a "first since" reaches back to: the last year named that lies before the visit.
  static func year(in text: String, before visit: Visit) -> Int? {
    let visitYear = visit.dates.earliestStart.civil.year
    let years = text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    return years.last { (1800...visitYear).contains($0) }
  }
}

/// "third", "3rd", "fifth": which one of a series.
enum Ordinal {
  private static let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]

  static func number(in text: String) -> Int? {
    for word in SearchKey.fold(text).split(separator: " ") {
      if let index = words.firstIndex(of: String(word)) { return index + 1 }
      let digits = word.prefix { $0.isNumber }
      if !digits.isEmpty, ["st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count))) {
        return Int(digits)
      }
    }
    return nil
  }
}
