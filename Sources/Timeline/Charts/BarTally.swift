/// Counts visits for bars, one after the other, so that no more than the counts is held.
public struct BarTally: Hashable, Sendable {
  struct Kind: Hashable, Sendable {
    var value: String
    var direction: ChartScope.Direction?
  }

  struct Bar: Hashable, Sendable {
    var counts: [Kind: Int] = [:]
    var notMade = 0
    var atTop = 0
  }

  let unit: CalendarUnit
  let split: BarSplit
  let scope: ChartScope
  private(set) var bars: [Int: Bar] = [:]
  private(set) var totals: [String: Int] = [:]
  private(set) var notCounted = 0
  private(set) var total = 0

  public init(unit: CalendarUnit, split: BarSplit, scope: ChartScope) {
    self.unit = unit
    self.split = split
    self.scope = scope
  }

  public mutating func add(_ visit: Visit) {
    total += 1
    guard let number = visit.dates.began(in: unit) else {
      notCounted += 1
      return
    }
    guard visit.tookPlace else {
      bars[number, default: Bar()].notMade += 1
      return
    }
    let value = split.value(of: visit, scope)
    let kind = Kind(value: value, direction: scope.direction(of: visit))
    bars[number, default: Bar()].counts[kind, default: 0] += 1
    totals[value, default: 0] += 1
    if visit.level.map({ $0 >= .government }) == true {
      bars[number, default: Bar()].atTop += 1
    }
  }

  /// Adds visits that took place by the value of `began:` they count under.
  mutating func add(_ count: Int, of began: String, _ kind: Kind) {
    guard let number = unit.number(ofValue: began) else { return }
    bars[number, default: Bar()].counts[kind, default: 0] += count
    totals[kind.value, default: 0] += count
  }

  mutating func addNotMade(_ count: Int, of began: String) {
    guard let number = unit.number(ofValue: began) else { return }
    bars[number, default: Bar()].notMade += count
  }

  /// Says how many there are: those counted in no bar are the rest.
  mutating func count(total: Int) {
    self.total = total
    notCounted =
      total
      - bars.values.reduce(0) { sum, bar in
        bar.counts.values.reduce(sum + bar.notMade, +)
      }
  }

  /// The values, most frequent first; levels and directions in their own order.
  var groupOrder: [String] {
    switch split {
    case .partner, .type, .status:
      totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    case .level: Level.allCases.map(\.rawValue).filter { totals[$0] != nil } + unknown
    case .direction: ["to", "from", "visit"].filter { totals[$0] != nil }
    }
  }

  private var unknown: [String] { totals[LaneKey.none] == nil ? [] : [LaneKey.none] }

  /// From the first to the last bar, those covered without a visit too.
  func numbers(_ covered: ClosedRange<Int>?) -> [Int] {
    let ends = [bars.keys.min(), bars.keys.max(), covered?.lowerBound, covered?.upperBound]
      .compactMap { $0 }
    guard let first = ends.min(), let last = ends.max() else { return [] }
    // Time between without end would be drawn for a visit in the year 1 and one today.
    guard last - first < Bars.mostBars else { return bars.keys.sorted() }
    return Array(first...last)
  }
}
