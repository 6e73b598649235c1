/// Lanes at a scale: which columns each visit takes, in which row of its lane, under what name.
extension Lanes {
  /// A visit in the columns of a scale.
  public struct Bar: Hashable, Sendable {
    /// The visit, by its number among the items.
    public var item: Int
    /// All it takes: its days and the marks at its ends; beyond the window too.
    public var columns: ClosedRange<Int>
    /// The columns of its days.
    public var days: ClosedRange<Int>
    public var row: Int
  }

  public struct Rows: Hashable, Sendable {
    public var bars: [Bar] = []
    public var labels: [LabelPlacement.Label] = []
    /// How many rows of the screen the lane takes, at least one.
    public var count = 1
    /// Visits for which there was no row: they are counted there.
    public var overflows: [Packing.Overflow] = []
  }

  /// Lays out a lane: bars of known days first, in rows below them what is known to the month or
  /// year only.
  ///
  /// - Parameters:
  ///   - width: the columns a text takes.
  ///   - names: what a visit may be called beside its bar, the longest form first.
  public func rows(
    of lane: Lane, _ scale: TimeScale, width: (String) -> Int,
    names: ((Int) -> [String])? = nil
  ) -> Rows {
    // Marks and rounding take up to four columns beside the days.
    let margin = 4 * (scale.daysPerColumn + 1)
    let spans = lane.items(touching: scale.days, margin: margin).compactMap { number in
      span(items[number], scale).map { (number: number, columns: $0.columns, days: $0.days) }
    }
    let known = spans.filter { !items[$0.number].dates.isHollow }.sorted(by: Self.isBefore)
    let hollow = spans.filter { items[$0.number].dates.isHollow }.sorted(by: Self.isBefore)
    var rows = Rows(count: 0)
    for group in [known, hollow] {
      let packing = Packing(group.map(\.columns))
      let base = rows.count
      for (span, row) in zip(group, packing.rows) {
        guard let row else { continue }
        rows.bars.append(
          Bar(item: span.number, columns: span.columns, days: span.days, row: base + row))
      }
      for overflow in packing.overflows {
        rows.overflows.append(
          Packing.Overflow(
            columns: overflow.columns, bars: overflow.bars.map { group[$0].number }))
      }
      rows.count += packing.rowCount
    }
    rows.keepSeen(in: scale.columns)
    label(&rows, scale) { number in (names?(number) ?? items[number].names).map(width) }
    return rows
  }

  private static func isBefore(
    _ one: (number: Int, columns: ClosedRange<Int>, days: ClosedRange<Int>),
    _ other: (number: Int, columns: ClosedRange<Int>, days: ClosedRange<Int>)
  ) -> Bool {
    (one.columns.lowerBound, one.number) < (other.columns.lowerBound, other.number)
  }

  private func span(
    _ item: Item, _ scale: TimeScale
  ) -> (columns: ClosedRange<Int>, days: ClosedRange<Int>)? {
    guard let days = item.dates.days else { return nil }
    let columns = scale.columns(of: days)
    let marks = marks(of: item, scale)
    // The marks of a bracket stand within it where it has room for them.
    let isBracket = item.dates.isHollow || !item.tookPlace
    if isBracket, marks.before == nil, columns.count >= Self.leastBracket + marks.after.count {
      return (columns, columns)
    }
    let before = marks.before == nil ? 0 : 1
    return (columns.lowerBound - before...columns.upperBound + marks.after.count, columns)
  }

  /// The marks at the ends of a visit at a scale.
  public func marks(
    of item: Item, _ scale: TimeScale
  ) -> (before: Character?, after: [Character]) {
    var after = [item.dates.end.mark].compactMap { $0 }
    // Where days share a column nothing else tells that the beginning is doubted.
    if item.dates.beginning == .doubted, after.isEmpty, scale.daysPerColumn > 1 { after = ["?"] }
    if let mark = item.mark { after.append(mark) }
    switch item.dates.beginning {
    case .known, .doubted: return (nil, after)
    case .about, .unknown: return (item.dates.beginning.mark, after)
    case .open: return ("←", after)
    }
  }

  /// The columns a bracket needs to be one: `├┤`.
  public static let leastBracket = 2

  private func label(_ rows: inout Rows, _ scale: TimeScale, _ widths: (Int) -> [Int]) {
    // A name below the last bars may take a row of its own.
    let room = min(max(1, rows.count + 1), Packing.mostRows)
    let most = max(rows.count, room)
    let placement = LabelPlacement(
      rows.bars.map { bar in
        let item = items[bar.item]
        let isBracket = bar.columns == bar.days && (item.dates.isHollow || !item.tookPlace)
        // A name in a bracket leaves room for the marks at its end.
        let marks = isBracket ? 2 * marks(of: item, scale).after.count : 0
        return LabelPlacement.Bar(
          columns: bar.columns, row: bar.row, widths: widths(bar.item),
          insideMargin: 1 + marks / 2, isFilled: isBracket)
      }, rows: most, columns: scale.columns)
    rows.labels = placement.labels
    rows.count = max(1, rows.count, (placement.labels.map(\.row).max() ?? -1) + 1)
  }
}

extension Lanes.Rows {
  /// Leaves what lies in the window, and no row that is empty there.
  fileprivate mutating func keepSeen(in columns: Int) {
    bars.removeAll { $0.columns.upperBound < 0 || $0.columns.lowerBound >= columns }
    overflows.removeAll { $0.columns.upperBound < 0 || $0.columns.lowerBound >= columns }
    let used = Set(bars.map(\.row)).sorted()
    let places = Dictionary(used.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    for index in bars.indices { bars[index].row = places[bars[index].row] ?? 0 }
    count = used.count
  }
}
