/// The days of many visits, ordered so that those of a day are found without looking at all.
public struct DrawnVisits: Hashable, Sendable {
  public let dates: [DrawnDates]
  /// Visits of which a day, a month or a year is drawn, by the first day.
  private let order: [Int]
  private let starts: [Day]
  /// The last day of any of them so far.
  private let reach: [Day]

  public init(_ dates: [DrawnDates]) {
    self.dates = dates
    let drawn = dates.indices.compactMap { number in
      dates[number].days.map { (number: number, days: $0) }
    }.sorted { ($0.days.lowerBound, $0.number) < ($1.days.lowerBound, $1.number) }
    order = drawn.map(\.number)
    starts = drawn.map(\.days.lowerBound)
    var last = Day.distantPast
    reach = drawn.map { visit in
      last = max(last, visit.days.upperBound)
      return last
    }
  }

  /// The visits that have a drawn day among these, in timeline order.
  public func touching(_ days: ClosedRange<Day>) -> [Int] {
    spanning(days).filter { number in
      dates[number].segments.contains { $0.days.overlaps(days) }
    }
  }

  /// The visits some day of which, or one between two of them, is among these, in timeline order.
  public func spanning(_ days: ClosedRange<Day>) -> [Int] {
    let end = starts.partition { $0 > days.upperBound }
    let start = reach.partition { $0 >= days.lowerBound }
    guard start < end else { return [] }
    return order[start..<end].filter { dates[$0].days?.overlaps(days) ?? false }.sorted()
  }

  /// The visit with a day nearest to this one; nil where no day of any is drawn.
  public func nearest(to day: Day) -> Int? {
    let after = starts.partition { $0 > day }
    let before = order[..<after].lastIndex { number in
      dates[number].days?.upperBound == reach[after - 1]
    }
    let near = [before, after].compactMap { $0 }.filter(order.indices.contains)
    func distance(_ place: Int) -> Int {
      guard let days = dates[order[place]].days else { return .max }
      return max(0, days.lowerBound - day, day - days.upperBound)
    }
    return near.min { distance($0) < distance($1) }.map { order[$0] }
  }

  /// From the first to the last day that is drawn.
  public var days: ClosedRange<Day>? {
    guard let first = starts.first, let last = reach.last else { return nil }
    return first...last
  }
}

extension [Day] {
  /// The index of the first for which this holds, as it does for all after it; in O(log n).
  func partition(_ holds: (Day) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
