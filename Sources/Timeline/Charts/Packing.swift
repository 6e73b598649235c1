/// Bars laid into as few rows as they need: each into the first one that is free.
///
/// Where no bar is under way it begins anew with the first row, so that what is packed depends on
/// the stretch around it alone.
public struct Packing: Hashable, Sendable {
  /// Bars of one stretch for which there was no row.
  public struct Overflow: Hashable, Sendable {
    public var columns: ClosedRange<Int>
    public var bars: [Int]
  }

  /// For each bar its row, the first is 0; nil for one that is counted in an overflow.
  public private(set) var rows: [Int?]
  public private(set) var overflows: [Overflow] = []

  /// The rows of a lane, at most.
  public static let mostRows = 3

  /// - Parameter bars: the columns each takes, in order of the first.
  public init(_ bars: [ClosedRange<Int>], mostRows: Int = Packing.mostRows) {
    rows = Array(repeating: nil, count: bars.count)
    var ends: [Int] = []
    var stretchEnd = Int.min
    var isOver = false
    for (index, bar) in bars.enumerated() {
      if bar.lowerBound > stretchEnd {
        ends = []
        isOver = false
      }
      stretchEnd = max(stretchEnd, bar.upperBound)
      if let row = ends.firstIndex(where: { $0 < bar.lowerBound }) {
        ends[row] = bar.upperBound
        rows[index] = row
      } else if ends.count < mostRows {
        rows[index] = ends.count
        ends.append(bar.upperBound)
      } else {
        addOverflow(index, bar, isNew: !isOver)
        isOver = true
      }
    }
  }

  private mutating func addOverflow(_ index: Int, _ bar: ClosedRange<Int>, isNew: Bool) {
    if isNew {
      overflows.append(Overflow(columns: bar, bars: [index]))
    } else {
      let last = overflows.count - 1
      overflows[last].bars.append(index)
      let columns = overflows[last].columns
      overflows[last].columns = columns.lowerBound...max(columns.upperBound, bar.upperBound)
    }
  }

  /// How many rows are used.
  public var rowCount: Int { (rows.compactMap { $0 }.max() ?? -1) + 1 }
}
