/// Names beside bars: one sweep from left to right, the same every time, never overlapping.
///
/// A name stands after its bar if there is room, else before it, else in the next row, else
/// nowhere; that of a bracket inside it if there is room.
public struct LabelPlacement: Hashable, Sendable {
  /// A bar on the screen and the widths of the forms of its name, the longest first.
  public struct Bar: Hashable, Sendable {
    public var columns: ClosedRange<Int>
    public var row: Int
    public var widths: [Int]
    /// The columns at each end that a name inside leaves free.
    public var insideMargin: Int
    /// True where a name may be written over it.
    public var isFilled: Bool

    public init(
      columns: ClosedRange<Int>, row: Int, widths: [Int], insideMargin: Int = 1,
      isFilled: Bool = false
    ) {
      self.insideMargin = insideMargin
      self.columns = columns
      self.row = row
      self.widths = widths
      self.isFilled = isFilled
    }
  }

  public enum Side: Hashable, Sendable {
    case after, before, inside, below
  }

  public struct Label: Hashable, Sendable {
    /// The bar it belongs to, by its number.
    public var bar: Int
    /// Which form of its name.
    public var form: Int
    public var row: Int
    public var columns: Range<Int>
    public var side: Side
  }

  public private(set) var labels: [Label] = []
  /// What is taken, a row after the other.
  private var taken: [[Bool]]
  private let columns: Int

  /// - Parameters:
  ///   - rows: the rows there may be; a name goes into the next one only among these.
  ///   - columns: those of the window, from 0.
  public init(_ bars: [Bar], rows: Int, columns: Int) {
    self.columns = max(0, columns)
    taken = Array(
      repeating: Array(repeating: false, count: self.columns), count: max(0, rows))
    for bar in bars { take(visible(bar.columns), bar.row) }
    let order = bars.indices.sorted {
      (bars[$0].columns.lowerBound, bars[$0].row, $0)
        < (bars[$1].columns.lowerBound, bars[$1].row, $1)
    }
    for index in order { place(bars[index], index) }
  }

  private func visible(_ range: ClosedRange<Int>) -> Range<Int> {
    let start = min(max(0, range.lowerBound), columns)
    return start..<max(start, min(columns, range.upperBound + 1))
  }

  private mutating func take(_ range: Range<Int>, _ row: Int) {
    guard taken.indices.contains(row) else { return }
    for column in range { taken[row][column] = true }
  }

  private mutating func place(_ bar: Bar, _ index: Int) {
    let seen = visible(bar.columns)
    guard !seen.isEmpty, taken.indices.contains(bar.row) else { return }
    // A bracket is wide and empty: its name belongs inside.
    let sides: [Side] =
      bar.isFilled ? [.inside, .after, .before, .below] : [.after, .before, .below]
    for side in sides {
      for (form, width) in bar.widths.enumerated() where width > 0 {
        guard let (row, range) = room(for: bar, seen, width, side) else { continue }
        take(range, row)
        labels.append(Label(bar: index, form: form, row: row, columns: range, side: side))
        return
      }
    }
  }

  private func room(
    for bar: Bar, _ seen: Range<Int>, _ width: Int, _ side: Side
  ) -> (row: Int, columns: Range<Int>)? {
    let end = seen.upperBound
    let start = seen.lowerBound
    switch side {
    case .after:
      guard bar.columns.upperBound < columns, isFree(end..<end + width, bar.row, blankAfter: true)
      else { return nil }
      return (bar.row, end..<end + width)
    case .before:
      guard bar.columns.lowerBound >= 0,
        isFree(start - width..<start, bar.row, blankBefore: true)
      else { return nil }
      return (bar.row, start - width..<start)
    case .inside:
      guard bar.isFilled, width + 2 * bar.insideMargin <= seen.count else { return nil }
      let from = start + (seen.count - width) / 2
      return (bar.row, from..<from + width)
    case .below:
      let range = start..<start + width
      guard isFree(range, bar.row + 1, blankBefore: true, blankAfter: true) else { return nil }
      return (bar.row + 1, range)
    }
  }

  /// True when nothing stands there, nor right beside it where a blank is wanted.
  private func isFree(
    _ range: Range<Int>, _ row: Int, blankBefore: Bool = false, blankAfter: Bool = false
  ) -> Bool {
    guard taken.indices.contains(row), range.lowerBound >= 0, range.upperBound <= columns else {
      return false
    }
    let from = blankBefore ? max(0, range.lowerBound - 1) : range.lowerBound
    let to = blankAfter ? min(columns, range.upperBound + 1) : range.upperBound
    return !taken[row][from..<to].contains(true)
  }
}
