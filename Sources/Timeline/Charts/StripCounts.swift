/// The whole of time in one row: how many visits began in each column, as values.
public struct StripCounts: Hashable, Sendable {
  public let scale: TimeScale
  /// How many began in each column.
  public private(set) var counts: [Int]
  /// Visits that may have begun in several columns, such as those known to the year only.
  public private(set) var notDrawn = 0
  /// For each column whether the collection means to cover it; all of them where it does not say.
  public let isCovered: [Bool]

  public init(
    _ dates: some Sequence<EDTF>, _ scale: TimeScale, coverage: [ClosedRange<Day>] = []
  ) {
    self.init(empty: scale, coverage)
    for date in dates { add(date) }
  }

  /// - Parameters:
  ///   - began: how many visits have each value of `began:`.
  ///   - total: how many visits there are.
  init(
    _ began: [String: Int], of total: Int, _ scale: TimeScale,
    coverage: [ClosedRange<Day>] = []
  ) {
    self.init(empty: scale, coverage)
    counts = (0..<scale.units).map { began[scale.unit.value(scale.first + $0)] ?? 0 }
    let counted = began.filter { scale.unit.hasValue($0.key) }.reduce(0) { $0 + $1.value }
    notDrawn = max(0, total - counted)
  }

  private init(empty scale: TimeScale, _ coverage: [ClosedRange<Day>]) {
    self.scale = scale
    counts = Array(repeating: 0, count: scale.columns)
    isCovered = (0..<scale.columns).map { column in
      coverage.isEmpty || coverage.contains { $0.overlaps(scale.days(ofColumn: column)) }
    }
  }

  public var total: Int { counts.reduce(0, +) }

  private mutating func add(_ date: EDTF) {
    guard let begins = date.begins else {
      notDrawn += 1
      return
    }
    let column = scale.column(of: begins.lowerBound)
    if column == scale.column(of: begins.upperBound), counts.indices.contains(column) {
      counts[column] += 1
    } else {
      notDrawn += 1
    }
  }
}
