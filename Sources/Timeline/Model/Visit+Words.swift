/// The closed lists of the visit file in words for a reader.
extension Visit.Kind {
  /// "Official working visit", "Summit".
  public var words: String {
    switch self {
    case .state: "State visit"
    case .official: "Official visit"
    case .officialWorking: "Official working visit"
    case .working: "Working visit"
    case .goodwill: "Official goodwill visit"
    case .private: "Private visit"
    case .unofficial: "Unofficial visit"
    case .transit: "Transit"
    case .summit: "Summit"
    case .envoy: "Special envoy"
    case .delegation: "Delegation"
    case .ceremonial: "Ceremonial visit"
    case .other: "Visit of another kind"
    case .unknown: "Kind of visit not known"
    }
  }
}

extension Visit.Status {
  public var words: String { rawValue.replacing("-", with: " ") }
}

extension Claim.Kind {
  public var words: String { rawValue.replacing("-", with: " ") }
}

extension Visit {
  /// "Russia → North Korea".
  public var direction: String {
    let hosts = hostParties.map(PartyTable.name).joined(separator: ", ")
    return "\(PartyTable.name(delegation.party)) → \(hosts)"
  }

  /// The heads of the delegation by name, else what the delegation is called.
  public func headNames(_ reference: Reference) -> String {
    let heads = delegation.heads.map { reference.name(ofPerson: $0.person) }
    return heads.isEmpty ? delegation.name ?? title : heads.joined(separator: ", ")
  }
}
