/// By what the bars of a chart are split.
public enum BarSplit: String, Hashable, Sendable, CaseIterable {
  case partner, direction, type, level, status

  public var help: String {
    switch self {
    case .partner: "by partner"
    case .direction: "by direction"
    case .type: "by kind of visit"
    case .level: "by level of the head"
    case .status: "by status"
    }
  }

  /// What a visit counts under, and what that is called.
  func value(of visit: Visit, _ scope: ChartScope) -> String {
    switch self {
    case .partner: scope.partners(of: visit).first ?? visit.delegation.party
    case .direction: scope.direction(of: visit)?.rawValue ?? "visit"
    case .type: visit.type.rawValue
    case .level: visit.level?.rawValue ?? LaneKey.none
    case .status: visit.status.rawValue
    }
  }

  func name(_ value: String, _ scope: ChartScope) -> String {
    switch self {
    case .partner: return PartyTable.name(value)
    case .direction:
      let subject = scope.subject.map(PartyTable.name) ?? ""
      return value == "visit" ? "Visits" : (value == "to" ? "To " : "From ") + subject
    case .type: return Visit.Kind(rawValue: value)?.words ?? value
    case .level, .status: return value.prefix(1).uppercased() + value.dropFirst()
    }
  }
}
