import Timeline

/// The strip under the top line: the whole span of time, how dense it is, what of it is on the
/// screen, and where the hits are.
enum StripView {
  private static let levels = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"].map {
    TerminalText($0)
  }

  /// Year, space, bars, space, year, space.
  private static let margin = 6

  static func barColumns(_ model: Model) -> Int { max(0, model.size.columns - 2 * margin) }

  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let span = model.desk.span else { return }
    canvas.draw(
      TerminalText(" \(span.lowerBound.civil.year)"), row: area.row, column: 0, role: .dim)
    let columns = barColumns(model)
    canvas.draw(
      TerminalText("\(span.upperBound.civil.year)"), row: area.row,
      column: margin + columns + 1, role: .dim)
    let most = model.bars.max() ?? 0
    let here = model.selectedRow.map { column($0.firstDay, span, columns) }
    for (column, count) in model.bars.enumerated() {
      let isHit = model.barHits.contains(column)
      canvas.draw(
        levels[level(count, of: most)], row: area.row, column: margin + column,
        role: isHit ? .mark : .bar, emphasis: column == here ? .selected : [])
    }
  }

  /// 0 only for nothing; the highest for the most.
  private static func level(_ count: Int, of most: Int) -> Int {
    guard count > 0, most > 0 else { return 0 }
    return max(1, (count * (levels.count - 1) + most / 2) / most)
  }

  /// How many rows begin in each slice of time.
  static func bars(_ rows: [VisitRow], span: ClosedRange<Day>?, columns: Int) -> [Int] {
    guard let span, columns > 0 else { return [] }
    var bars = [Int](repeating: 0, count: columns)
    for row in rows { bars[column(row.firstDay, span, columns)] += 1 }
    return bars
  }

  static func column(_ day: Day, _ span: ClosedRange<Day>?, _ columns: Int) -> Int {
    guard let span, columns > 0 else { return 0 }
    let days = span.upperBound - span.lowerBound + 1
    return min(columns - 1, max(0, (day - span.lowerBound) * columns / days))
  }

  /// The first day of the slice drawn in a column of the screen.
  static func day(atColumn column: Int, _ model: Model) -> Day? {
    let columns = barColumns(model)
    guard let span = model.desk.span, columns > 0 else { return nil }
    let bar = min(columns - 1, max(0, column - margin))
    let days = span.upperBound - span.lowerBound + 1
    return span.lowerBound + (bar * days + columns - 1) / columns
  }
}
