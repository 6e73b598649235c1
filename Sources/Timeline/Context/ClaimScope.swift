/// Whom a claim of precedence speaks of: which visits would be others of its kind.
struct ClaimScope {
  /// What decides whether another visit is of the kind.
  enum Measure: Hashable {
    /// That it fulfils the conditions.
    case conditions
    /// That somebody of it held the office.
    case office([String])
    /// That its highest stands at this level or above.
    case atLeast(Level)
    /// That its highest stands above this level.
    case above(Level)
  }

  enum Reading {
    case scope(ClaimScope)
    case unread(Verdict.Reason)
  }

  var conditions: [Condition]
  var measure: Measure
  var words: String
  var after: Day?
  /// "In three months".
  var isWindow = false
  /// "At least the second".
  var isAtLeast = false
  /// "Official visit", "government delegation": private journeys are none.
  var isOfficial = false
  /// Where the claim names a place of the host.
  var place: Place.ID?

  static func read(_ claim: Claim, _ visit: Visit, _ record: Record) throws -> Reading {
    var reader = ClaimReader(claim, visit, try record.reference(for: visit), record)
    return reader.read(record.legs(of: visit))
  }

  /// Whether another visit is one of those the claim speaks of.
  func fits(_ other: Visit) -> Bool {
    isAt(other) && !(isOfficial && other.isPrivate) && isMeasured(other)
  }

  /// A visit whose place is not known may have been there.
  private func isAt(_ other: Visit) -> Bool {
    guard let place else { return true }
    return other.stops.contains { $0.place == nil || $0.place == place }
  }

  private func isMeasured(_ other: Visit) -> Bool {
    switch measure {
    case .conditions: true
    case .office(let names): names.contains { other.holder(of: $0) != nil }
    case .atLeast(let level): (other.highestLevel ?? .private) >= level
    case .above(let level): (other.highestLevel ?? .private) > level
    }
  }

  /// The same where only who leads counts.
  func fitsLed(_ other: Visit) -> Bool {
    guard case .office(let names) = measure else { return fits(other) }
    return fits(other)
      && other.delegation.heads.flatMap(other.offices(of:)).contains {
        names.contains($0.name) && !$0.isFormer
      }
  }
}

extension Visit {
  /// No journey of somebody in office: by what sources call it, or by who leads it.
  fileprivate var isPrivate: Bool {
    if type == .private || type == .unofficial || level == .private { return true }
    let offices = delegation.heads.flatMap(offices(of:)).map(\.name)
    return !offices.isEmpty && offices.allSatisfy { $0.hasPrefix("Member of ") }
      && level == .official
  }
}
