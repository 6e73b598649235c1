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
