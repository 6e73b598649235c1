/// When each visit can have begun and ended, so that a question about days is one pass.
///
/// The first day stands in the row; the other three days that matter as days after it, one byte
/// each where they fit.
package struct DayIndex: Sendable {
  private let rows: [VisitRow]
  /// Three for each visit: latest start, earliest end, latest end.
  package let offsets: [UInt8]
  /// The bounds of visits with a day too far from the first.
  package let wide: [UInt32: DayBounds]

  private static let tooFar = UInt8.max

  package init(_ rows: [VisitRow], _ bounds: [DayBounds]) {
    self.rows = rows
    var offsets: [UInt8] = []
    var wide: [UInt32: DayBounds] = [:]
    offsets.reserveCapacity(bounds.count * 3)
    for (number, bounds) in bounds.enumerated() {
      let days = [bounds.latestStart, bounds.earliestEnd, bounds.latestEnd].map {
        UInt8(clamping: $0 - bounds.earliestStart)
      }
      offsets += days
      if days.contains(Self.tooFar) { wide[UInt32(number)] = bounds }
    }
    self.offsets = offsets
    self.wide = wide
  }

  /// Takes up what was stored; nil when it is not as long as the rows.
  package init?(_ rows: [VisitRow], offsets: [UInt8], wide: [UInt32: DayBounds]) {
    guard offsets.count == rows.count * 3 else { return nil }
    self.rows = rows
    self.offsets = offsets
    self.wide = wide
  }

  package func visits(_ relation: DateRelation, _ days: ClosedRange<Day>) -> BitSet {
    visits { relation.holds($0, days) }
  }

  package func visits(lasting days: ClosedRange<Int>) -> BitSet {
    visits { $0.duration.overlaps(days) }
  }

  package func bounds(_ number: Int) -> DayBounds {
    let first = rows[number].firstDay
    let days = (offsets[number * 3], offsets[number * 3 + 1], offsets[number * 3 + 2])
    if max(days.0, days.1, days.2) == Self.tooFar, let bounds = wide[UInt32(number)] {
      return bounds
    }
    return DayBounds(
      earliestStart: first, latestStart: Day(number: first.number + Int32(days.0)),
      earliestEnd: Day(number: first.number + Int32(days.1)),
      latestEnd: Day(number: first.number + Int32(days.2)))
  }

  private func visits(where holds: (DayBounds) -> Bool) -> BitSet {
    var found = BitSet(count: rows.count)
    for number in rows.indices where holds(bounds(number)) { found.insert(number) }
    return found
  }
}
