/// When holders of an office of the head came to the same host before and after, leading or taking
/// part.
public struct OfficeHolders: Hashable, Sendable {
  /// A visit in which somebody held the office.
  public struct Holding: Hashable, Sendable {
    public var person: Person.ID
    public var isHead: Bool
    public var visit: VisitMention
    public var gap: Gap
  }

  /// Several where the same people held them at the same visits.
  public var offices: [String]
  public var leg: Leg
  public var previous: Holding?
  /// At most two.
  public var next: [Holding]

  private static let mostNext = 2

  static func all(of visit: Visit, _ legs: [Leg], _ record: Record) throws -> [OfficeHolders] {
    let key = RowKey(visit)
    var all: [OfficeHolders] = []
    for leg in legs {
      for office in visit.tellingOffices {
        let holders = try record.selection(leg, .field(.office, [office]))
        let before = try record.visits(of: holders, .before(key), limit: 3)
        let after = try record.visits(of: holders, .after(key), limit: mostNext)
        let found = OfficeHolders(office, leg, visit, before: before, after: after)
        guard found.previous != nil || !found.next.isEmpty else { continue }
        if let same = all.firstIndex(where: { $0.isAlike(found) }) {
          all[same].offices.append(office)
        } else {
          all.append(found)
        }
      }
    }
    return all
  }

  private init(
    _ office: String, _ leg: Leg, _ visit: Visit, before: [Visit], after: [Visit]
  ) {
    offices = [office]
    self.leg = leg
    previous = before.last { $0.holder(of: office) != nil }.flatMap { other in
      Holding(office, other, Gap(from: other, leg.host, to: visit, leg.host))
    }
    next = after.compactMap { other in
      Holding(office, other, Gap(from: visit, leg.host, to: other, leg.host))
    }
  }

  private func isAlike(_ other: OfficeHolders) -> Bool {
    leg == other.leg && previous == other.previous && next == other.next
  }

  var line: ContextLine {
    var pieces: [ContextLine.Piece] = []
    if let previous {
      pieces = [.text("last ")] + previous.pieces + [.date(" — " + previous.gap.words("earlier"))]
    } else {
      pieces = [.text("the first in this collection")]
    }
    for holding in next { pieces += [.text("; then ")] + holding.pieces }
    return ContextLine(
      kind: .office, title: "\(offices.joined(separator: " and ")), \(leg.words)", pieces: pieces)
  }
}

extension OfficeHolders.Holding {
  init?(_ office: String, _ visit: Visit, _ gap: Gap) {
    guard let holder = visit.holder(of: office) else { return nil }
    person = holder.person
    isHead = visit.delegation.heads.contains { $0.person == holder.person }
    self.visit = VisitMention(visit)
    self.gap = gap
  }

  /// "Sergei Shoigu, 25 to 27 July 2023", "Igor Sergeyev, a member with Vladimir Putin, …".
  var pieces: [ContextLine.Piece] {
    isHead
      ? [.visit(visit)]
      : [.person(person), .text(", a member of the delegation of "), .visit(visit)]
  }
}

extension Visit {
  /// The first of the delegation who holds the office, heads before members.
  func holder(of office: String) -> Member? {
    (delegation.heads + companions).first { member in
      offices(of: member).contains { $0.name == office && !$0.isFormer }
    }
  }

  /// The offices of its heads that tell something: no former ones, missions, ranks or others at
  /// the level of officials when there is a higher one.
  var tellingOffices: [String] {
    let offices = delegation.heads.flatMap(offices(of:)).filter { !$0.isFormer }
    let levels = offices.compactMap(\.level)
    let least: Level = levels.contains { $0 > .official } ? .deputy : .official
    var names: [String] = []
    for office in offices where (office.level ?? .official) >= least {
      if !names.contains(office.name) { names.append(office.name) }
    }
    return Array(names.prefix(3))
  }
}
