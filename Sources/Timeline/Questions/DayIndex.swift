/// When each visit can have begun and ended, so that a question about days is one pass.
struct DayIndex {
  private let bounds: [DayBounds]

  init(_ visits: [Visit]) {
    bounds = visits.map(\.dates.bounds)
  }

  func visits(_ relation: DateRelation, _ days: ClosedRange<Day>) -> BitSet {
    visits { relation.holds($0, days) }
  }

  func visits(lasting days: ClosedRange<Int>) -> BitSet {
    visits { $0.duration.overlaps(days) }
  }

  private func visits(where holds: (DayBounds) -> Bool) -> BitSet {
    var found = BitSet(count: bounds.count)
    for (number, bounds) in bounds.enumerated() where holds(bounds) { found.insert(number) }
    return found
  }
}
