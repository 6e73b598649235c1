/// How a claim of precedence stands beside what the collection shows. Never true or false.
public enum Verdict: Hashable, Sendable {
  /// Nothing in the years covered speaks against it.
  case consistent(scope: String)
  /// The collection shows an earlier visit of the kind the claim excludes.
  case contradicted(CounterExample, scope: String)
  /// The claim reaches back before the collection begins, and what it has does not contradict it.
  case notCovered(since: Int?, begins: Int, scope: String)
  /// The collection counts otherwise.
  case countsOtherwise(claimed: Int, counted: Int, begins: Int, scope: String)
  /// The claim turns on something the collection does not record.
  case notComparable(Reason)

  /// An earlier visit of the kind, and how the claim stands for visits led by the office.
  public struct CounterExample: Hashable, Sendable {
    public var visit: VisitMention
    /// Who held the office without leading.
    public var member: Person.ID?
    public var office: String?
  }

  /// Why a claim cannot be compared.
  public enum Reason: Hashable, Sendable {
    /// It says since when in words that nobody dates alike, or not at all.
    case time
    /// It names nobody the record could be asked about.
    case subject
    /// It speaks of a host the collection is not about.
    case outsideSubject
    /// It turns on these words.
    case words([String])
  }

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
    switch try ClaimScope.read(claim, visit, record) {
    case .unread(let reason): self = .notComparable(reason)
    case .scope(let scope):
      let earlier = try Self.earlier(scope, visit, record)
      self =
        claim.kind == .ordinal
        ? Self.counted(claim, scope, earlier.count + 1, record)
        : Self.precedence(scope, earlier, record)
    }
  }

  /// Those of the kind that certainly were over before the visit, and after what the claim names:
  /// two delegations at one occasion are both the first.
  private static func earlier(
    _ scope: ClaimScope, _ visit: Visit, _ record: Record
  ) throws -> [Visit] {
    let visits = try record.visits(
      of: record.selection(scope.conditions), .before(RowKey(visit)), limit: mostRead)
    return visits.filter { other in
      // Within two weeks of a visit is within two weeks of its end.
      let day = scope.isWindow ? other.dates.latestEnd : other.dates.earliestStart
      return (scope.after.map { day > $0 } ?? true)
        && other.isOver(before: visit) && scope.fits(other)
    }
  }

  private static let mostRead = 500

  private static func precedence(
    _ scope: ClaimScope, _ earlier: [Visit], _ record: Record
  ) -> Verdict {
    let begins = record.coverage?.lowerBound ?? 0
    let since = scope.after?.civil.year
    let first = record.coveredDays?.lowerBound ?? .distantFuture
    let isCovered = scope.after.map { $0 + 1 >= first } ?? false
    guard let last = earlier.last(where: scope.fitsLed) ?? earlier.last else {
      return isCovered
        ? .consistent(scope: scope.words)
        : .notCovered(since: since, begins: begins, scope: scope.words)
    }
    let led = earlier.last(where: scope.fitsLed)
    var example = CounterExample(visit: VisitMention(last))
    if led == nil, case .office(let names) = scope.measure {
      example.office = names.first { last.holder(of: $0) != nil }
      example.member = example.office.flatMap { last.holder(of: $0)?.person }
    }
    return .contradicted(example, scope: scope.words)
  }

  private static func counted(
    _ claim: Claim, _ scope: ClaimScope, _ counted: Int, _ record: Record
  ) -> Verdict {
    guard let claimed = Ordinal.number(in: claim.text) else { return .notComparable(.subject) }
    if counted == claimed || scope.isAtLeast && counted > claimed {
      return .consistent(scope: scope.words)
    }
    return .countsOtherwise(
      claimed: claimed, counted: counted, begins: record.coverage?.lowerBound ?? 0,
      scope: scope.words)
  }
}

extension Visit {
  fileprivate func isOver(before visit: Visit) -> Bool {
    let last = dates.end == .open || dates.end == .unknown ? dates.latestStart : dates.latestEnd
    return last < visit.dates.earliestStart
  }
}

extension Verdict {
  /// "contradicted by …", "not covered: …", for a line under the claim.
  public func words(_ reference: Reference) -> String {
    switch self {
    case .consistent(let scope): "consistent with this collection (\(scope))"
    case .contradicted(let example, let scope): example.words(reference, scope)
    case .notCovered(let since, let begins, let scope):
      "no earlier one in this collection (\(scope)), which begins in \(begins)"
        + (since.map { "; the claim reaches back to \($0)" } ?? "")
    case .countsOtherwise(let claimed, let counted, let begins, let scope):
      counted < claimed
        ? "not covered: this collection counts \(counted) from \(begins) on (\(scope))"
        : "this collection counts \(counted) from \(begins) on (\(scope)), more than the claim"
    case .notComparable(let reason): "not comparable: \(reason.words)"
    }
  }

  /// The visits it rests on.
  public var mentions: [VisitMention] {
    guard case .contradicted(let example, _) = self else { return [] }
    return [example.visit]
  }

  public var isComparable: Bool {
    if case .notComparable = self { return false }
    return true
  }

  /// "consistent", "contradicted" …, for a file.
  public var name: String {
    switch self {
    case .consistent: "consistent"
    case .contradicted: "contradicted"
    case .notCovered: "not-covered"
    case .countsOtherwise: "counts-otherwise"
    case .notComparable: "not-comparable"
    }
  }
}

extension Verdict.CounterExample {
  /// Of a member it says so, with how many sources, and what holds for visits led.
  fileprivate func words(_ reference: Reference, _ scope: String) -> String {
    let start = "contradicted by an earlier one (\(scope)): "
    guard let member, let office else { return start + visit.words(reference) }
    let sources = visit.isOnOneSource ? ", on one source" : ""
    let led = "consistent within the years covered for one led by a holder"
    return start + "\(reference.name(ofPerson: member)), \(office), a member of the delegation of "
      + "\(visit.shortWords(reference))\(sources); \(led)"
  }
}

extension Verdict.Reason {
  public var words: String {
    switch self {
    case .time: "the claim does not say since when, in words that can be dated"
    case .subject: "the claim names nobody this collection can be asked about"
    case .outsideSubject: "the claim speaks of a host this collection is not about"
    case .words(let words):
      "the claim turns on what this collection does not record (\(words.joined(separator: ", ")))"
    }
  }
}
