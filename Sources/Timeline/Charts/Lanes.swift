/// Visits sorted into lanes, as values: who stands in which lane, and when.
public struct Lanes: Hashable, Sendable {
  /// A visit as a lane draws it.
  public struct Item: Hashable, Sendable {
    public var id: Visit.ID
    public var collection: VisitCollection.ID?
    public var dates: DrawnDates
    public var status: Visit.Status
    /// What it may be called beside its bar, the longest form first.
    public var names: [String]
    public var events: [DayEvent]
    /// The parties visited.
    public var hosts: [Party.Code]

    /// The character after the outline of what did not take place.
    public var mark: Character? { status.chartMark }

    /// True when it took place, and so may be filled.
    public var tookPlace: Bool { mark == nil }
  }

  /// One event of a known day.
  public struct DayEvent: Hashable, Sendable {
    public var day: Day
    public var kind: Event.Kind
    public var title: String
  }

  public struct Lane: Hashable, Sendable {
    public var key: LaneKey
    /// What lanes that belong together are called: the partner.
    public var name: String
    /// Which of them it is: "→ North Korea"; empty where the name says it all.
    public var side: String
    /// Its visits, by their numbers among the items, in the order of the first day drawn.
    public var items: [Int]
    /// For each of them the first day drawn, and the last day drawn so far.
    var starts: [Day]
    var reach: [Day]
    /// The days on which those began of which the day is known, in order.
    var begun: [Day]
    /// The days between which the others began, of which anything is known.
    var begunWithin: [ClosedRange<Day>]
  }

  public enum Order: String, Hashable, Sendable, CaseIterable {
    case count, first, name
  }

  public let grouping: LaneGrouping
  public let items: [Item]
  public private(set) var lanes: [Lane] = []
  /// Visits that belong to no lane, such as those without an occasion, by their numbers.
  public private(set) var withoutLane: [Int] = []
  /// How many visits the fullest lane has.
  public let greatest: Int
  /// What there is to draw, all lanes together.
  public let summary: Summary
  /// The days of all visits, and for each the lanes it stands in.
  private let drawn: DrawnVisits
  private var lanesOf: [[Int]]

  /// - Parameter visits: in timeline order.
  public init(
    _ visits: [Visit], by grouping: LaneGrouping, scope: ChartScope, _ reference: Reference,
    order: Order = .count
  ) {
    self.grouping = grouping
    items = visits.map { Item($0, reference) }
    summary = Summary(items)
    drawn = DrawnVisits(items.map(\.dates))
    lanesOf = Array(repeating: [], count: visits.count)
    var found: [LaneKey: [Int]] = [:]
    for (number, visit) in visits.enumerated() {
      let keys = grouping.keys(of: visit, scope)
      if keys.isEmpty { withoutLane.append(number) }
      for key in keys { found[key, default: []].append(number) }
    }
    let namer = LaneNamer(scope: scope, reference: reference, visits: visits)
    let made = items
    greatest = found.values.map(\.count).max() ?? 0
    lanes = found.map { key, numbers in
      let (name, side) = namer.name(of: key, in: grouping, first: numbers[0])
      return Lane(key: key, name: name, side: side, numbers, made)
    }
    sort(order)
    for (lane, value) in lanes.enumerated() {
      for number in value.items { lanesOf[number].append(lane) }
    }
  }

  /// Lanes of one name stay together.
  private mutating func sort(_ order: Order) {
    var totals: [String: Int] = [:]
    var firsts: [String: Int] = [:]
    for lane in lanes {
      totals[lane.name, default: 0] += lane.items.count
      firsts[lane.name] = min(firsts[lane.name] ?? .max, lane.items[0])
    }
    func rank(_ lane: Lane) -> (Int, Int) {
      let first = firsts[lane.name] ?? 0
      return switch order {
      case .count: (-(totals[lane.name] ?? 0), first)
      case .first: (first, 0)
      case .name: (0, 0)
      }
    }
    lanes.sort { one, other in
      let left = rank(one)
      let right = rank(other)
      if left != right { return left < right }
      return (one.name, one.key.sideRank, one.side) < (other.name, other.key.sideRank, other.side)
    }
  }

