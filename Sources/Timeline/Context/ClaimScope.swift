/// Whom a claim of precedence speaks of, as far as its words tell.
struct ClaimScope {
  var conditions: [Condition]
  var words: String

  /// Nil when the words name neither office, nor person, nor party.
  init?(_ claim: Claim, _ visit: Visit) {
    let plain = claim.text.replacing("’s ", with: " ").replacing("'s ", with: " ")
    let text = SearchKey.key(plain) + " "
    let party = visit.delegation.party
    guard let host = visit.hostParties.first, ClaimWords.areUnderstood(claim, visit) else {
      return nil
    }
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

  /// The year a "first since" reaches back to: the last year named that lies before the visit.
  static func year(in text: String, before visit: Visit) -> Int? {
    let visitYear = visit.dates.earliestStart.civil.year
    let years = text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    return years.last { (1800...visitYear).contains($0) }
  }
}
