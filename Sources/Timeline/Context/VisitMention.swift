/// Another visit a computed statement rests on, with what is needed to name it.
public struct VisitMention: Hashable, Sendable {
  public var key: RowKey
  public var direction: String
  public var delegation: Party.Code
  public var heads: [Person.ID]
  public var dates: EDTF
  public var status: Visit.Status
  /// True when one source alone tells of it, or its note says that something rests on one.
  public var isOnOneSource: Bool

  public var id: Visit.ID { key.id }

  init(_ visit: Visit) {
    key = RowKey(visit)
    direction = visit.direction
    delegation = visit.delegation.party
    heads = visit.delegation.heads.map(\.person)
    dates = visit.dates
    status = visit.status
    isOnOneSource =
      visit.citedSources.count == 1 || visit.note?.contains("one source") == true
  }

  /// "Russia → North Korea, Sergei Shoigu, 25 to 27 July 2023"; what did not take place says so.
  public func words(_ reference: Reference) -> String {
    let names = heads.map(reference.name(ofPerson:)).joined(separator: " and ")
    return [direction, names, dates.words(), unusual].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// "Sergei Shoigu, 25 to 27 July 2023", where it is said who went to whom.
  func shortWords(_ reference: Reference) -> String {
    let names = heads.map(reference.name(ofPerson:)).joined(separator: " and ")
    return [names, dates.words(), unusual].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var unusual: String { status == .completed ? "" : status.words }
}

/// A visit before or after another one, and how long.
public struct Neighbour: Hashable, Sendable {
  public var visit: VisitMention
  public var gap: Gap
}
