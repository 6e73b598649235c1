/// One value of a field: how it is written in a question, how it is shown, how else it is known.
public struct FieldValue: Hashable, Sendable {
  public var id: String
  public var label: String
  /// Other names that find it.
  public var aliases: [String]

  public init(id: String, label: String? = nil, aliases: [String] = []) {
    self.id = id
    self.label = label ?? id
    self.aliases = aliases
  }
}

extension [FieldValue] {
  /// By label, then by id, as equally frequent values stand under one another.
  package func inLabelOrder() -> [FieldValue] {
    sorted { ($0.label, $0.id) < ($1.label, $1.id) }
  }
}

extension Reference {
  /// A value of a field with its label and its other names.
  public func value(_ id: String, of field: Field) -> FieldValue {
    switch field {
    case .party, .delegation, .host, .overlaps:
      let party = PartyTable.party(id)
      return FieldValue(id: id, label: party?.name, aliases: party?.spellings ?? [])
    case .person, .led, .member, .counterpart:
      return FieldValue(id: id, label: people[id]?.name, aliases: people[id]?.spellings ?? [])
    case .place:
      return FieldValue(id: id, label: places[id]?.name, aliases: places[id]?.spellings ?? [])
    case .source:
      return FieldValue(id: id, label: sources[id]?.citation)
    case .office, .counterpartOffice:
      return FieldValue(id: id, aliases: Office.aliases(of: id))
    case .role, .level, .type, .status, .topic, .occasion, .event, .claim, .stance, .by,
      .publisher,
      .sourceKind, .collection, .year, .date, .began, .state, .id:
      return FieldValue(id: id)
    }
  }
}
