/// Whether a visit was returned at its own level, or returns one itself, within a year.
///
/// A visit returns the last one the other way at the same level before it, and no other: so a
/// visit is returned once at most. Where a source calls a visit the return of another, it is.
public struct Returns: Hashable, Sendable {
  /// How many days after the end of a visit one in the other direction still returns it.
  public static let window = 365

  public var leg: Leg
  public var returnedBy: Neighbour?
  public var returns: Neighbour?
  /// The next the other way within a year, where it is no return.
  public var next: Neighbour?
  /// False when the collection ends before the window does.
  public var isWindowCovered: Bool
  /// False for private persons and where the level is not known: nobody returns those.
  public var isComparable: Bool

  static func all(of visit: Visit, _ bothWays: [BothWays], _ record: Record) -> [Returns] {
    bothWays.map { ways in
      Returns(
        of: visit, ways.leg, among: near(visit, ways.visits), record.coveredDays)
    }
  }

  /// Those of the visits that can matter.
  static func near(_ visit: Visit, _ visits: [Visit]) -> [Visit] {
    visits.filter { abs($0.dates.earliestStart - visit.dates.earliestStart) <= reach }
  }

  /// Visits whose first days are further apart are not looked at; a journey may take a month.
  static let reach = 2 * window + 60

  /// - Parameter visits: those either way, this one among them, in timeline order.
  init(of visit: Visit, _ leg: Leg, among visits: [Visit], _ covered: ClosedRange<Day>?) {
    self.leg = leg
    isComparable = (visit.level ?? .private) > .private
    let key = RowKey(visit)
    let at = visits.firstIndex { RowKey($0) == key } ?? visits.count
    func neighbour(_ earlier: Int, _ later: Int, _ shown: Int) -> Neighbour? {
      let isThere = leg.holds(visits[earlier])
      let gap = Gap(
        from: visits[earlier], isThere ? leg.host : leg.party, to: visits[later],
        isThere ? leg.party : leg.host)
      guard gap.days.lowerBound <= Self.window else { return nil }
      return Neighbour(visit: VisitMention(visits[shown]), gap: gap)
    }
    for later in visits.indices.dropFirst(at + 1) where leg.back.holds(visits[later]) {
      guard let neighbour = neighbour(at, later, later) else { continue }
      if next == nil { next = neighbour }
      if Self.origin(of: later, visits, leg.back) == at {
        returnedBy = neighbour
        break
      }
    }
    if returnedBy != nil { next = nil }
    if at < visits.count, let origin = Self.origin(of: at, visits, leg) {
      returns = neighbour(origin, at, origin)
    }
    let end = visit.stay(with: leg.host).bounds.latestEnd
    isWindowCovered = covered.map { end + Self.window <= $0.upperBound } ?? true
  }

  /// What a visit returns: what a source says, else the last the other way at the same level.
  private static func origin(of later: Int, _ visits: [Visit], _ leg: Leg) -> Int? {
    let visit = visits[later]
    let earlier = visits.indices.prefix(later).filter { leg.back.holds(visits[$0]) }
    if let stated = earlier.last(where: { isStated(visits[$0], visit) }) { return stated }
    guard let level = visit.level, level > .private,
      let origin = earlier.last(where: { visits[$0].level == level })
    else { return nil }
    // What a source says is returned by one is not returned by another.
    let other = visits.indices.dropFirst(origin + 1).first {
      $0 != later && leg.holds(visits[$0]) && isStated(visits[origin], visits[$0])
    }
    let between = visits.indices[(origin + 1)..<later].contains {
      leg.holds(visits[$0]) && visits[$0].level == level
    }
    return other == nil && !between ? origin : nil
  }

  private static func isStated(_ visit: Visit, _ other: Visit) -> Bool {
    visit.related.contains { $0.visit == other.id && $0.kind == "return-visit" }
      || other.related.contains { $0.visit == visit.id && $0.kind == "return-visit" }
  }

  var state: ComputedState? {
    if returnedBy != nil { return .returned }
    return isComparable && isWindowCovered ? .unreturned : nil
  }

  /// At most two: what it returns, and what returns it or comes next the other way.
  var lines: [ContextLine] {
    var lines: [ContextLine] = []
    let title = leg.back.words
    if let returns {
      lines.append(line("Returns, \(title)", returns, "earlier"))
    }
    if let returnedBy {
      lines.append(line("Returned, \(title)", returnedBy, "later"))
    } else if let next {
      lines.append(line("Next the other way, \(title)", next, "later"))
    }
    return lines
  }

  private func line(_ title: String, _ neighbour: Neighbour, _ direction: String) -> ContextLine {
    ContextLine(
      kind: .reciprocity, title: title,
      pieces: [.visit(neighbour.visit), .date(" — " + neighbour.gap.words(direction))])
  }
}
