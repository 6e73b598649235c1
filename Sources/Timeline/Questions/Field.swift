/// A property of visits that can be asked for by name and counted by value.
public enum Field: String, Hashable, Sendable, CaseIterable {
  case party, delegation, host, person, led, member, counterpart, office
  case counterpartOffice = "counterpart-office"
  case level, role, place, type, status, topic, occasion, overlaps
  case event, claim, stance, by, source, publisher
  case sourceKind = "source-kind"
  case collection, year, date, began, state, id

  /// What the values are, in a few words.
  public var help: String {
    switch self {
    case .party: "a party on either side"
    case .delegation: "the party that travels"
    case .host: "the party visited"
    case .person: "anyone who takes part"
    case .led: "head of the delegation"
    case .member: "someone of the delegation who does not lead it"
    case .counterpart: "someone of the party visited who receives it"
    case .office: "an office of someone of the delegation, such as defence minister"
    case .counterpartOffice: "an office of someone who receives it"
    case .level: "how high the head stands, of several the highest; >=minister"
    case .overlaps: "a party whose delegation is there on the same days, or the id of a visit"
    case .role: "a role held by a traveller or a host"
    case .place: "a place of a stop or an event"
    case .type: "kind of visit"
    case .status: "completed, announced, cancelled …"
    case .topic: "a topic"
    case .occasion: "the occasion"
    case .event: "kind of event"
    case .claim: "kind of claim"
    case .stance: "how somebody answers a claim"
    case .by: "who says so"
    case .source: "a source, by title or id"
    case .publisher: "a publisher"
    case .sourceKind: "official, wire, press …"
    case .collection: "the collection it stands in"
    case .year: "a year it touches"
    case .date: "a decade, year or month it touches: 2020s, 2023, 2023-07"
    case .began: "a decade, year, quarter or month it began in: 2010s, 2018, 2018-Q2, 2018-07"
    case .id: "the id of a visit"
    case .state:
      "contested, uncertain, received, returned, unreturned, first, new, changed, bookmarked …"
    }
  }

  /// The field of a name a reader types; `head` is what `led` was called before.
  public init?(named name: String) {
    let folded = name.lowercased()
    guard let field = Field(rawValue: folded == "head" ? "led" : folded) else { return nil }
    self = field
  }

  /// True when the values are codes of parties.
  public var isParty: Bool { self == .party || self == .delegation || self == .host }

  /// True when a text is a value's whole name or none: `IND` is not Indonesia, `2020` not the
  /// 2020s.
  package var isNamedInFull: Bool {
    isParty || self == .year || self == .date || self == .began
  }
}

extension Field {
  /// The fields whose values are people, places and sources.
  package static let described: [Field] = [.person, .place, .source]

  /// The fields whose values are numbered and counted.
  package static let indexed = allCases.filter { $0 != .id && $0 != .overlaps }
}
