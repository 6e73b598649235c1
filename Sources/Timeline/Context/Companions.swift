/// Who took part in the visits of a person or a party: how often, since when, as what; most first.
///
/// Only visits that took place count, so that each number is the answer to a question: a row counts
/// every one of them that names the person.
public struct Companions: Hashable, Sendable {
  /// Whom a list is of.
  public enum Circle: Hashable, Sendable {
    /// The person, or those who stand for the party.
    case own
    /// Those who took part in the same visits: of a person everyone else, of a party the other side.
    case with
  }

  /// Into what the counts are split.
  public enum Split: String, Hashable, Sendable, CaseIterable {
    case year, level
  }

  public struct Row: Hashable, Sendable {
    public var person: Person.ID
    public var visits = 0
    /// Events that name the person, and of a person's companion those that name both.
    public var events = 0
    public var capacities: [Capacity: Int] = [:]
    /// Visits that rest on a source of the kind.
    public var kinds: [Source.Kind: Int] = [:]
    public var split: [String: Int] = [:]
    public var first: VisitMention
    public var last: VisitMention
  }

  public var subject: Subject
  public var circle: Circle
  /// What the visits must answer beside.
  public var query: VisitQuery
  /// How many visits were gone through.
  public var visits = 0
  public var rows: [Row] = []
  /// Those whom only events name and for whom nothing tells a party: of a party they are neither
  /// its own nor the other side.
  public var unplaced: [Person.ID] = []
  /// The years or levels that occur, in their order.
  public var splits: [String] = []

  public init(
    _ subject: Subject, _ circle: Circle, by split: Split? = nil,
    matching query: VisitQuery = VisitQuery(), in store: some VisitStore,
    progress: Progress? = nil, check: () throws -> Void = {}
  ) throws {
    self.subject = subject
    self.circle = circle
    self.query = query
    var rows: [Person.ID: Row] = [:]
    var parties = PartiesOfPeople()
    let selection = try store.select(Self.question(subject, query))
    // Counting them is worth it only where somebody is told.
    let all = try progress.map { _ in try selection.count() } ?? 0
    try store.eachWindow(of: selection) { visits in
      try check()
      progress?(Double(self.visits) / Double(max(1, all)))
      let reference = try store.reference(for: visits)
      for visit in visits {
        self.visits += 1
        parties.add(visit)
        add(visit, split, reference, to: &rows)
      }
    }
    if case .party(let code) = subject {
      try keep(code, &rows) { person in
        try check()
        return try parties.parties(of: person, in: store)
      }
    }
    self.rows = rows.values.sorted {
      ($1.visits, $1.events, $0.person) < ($0.visits, $0.events, $1.person)
    }
    splits = Self.inOrder(Set(rows.values.flatMap(\.split.keys)), split)
  }

  /// Leaves those who belong to the circle of a party.
  private mutating func keep(
    _ code: Party.Code, _ rows: inout [Person.ID: Row],
    parties: (Person.ID) throws -> Set<Party.Code>
  ) throws {
    for person in rows.keys.sorted() {
      let parties = try parties(person)
      if parties.isEmpty { unplaced.append(person) }
      if parties.isEmpty || parties.contains(code) != (circle == .own) { rows[person] = nil }
    }
  }

  /// The question whose visits are gone through.
  static func question(_ subject: Subject, _ query: VisitQuery) -> VisitQuery {
    VisitQuery(subject.query.conditions + query.conditions + [Record.tookPlace])
  }

  /// The question whose visits were gone through.
  public var wholeQuestion: VisitQuery { Self.question(subject, query) }

  /// The question whose answer a row counts.
  ///
  /// - Parameter capacity: for the visits in which the person takes part so; nil for all.
  public func question(_ row: Row, as capacity: Capacity? = nil) -> VisitQuery {
    VisitQuery(wholeQuestion.conditions + Self.conditions(row.person, capacity)).once.query
  }

  private static func conditions(_ person: Person.ID, _ capacity: Capacity?) -> [Condition] {
    switch capacity {
    case .head: [.field(.led, [person])]
    case .member: [.field(.member, [person])]
    case .host: [.field(.counterpart, [person])]
    case .event:
      [.field(.person, [person])]
        + [Field.led, .member, .counterpart].map { .not(.field($0, [person])) }
    case nil: [.field(.person, [person])]
    }
  }

  /// What the ids in the rows, and those of the people in none, stand for.
  public func reference(in store: some VisitStore) throws -> Reference {
    let keys = Set(rows.flatMap { [$0.first.key, $0.last.key] }).sorted()
    var reference = Reference()
    for person in unplaced {
      let visits = try store.visits(
        matching: VisitQuery([.field(.person, [person])]), limit: 1)
      reference.merge(try store.reference(for: visits, of: [.person]))
    }
    for start in stride(from: 0, to: keys.count, by: 1_000) {
      let visits = try store.visits(Array(keys[start..<min(start + 1_000, keys.count)]))
      reference.merge(try store.reference(for: visits))
    }
    return reference
  }

  private static func inOrder(_ values: Set<String>, _ split: Split?) -> [String] {
    guard split == .level else { return values.sorted() }
    return (Level.allCases.map(\.rawValue) + [Level.unknown]).filter(values.contains)
  }

  private func add(
    _ visit: Visit, _ split: Split?, _ reference: Reference, to rows: inout [Person.ID: Row]
  ) {
    let mention = VisitMention(visit)
    let kinds = Set(visit.citedSources.compactMap { reference.sources[$0]?.kind })
    for person in people(of: visit) {
      var row = rows[person] ?? Row(person: person, first: mention, last: mention)
      row.visits += 1
      row.last = mention
      row.events += visit.events.count { names($0, person) }
      for capacity in visit.capacities(of: person) { row.capacities[capacity, default: 0] += 1 }
      for kind in kinds { row.kinds[kind, default: 0] += 1 }
      switch split {
      case .year: row.split["\(visit.dates.earliestStart.civil.year)", default: 0] += 1
      case .level: row.split[visit.level?.rawValue ?? Level.unknown, default: 0] += 1
      case nil: break
      }
      rows[person] = row
    }
  }

  /// Whom of a visit the list is of; somebody who met himself is no companion of his own.
  private func people(of visit: Visit) -> [Person.ID] {
    switch (subject, circle) {
    case (.person(let id), .own): [id]
    case (.person(let id), .with): visit.everyone.filter { $0 != id }
    // Who of them stands for a party is known when all its visits have been gone through.
    case (.party, _), (.place, _): visit.everyone
    }
  }

  private func names(_ event: Event, _ person: Person.ID) -> Bool {
    guard event.participants.contains(person) else { return false }
    guard case .person(let id) = subject else { return true }
    return event.participants.contains(id)
  }
}
