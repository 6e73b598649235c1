/// What the visits of a chart have in common: the party on one side of each, if there is one.
public struct ChartScope: Hashable, Sendable {
  /// Which way a visit goes, seen from the party that is on one side of each.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case toSubject = "to"
    case fromSubject = "from"
  }

  /// The party that travels or is visited in every visit.
  public let subject: Party.Code?

  public init(subject: Party.Code?) {
    self.subject = subject
  }

  /// - Parameter wanted: parties the collection says it is about, which are asked first.
  public init(_ visits: some Sequence<Visit>, preferring wanted: [Party.Code] = []) {
    var common: [Party.Code]?
    for visit in visits {
      let parties = [visit.delegation.party] + visit.hostParties
      common = common.map { $0.filter(parties.contains) } ?? parties.unique()
      if common?.isEmpty == true { break }
    }
    let left = common ?? []
    // Two parties on every side are no subject: between them a visit goes one way or the other.
    subject = wanted.first(where: left.contains) ?? (left.count == 1 ? left[0] : nil)
  }

  /// Of a whole store: the party in all of its visits, without reading them.
  public init(_ store: some VisitStore) throws {
    let everywhere = try store.counts(of: .party, matching: VisitQuery())
      .filter { $0.count == store.count }.map(\.value.id)
    let wanted = store.collections.flatMap(\.subject)
    subject =
      wanted.first(where: everywhere.contains) ?? (everywhere.count == 1 ? everywhere[0] : nil)
  }

  /// Nil where no party is on every side.
  public func direction(of visit: Visit) -> Direction? {
    guard let subject else { return nil }
    return visit.delegation.party == subject ? .fromSubject : .toSubject
  }

  /// The other side: whoever comes to the subject, or everyone it goes to; without a subject
  /// whoever travels.
  public func partners(of visit: Visit) -> [Party.Code] {
    guard let subject, visit.delegation.party == subject else { return [visit.delegation.party] }
    let hosts = visit.hostParties.filter { $0 != subject }
    return hosts.isEmpty ? [subject] : hosts
  }
}

extension Array where Element: Hashable {
  /// Each once, where it first stands.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
