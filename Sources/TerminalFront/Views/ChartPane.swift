import Timeline

/// The drawn view where the list would be.
enum ChartPane {
  static func draw(_ chart: ChartState, _ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    let lines = chart.lines
    var row = area.row
    func put(_ line: StyledText, _ emphasis: Emphasis = []) {
      canvas.draw(line, row: row, column: area.column, limit: area.columns, emphasis: emphasis)
      row += 1
    }
    for line in lines.head.prefix(chart.headRows(of: area.rows, lines)) { put(line) }
    var before: Int?
    for (line, owner) in zip(lines.body, lines.owners).prefix(chart.bodyRows(of: area.rows, lines))
    {
      let emphasis: Emphasis = isRange(owner, chart) ? .selected : []
      if isHere(owner, chart) {
        if canvas.cursor == nil { canvas.cursor = Position(row: row, column: area.column) }
        put(before == owner ? line : marked(line, model), emphasis)
      } else {
        put(line, emphasis)
      }
      before = owner
    }
    row = area.row + area.rows - chart.footRows(of: area.rows, lines)
    for line in lines.foot.prefix(chart.footRows(of: area.rows, lines)) { put(line) }
  }

  /// True for the lane, the bar or the row under the cursor; in a calendar the day shows it.
  private static func isHere(_ owner: Int?, _ chart: ChartState) -> Bool {
    chart.view != .calendar && owner == chart.row
  }

  /// Bars from the mark to the cursor; without a mark just the one under it.
  private static func isRange(_ owner: Int?, _ chart: ChartState) -> Bool {
    guard chart.view == .bars, let owner else { return false }
    let other = chart.mark ?? chart.row
    return (min(other, chart.row)...max(other, chart.row)).contains(owner)
  }

  /// The row under the cursor has a mark in front.
  private static func marked(_ line: StyledText, _ model: Model) -> StyledText {
    guard line.glyphs.count > 1, model.focus == .list else { return line }
    var marked = StyledText("▸", .mark)
    marked.append(line[1..<line.glyphs.count])
    return marked
  }
}
