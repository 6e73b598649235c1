/// What the collection shows around a visit. Computed, and true of this collection alone.
public struct VisitContext: Hashable, Sendable {
  public var precedents: [Precedent]
  public var returns: Returns?
  public var overlaps: [Overlap]
  public var sameOccasion: [VisitMention]
  /// By the index of the claim in the visit.
  public var verdicts: [Int: Verdict]
  public var coverage: ClosedRange<Int>?
  /// Sentences on predecessors and successors of the delegation's party.
  public var successions: [String]

  /// Computes it over the whole store, whatever filter is in force.
  public init(_ visit: Visit, in store: some VisitStore) throws {
    let record = Record(store)
    coverage = record.coverage
    precedents = try Precedent.all(of: visit, record)
    returns = try Returns(of: visit, record)
    overlaps = try Overlap.all(with: visit, record)
    let others = try record.others(of: visit, on: visit.occasion)
    sameOccasion = others.map { VisitMention($0) }
    verdicts = try Verdict.all(on: visit, record)
    successions = try Succession.countedApart(from: visit, record)
  }

  /// Every other visit it names.
  var mentions: [VisitMention] {
    let neighbours =
      precedents.flatMap { [$0.previous, $0.next] } + [returns?.answeredBy, returns?.answers]
    return neighbours.compactMap { $0?.visit } + overlaps.map(\.visit) + sameOccasion
      + verdicts.values.compactMap(\.mention)
  }

  /// "computed from this collection, 2000–2025"
  public var basis: String {
    let years = coverage.map { ", \($0.lowerBound)–\($0.upperBound)" } ?? ""
    return "computed from this collection\(years)"
  }
}

extension VisitStore {
  /// What the ids of the other visits that a context mentions stand for.
  public func reference(for context: VisitContext) throws -> Reference {
    let rows = try context.mentions.compactMap { try row(of: $0.id) }
    return try reference(for: visits(rows))
  }
}

/// Another visit a computed statement rests on, with what is needed to name it.
public struct VisitMention: Hashable, Sendable {
  public var id: Visit.ID
  public var direction: String
  public var delegation: Party.Code
  public var heads: [Person.ID]
  public var dates: EDTF
  public var status: Visit.Status

  init(_ visit: Visit) {
    id = visit.id
    direction = visit.direction
    delegation = visit.delegation.party
    heads = visit.delegation.heads.map(\.person)
    dates = visit.dates
    status = visit.status
  }

  /// "Russia → North Korea, Sergei Shoigu, 25 to 27 July 2023"; what did not take place says so.
  public func words(_ reference: Reference) -> String {
    let names = heads.map(reference.name(ofPerson:)).joined(separator: " and ")
    let unusual = status == .completed ? "" : status.words
    return [direction, names, dates.words(), unusual].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

/// The visits that took place, as the computed statements ask for them.
struct Record {
  let store: any VisitStore
  /// The first and last year the collections mean to cover, or hold visits of.
  let coverage: ClosedRange<Int>?

  init(_ store: some VisitStore) {
    self.store = store
    let spans = store.collections.compactMap(\.coverage)
    if let first = spans.map({ $0.earliestStart.civil.year }).min(),
      let last = spans.map({ $0.latestEnd.civil.year }).max()
    {
      coverage = first...max(first, last)
    } else {
      coverage = store.years
    }
  }

  /// Announced, postponed, cancelled and disputed visits are no precedents.
  private static let tookPlace = Condition.field(
    .status, [Visit.Status.completed.rawValue, Visit.Status.underWay.rawValue])

  func rows(_ conditions: [Condition]) throws -> [VisitRow] {
    try store.rows(matching: VisitQuery(conditions + [Self.tookPlace]))
  }

  func visit(_ row: VisitRow?) throws -> Visit? {
    guard let row else { return nil }
    return try store.visits([row]).first
  }

  func others(of visit: Visit, on occasion: String?) throws -> [Visit] {
    guard let occasion else { return [] }
    let rows = try store.rows(matching: VisitQuery([.field(.occasion, [occasion])]))
    return try store.visits(rows.prefix(50)).filter { $0.id != visit.id }
  }
}
