/// Someone or something that has a timeline of its own.
public enum Subject: Hashable, Sendable {
  case person(Person.ID)
  case place(Place.ID)
  case party(Party.Code)

  /// Reads `person:sergei-shoigu`, `place:pyongyang` or `party:RUS`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "person": self = .person(parts[1])
    case "place": self = .place(parts[1])
    case "party":
      guard let party = PartyTable.party(named: parts[1]) else { return nil }
      self = .party(party.code)
    default: return nil
    }
  }

  /// The question whose answer is its timeline.
  public var query: VisitQuery {
    switch self {
    case .person(let id): VisitQuery([.field(.person, [id])])
    case .place(let id): VisitQuery([.field(.place, [id])])
    case .party(let code): VisitQuery([.field(.party, [code])])
    }
  }

  /// The people or places that are called so, when it is no id, else those in whose name it is a
  /// word, as a question reads it; of homonyms each.
  public func homonyms(_ reference: Reference) -> [Subject] {
    switch self {
    case .person(let name):
      let values = reference.people.keys.sorted().map { reference.value($0, of: .person) }
      return FieldNames(values).match(name).map { .person(values[$0].id) }
    case .place(let name):
      let values = reference.places.keys.sorted().map { reference.value($0, of: .place) }
      return FieldNames(values).match(name).map { .place(values[$0].id) }
    case .party: return [self]
    }
  }

  /// `person:sergei-shoigu`.
  public var text: String {
    switch self {
    case .person(let id): "person:\(id)"
    case .place(let id): "place:\(id)"
    case .party(let code): "party:\(code)"
    }
  }

  public func name(_ reference: Reference) -> String {
    switch self {
    case .person(let id): reference.name(ofPerson: id)
    case .place(let id): reference.name(ofPlace: id)
    case .party(let code): PartyTable.name(code)
    }
  }
}

/// What the collection tells of a subject: other names, roles over time, first and last appearance.
public struct SubjectSummary: Hashable, Sendable {
  /// How often a person led a delegation, took part in one, and received one.
  public struct Appearances: Hashable, Sendable {
    public var led: Int
    public var tookPart: Int
    public var received: Int

    /// "led 5, took part in 2, received 8"; what never was is left out.
    public var words: String {
      [
        (led, "led \(led)"), (tookPart, "took part in \(tookPart)"),
        (received, "received \(received)"),
      ]
      .filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
    }
  }

  public struct Role: Hashable, Sendable {
    public var role: String
    /// The first and last year in which somebody holds it.
    public var years: ClosedRange<Int>

    /// "Minister of Defence (2023)", "Secretary, Security Council (2024–2025)".
    public var words: String {
      let span =
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
      return "\(role) (\(span))"
    }
  }

  public var subject: Subject
  public var name: String
  public var aliases: [String]
  /// The offices of a person, each once, in the order they are first met.
  public var roles: [Role]
  /// Of a person: how often it led, took part and received.
  public var appearances: Appearances?
  /// Of a party: what it succeeded, and what succeeded it.
  public var succession: [String] = []
  public var first: VisitMention?
  public var last: VisitMention?
  public var count: Int

  /// Roles are read from at most so many visits.
  private static let mostRead = 2_000

  public init(_ subject: Subject, in store: some VisitStore) throws {
    let selection = try store.select(subject.query)
    let visits = try store.visits(selection.rows(.first, limit: Self.mostRead).map(\.key))
    let reference = try store.reference(for: visits)
    self.subject = subject
    name = subject.name(reference)
    aliases = Self.aliases(of: subject, reference)
    roles = Self.roles(of: subject, visits)
    first = visits.first.map { VisitMention($0) }
    last = try store.visits(selection.rows(.last, limit: 1).map(\.key)).first
      .map { VisitMention($0) }
    count = try selection.count()
    if case .party(let code) = subject { succession = Succession.words(of: code) }
    if case .person(let id) = subject {
      func count(_ field: Field) throws -> Int {
        try store.select(VisitQuery([.field(field, [id])])).count()
      }
      appearances = Appearances(
        led: try count(.led), tookPart: try count(.member), received: try count(.counterpart))
    }
  }

  private static func aliases(of subject: Subject, _ reference: Reference) -> [String] {
    switch subject {
    case .person(let id): Array(reference.people[id]?.spellings.dropFirst() ?? [])
    case .place(let id): Array(reference.places[id]?.spellings.dropFirst() ?? [])
    case .party(let code): Array((PartyTable.party(code)?.aliases ?? []).prefix(6))
    }
  }

  private static func roles(of subject: Subject, _ visits: [Visit]) -> [Role] {
    guard case .person(let id) = subject else { return [] }
    var roles: [Role] = []
    for visit in visits {
      let year = visit.dates.earliestStart.civil.year
      let members = visit.delegation.members.filter { $0.person == id }
      let received = visit.stops.flatMap { stop in
        stop.hosts.filter { $0.person == id }.flatMap { visit.offices(of: $0, at: stop) }
      }
      for role in (members.flatMap(visit.offices(of:)) + received).map(\.name) {
        if let at = roles.firstIndex(where: { SearchKey.fold($0.role) == SearchKey.fold(role) }) {
          roles[at].years =
            min(roles[at].years.lowerBound, year)...max(roles[at].years.upperBound, year)
        } else {
          roles.append(Role(role: role, years: year...year))
        }
      }
    }
    return roles
  }

  /// "9 visits from July 2023 to June 2025", for the head of its timeline.
  public var spanWords: String {
    let noun = count == 1 ? "visit" : "visits"
    guard let first, let last else { return "no visits here" }
    if count == 1 { return "1 visit, \(first.dates.words())" }
    return "\(count) \(noun), first \(first.dates.words()), last \(last.dates.words())"
  }
}
