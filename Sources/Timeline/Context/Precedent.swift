/// The visit before and after this one of some series, and which one of the series this is.
public struct Precedent: Hashable, Sendable {
  public enum Series: Hashable, Sendable {
    /// The same party to the same host.
    case delegation(Party.Code, host: Party.Code)
    /// Led by the same person.
    case person(Person.ID)
    /// Led by the holder of the same office of the same party, to the same host.
    case office(String, called: String, of: Party.Code, host: Party.Code)
    /// Any delegation to the same place.
    case place(Place.ID, host: Party.Code)
  }

  public struct Neighbour: Hashable, Sendable {
    public var visit: VisitMention
    public var gap: Gap
  }

  public var series: Series
  public var previous: Neighbour?
  public var next: Neighbour?
  /// Which of the series this visit is, counted from 1 in this collection, and of how many.
  public var ordinal: Int
  public var count: Int

  static func all(of visit: Visit, _ record: Record) throws -> [Precedent] {
    guard visit.tookPlace,
      let row = try record.store.row(of: visit.id)
    else { return [] }
    return try allSeries(of: visit).map { series in
      let rows = try record.rows(series.conditions)
      return try Precedent(series, visit, row, rows, record)
    }
  }

  private static func allSeries(of visit: Visit) -> [Series] {
    let party = visit.delegation.party
    var all: [Series] = visit.hostParties.map { .delegation(party, host: $0) }
    if let head = visit.delegation.heads.first {
      all.append(.person(head.person))
      if let role = head.role, let host = visit.hostParties.first {
        let office = Office.name(role, of: party)
        all.append(.office(office, called: Office.first(role), of: party, host: host))
      }
    }
    if let stop = visit.stops.first, let place = stop.place {
      all.append(.place(place, host: stop.party))
    }
    return all
  }

  init(
    _ series: Series, _ visit: Visit, _ row: VisitRow, _ rows: [VisitRow], _ record: Record
  ) throws {
    self.series = series
    let at = rows.firstIndex { $0.number >= row.number } ?? rows.count
    let isMember = at < rows.count && rows[at].number == row.number
    let after = isMember ? at + 1 : at
    let bounds = visit.dates.bounds
    previous = try record.visit(at > 0 ? rows[at - 1] : nil).map {
      Neighbour(visit: VisitMention($0), gap: Gap(from: $0.dates.bounds, to: bounds))
    }
    next = try record.visit(after < rows.count ? rows[after] : nil).map {
      Neighbour(visit: VisitMention($0), gap: Gap(from: bounds, to: $0.dates.bounds))
    }
    ordinal = at + 1
    count = rows.count + (isMember ? 0 : 1)
  }
}

extension Precedent.Series {
  var conditions: [Condition] {
    switch self {
    case .delegation(let party, let host):
      [.field(.delegation, [party]), .field(.host, [host])]
    case .person(let person): [.field(.head, [person])]
    case .office(let office, _, let party, let host):
      [.field(.delegation, [party]), .field(.host, [host]), .field(.office, [office])]
    case .place(let place, let host): [.field(.host, [host]), .field(.place, [place])]
    }
  }

  /// "Russia to North Korea", "led by Sergei Shoigu".
  public func words(_ reference: Reference) -> String {
    switch self {
    case .delegation(let party, let host):
      "\(PartyTable.name(party)) to \(PartyTable.name(host))"
    case .person(let person): "led by \(reference.name(ofPerson: person))"
    case .office(_, let role, let party, _): "\(PartyTable.adjective(party)) \(role)"
    case .place(let place, _): "any delegation in \(reference.name(ofPlace: place))"
    }
  }
}
