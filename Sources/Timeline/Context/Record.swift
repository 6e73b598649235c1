/// What the computed statements need of a collection, in a few questions that any store answers.
struct Record {
  private let store: any VisitStore
  /// The first and last year the collections mean to cover, or hold visits of.
  let coverage: ClosedRange<Int>?
  /// The first and last day of that.
  let coveredDays: ClosedRange<Day>?
  private let subjects: [VisitCollection.ID: [Party.Code]]

  init(_ store: some VisitStore) {
    self.store = store
    let spans = store.collections.compactMap(\.coverage)
    if let first = spans.map(\.earliestStart).min(), let last = spans.map(\.latestEnd).max() {
      coverage = first.civil.year...max(first, last).civil.year
      coveredDays = first...max(first, last)
    } else {
      coverage = store.years
      coveredDays = store.years.map {
        Day(year: $0.lowerBound, month: 1, day: 1)...Day(year: $0.upperBound, month: 12, day: 31)
      }
    }
    subjects = Dictionary(
      store.collections.map { ($0.id, $0.subject) }, uniquingKeysWith: { first, _ in first })
  }

  /// Announced, postponed, cancelled and disputed visits are no precedents.
  static let tookPlace = Condition.field(
    .status, [Visit.Status.completed.rawValue, Visit.Status.underWay.rawValue])

  /// The visits that fulfil conditions and took place.
  func selection(_ conditions: [Condition]) throws -> any Selection {
    try store.select(VisitQuery(conditions + [Self.tookPlace]))
  }

  /// Those of a party to another.
  func selection(_ leg: Leg, _ more: Condition...) throws -> any Selection {
    try selection(leg.conditions + more)
  }

  /// At most so many visits of a selection.
  func visits(
    of selection: any Selection, _ place: WindowPlace, limit: Int
  ) throws -> [Visit] {
    try visits(selection.rows(place, limit: limit))
  }

  /// The visits that fulfil conditions, took place, and may have begun first on one of some days.
  func rows(_ conditions: [Condition], beginning days: ClosedRange<Day>) throws -> [TimelineRow] {
    try selection(conditions).rows(beginning: days)
  }

  func visits(_ rows: [TimelineRow]) throws -> [Visit] { try store.visits(rows.map(\.key)) }

  func reference(for visit: Visit) throws -> Reference { try store.reference(for: [visit]) }

  /// Visits of the occasion, whether they took place or not.
  func visits(on occasions: [String]) throws -> [Visit] {
    guard !occasions.isEmpty else { return [] }
    return try visits(
      of: store.select(VisitQuery([.field(.occasion, occasions)])), .first, limit: 100)
  }

  func occasions() throws -> [String] {
    try store.counts(of: .occasion, matching: VisitQuery()).map(\.value.id)
  }

  /// How many visits of each year took place.
  func visitsByYear() throws -> [Int: Int] {
    let counts = try store.counts(of: .year, matching: VisitQuery([Self.tookPlace]))
    return Dictionary(
      counts.compactMap { count in Int(count.value.id).map { ($0, count.count) } },
      uniquingKeysWith: +)
  }

  /// The parties the collection of a visit is about; where it does not say, those of all.
  private func subject(of visit: Visit) -> Set<Party.Code> {
    let own = visit.collection.flatMap { subjects[$0] } ?? []
    return Set(own.isEmpty ? subjects.values.flatMap { $0 } : own)
  }

  /// True where the collection covers every visit to and from the party.
  func isSubject(_ party: Party.Code, of visit: Visit) -> Bool {
    let subject = subject(of: visit)
    return subject.isEmpty || subject.contains(party)
  }

  /// Whether it goes to what the collection is about, and whether from it; both where the
  /// collection does not say.
  func direction(of visit: Visit) -> (isTo: Bool, isFrom: Bool) {
    let subject = subject(of: visit)
    guard !subject.isEmpty else { return (true, true) }
    return (
      visit.stops.contains { subject.contains($0.party) }, subject.contains(visit.delegation.party)
    )
  }

  /// The ways from the party of a visit to each host, as far as the collection is about them.
  func legs(of visit: Visit) -> [Leg] {
    let subject = subject(of: visit)
    return visit.hostParties.map { Leg(party: visit.delegation.party, host: $0) }.filter {
      subject.isEmpty || subject.contains($0.party) || subject.contains($0.host)
    }
  }
}

/// From whom to whom.
public struct Leg: Hashable, Sendable {
  public var party: Party.Code
  public var host: Party.Code

  var back: Leg { Leg(party: host, host: party) }

  /// What a visit fulfils that went so.
  var conditions: [Condition] { [.field(.delegation, [party]), .field(.host, [host])] }

  /// "Russia to North Korea".
  public var words: String { "\(PartyTable.name(party)) to \(PartyTable.name(host))" }

  func holds(_ visit: Visit) -> Bool {
    visit.delegation.party == party && visit.stops.contains { $0.party == host }
  }
}
