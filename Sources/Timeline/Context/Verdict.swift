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
  /// The claim turns on something the collection does not record, or names nothing to compare.
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
    case .notComparable: "not comparable: the claim turns on more than this collection records"
    }
  }

  /// The visit it rests on.
  public var mention: VisitMention? {
    if case .contradicted(let mention, _) = self { return mention }
    return nil
  }
}
