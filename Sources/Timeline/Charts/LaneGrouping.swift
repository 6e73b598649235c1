/// What a lane stands for.
public enum LaneGrouping: String, Hashable, Sendable, CaseIterable {
  /// A partner and a direction.
  case partner
  case delegation, host, person, occasion, level
  /// Each visit has a lane of its own.
  case visit

  public var help: String {
    switch self {
    case .partner: "by partner, both ways"
    case .delegation: "by delegation"
    case .host: "by host"
    case .person: "by person who travels"
    case .occasion: "by occasion"
    case .level: "by level of the head"
    case .visit: "a visit each"
    }
  }

  /// The lanes a visit belongs to, each once.
  func keys(of visit: Visit, _ scope: ChartScope) -> [LaneKey] {
    switch self {
    case .partner:
      let direction = scope.direction(of: visit)
      guard direction != nil else {
        return visit.hostParties.map { LaneKey(id: visit.delegation.party, towards: $0) }
      }
      return scope.partners(of: visit).map { LaneKey(id: $0, direction: direction) }
    case .delegation: return [LaneKey(id: visit.delegation.party)]
    case .host: return visit.hostParties.map { LaneKey(id: $0) }
    case .person: return visit.delegation.members.map(\.person).unique().map { LaneKey(id: $0) }
    case .occasion: return visit.occasion.map { [LaneKey(id: $0)] } ?? []
    case .level: return [LaneKey(id: visit.level?.rawValue ?? LaneKey.none)]
    case .visit: return [LaneKey(id: visit.id)]
    }
  }
}

/// What tells one lane from another.
public struct LaneKey: Hashable, Sendable {
  /// The code of a party, the id of a person or a visit, an occasion, a level.
  public var id: String
  public var direction: ChartScope.Direction?
  /// The party visited, where no party is on every side.
  public var towards: Party.Code?

  public static let none = Level.unknown

  public init(
    id: String, direction: ChartScope.Direction? = nil, towards: Party.Code? = nil
  ) {
    self.id = id
    self.direction = direction
    self.towards = towards
  }
}