  /// The first and the last day that is drawn of any visit; nil where none is.
  public var days: ClosedRange<Day>? { summary.days }

  /// Visits of which nothing can be drawn, by their numbers.
  public var notDrawable: [Int] { summary.notDrawable }

  /// The lanes that have a visit in the days, by their numbers, in order.
  public func lanes(in days: ClosedRange<Day>) -> [Int] {
    Set(items(in: days).flatMap { lanesOf[$0] }).sorted()
  }

  /// The lanes a visit stands in.
  public func lanes(of item: Int) -> [Int] { lanesOf[item] }

  /// The visits of any lane that have a part in the days, in timeline order.
  public func items(in days: ClosedRange<Day>) -> [Int] {
    drawn.spanning(days).filter { !lanesOf[$0].isEmpty }
  }
}

extension Lanes.Lane {
  fileprivate init(
    key: LaneKey, name: String, side: String, _ numbers: [Int], _ all: [Lanes.Item]
  ) {
    func start(_ number: Int) -> Day { all[number].dates.days?.lowerBound ?? .distantPast }
    self.key = key
    self.name = name
    self.side = side
    items = numbers.sorted { (start($0), $0) < (start($1), $1) }
    starts = items.map(start)
    var last = Day.distantPast
    reach = items.map { number in
      last = max(last, all[number].dates.days?.upperBound ?? last)
      return last
    }
    let begins = numbers.compactMap { all[$0].dates.begins }
    begun = begins.filter { $0.lowerBound == $0.upperBound }.map(\.lowerBound).sorted()
    begunWithin = begins.filter { $0.lowerBound != $0.upperBound }
  }

  /// The items that can have a part in a window, from where nothing was under way on.
  ///
  /// - Parameter margin: the days that marks at the ends may take.
  func items(touching days: ClosedRange<Day>, margin: Int) -> ArraySlice<Int> {
    let end = starts.partition { $0.number > days.upperBound.number + Int32(clamping: margin) }
    var start = reach.partition { $0.number >= days.lowerBound.number - Int32(clamping: margin) }
    while start > 0, start < items.count,
      Int(reach[start - 1].number) + 2 * margin >= Int(starts[start].number)
    {
      start -= 1
    }
    return start < end ? items[start..<end] : []
  }
}

extension LaneKey {
  /// To the subject before from it.
  fileprivate var sideRank: Int { direction == .fromSubject ? 1 : 0 }
}

extension Lanes.Item {
  init(_ visit: Visit, _ reference: Reference) {
    id = visit.id
    collection = visit.collection
    dates = DrawnDates(visit.dates)
    status = visit.status
    names = Self.names(of: visit, reference)
    hosts = visit.hostParties
    events = visit.events.compactMap { event in
      guard let date = event.date, date.earliestStart == date.latestEnd else { return nil }
      return Lanes.DayEvent(day: date.earliestStart, kind: event.kind, title: event.title)
    }
  }

  private static func names(of visit: Visit, _ reference: Reference) -> [String] {
    guard let head = visit.delegation.heads.first else {
      return [visit.delegation.name ?? PartyTable.adjective(visit.delegation.party)]
    }
    return ShortName.forms(reference.name(ofPerson: head.person), of: visit.delegation.party)
  }
}

/// What lanes are called.
private struct LaneNamer {
  var scope: ChartScope
  var reference: Reference
  var visits: [Visit]

  func name(
    of key: LaneKey, in grouping: LaneGrouping, first: Int
  ) -> (name: String, side: String) {
    switch grouping {
    case .partner:
      let name = PartyTable.name(key.id)
      guard let direction = key.direction, let subject = scope.subject else {
        return (name, "→ \(key.towards ?? "")")
      }
      return (name, (direction == .toSubject ? "→ " : "← ") + subject)
    case .delegation: return (PartyTable.name(key.id) + " →", "")
    case .host: return ("→ " + PartyTable.name(key.id), "")
    case .person: return (reference.name(ofPerson: key.id), "")
    case .occasion: return (key.id, "")
    case .level: return (key.id == LaneKey.none ? "level not known" : key.id, "")
    case .visit: return (visits[first].direction, "")
    }
  }
}
