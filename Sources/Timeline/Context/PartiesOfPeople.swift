/// For which party people stand: the one for which they travel and receive most often.
///
/// An event tells who took part and not for whom: an ambassador among his guests stands on the side
/// he stands on elsewhere.
struct PartiesOfPeople {
  private var counts: [Person.ID: [Party.Code: Int]] = [:]

  /// Of those whom only events name so many visits elsewhere are looked at, the latest.
  private static let mostRead = 50

  /// Counts a visit for each side on which somebody stands in it.
  mutating func add(_ visit: Visit) {
    let parties = Set([visit.delegation.party] + visit.hostParties)
    for party in parties {
      for person in visit.people(of: party) { counts[person, default: [:]][party, default: 0] += 1 }
    }
  }

  /// The party; several where they are as frequent, none where the record does not tell.
  ///
  /// Where no visit added so far tells, the store is asked for others.
  func parties(of person: Person.ID, in store: some VisitStore) throws -> Set<Party.Code> {
    if let counts = counts[person] { return Self.mostFrequent(counts) }
    let sides = [Field.led, .member, .counterpart].map { Condition.field($0, [person]) }
    let rows = try store.select(VisitQuery([.any(sides)])).rows(.last, limit: Self.mostRead)
    var elsewhere = PartiesOfPeople()
    for visit in try store.visits(rows.map(\.key)) { elsewhere.add(visit) }
    return Self.mostFrequent(elsewhere.counts[person] ?? [:])
  }

  private static func mostFrequent(_ counts: [Party.Code: Int]) -> Set<Party.Code> {
    let most = counts.values.max()
    return Set(counts.filter { $0.value == most }.keys)
  }
}
