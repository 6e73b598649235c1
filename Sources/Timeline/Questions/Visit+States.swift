extension Visit {
  /// What a careful reader would want to look at again.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case contested, uncertain, unsourced
    case singleSource = "single-source"
    /// By the leader of a party visited.
    case received
  }

  /// States that are the reader's, and known to the front only.
  static let readerStates = ["bookmarked", "noted"]

  public func states(_ reference: Reference) -> [State] {
    let sourceCount = citedSources.count
    return State.allCases.filter { state in
      switch state {
      case .contested: isContested
      case .uncertain: dates.isUncertain
      case .unsourced: statementsWithoutSource > 0 || sourceCount == 0
      case .singleSource: sourceCount == 1
      case .received: tookPlace && isReceivedByLeader(reference)
      }
    }
  }

  /// Events, claims, responses and stated types that name no source.
  public var statementsWithoutSource: Int {
    events.count { $0.sources.isEmpty } + typeAsStated.count { $0.sources.isEmpty }
      + claims.count { $0.sources.isEmpty }
      + claims.reduce(0) { $0 + $1.responses.count { $0.sources.isEmpty } }
  }
}
