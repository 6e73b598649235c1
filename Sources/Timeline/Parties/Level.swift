/// How high an office stands, highest first; `private` is no office at all.
public enum Level: String, Hashable, Sendable, CaseIterable {
  /// Holds the highest power in fact.
  case leader
  /// Head of government, other head of state, vice-president, speaker, head of an organisation.
  case government
  /// Minister, deputy head of government, member of a politburo, chief of the general staff.
  case minister
  /// Deputy of a minister or of a party department, head of a region.
  case deputy
  /// Other office-holders: ambassadors, members of parliament.
  case official
  /// Former office-holders, business, sport, arts, scholarship, aid.
  case `private`
}

extension Level: Comparable {
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  /// 0 for `private`, up to 5 for `leader`.
  private var rank: Int {
    switch self {
    case .leader: 5
    case .government: 4
    case .minister: 3
    case .deputy: 2
    case .official: 1
    case .private: 0
    }
  }
}

extension Level {
  /// The level of a deputy; whoever deputises for an official is one.
  var oneBelow: Level {
    switch self {
    case .leader: .government
    case .government: .minister
    case .minister: .deputy
    case .deputy, .official: .official
    case .private: .private
    }
  }

  /// The levels of `>=minister`, `<leader`; nil when the text compares nothing.
  static func compared(_ text: String) -> [Level]? {
    let name = text.drop { "<>=".contains($0) }
    let sign = text.prefix(text.count - name.count)
    guard !sign.isEmpty, let level = Level(rawValue: name.lowercased()) else { return nil }
    let levels = allCases.filter { other in
      switch sign {
      case ">=": other >= level
      case ">": other > level
      case "<=": other <= level
      case "<": other < level
      case "=": other == level
      default: false
      }
    }
    return levels.isEmpty ? nil : levels
  }

  /// What an office is called whose level no rule tells.
  public static let unknown = "unknown"

  /// "leader", "head of government", "minister".
  public var words: String {
    switch self {
    case .leader: "leader"
    case .government: "head of government or parliament"
    case .minister: "minister"
    case .deputy: "deputy minister"
    case .official: "official"
    case .private: "private person"
    }
  }
}
