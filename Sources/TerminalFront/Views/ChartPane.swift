import Timeline

/// The drawn view where the list would be, and below it the visits of the cell under the cursor.
enum ChartPane {
  static func draw(_ chart: ChartState, _ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    var row = area.row
    func put(_ line: StyledText, _ emphasis: Emphasis = []) {
      canvas.draw(line, row: row, column: area.column, limit: area.columns, emphasis: emphasis)
      row += 1
    }
    for line in chart.lines.head.prefix(chart.headRows(of: area.rows)) { put(line) }
    let room = chart.bodyRows(of: area.rows)
    for index in chart.top..<min(chart.lines.body.count, chart.top + room)
    where row < area.row + area.rows {
      let owner = chart.lines.owners[index]
      if chart.view != .calendar, owner == chart.row {
        if canvas.cursor == nil { canvas.cursor = Position(row: row, column: area.column) }
        put(marked(chart.lines.body[index], chart, model), isRange(owner, chart) ? .selected : [])
      } else {
        put(chart.lines.body[index], isRange(owner, chart) ? .selected : [])
      }
    }
    row = area.row + area.rows - chart.footRows(of: area.rows)
    for line in chart.lines.foot.prefix(chart.footRows(of: area.rows)) { put(line) }
  }

  /// Bars from the mark to the cursor; without a mark just the one under it.
  private static func isRange(_ owner: Int?, _ chart: ChartState) -> Bool {
    guard chart.view == .bars, let owner else { return false }
    let other = chart.mark ?? chart.row
    return (min(other, chart.row)...max(other, chart.row)).contains(owner)
  }

  /// The row under the cursor has a mark in front.
  private static func marked(
    _ line: StyledText, _ chart: ChartState, _ model: Model
  ) -> StyledText {
    guard line.width > 1, model.focus == .list else { return line }
    var marked = StyledText("▸", .mark)
    marked.append(line[1..<line.glyphs.count])
    return marked
  }

  // MARK: The cell

  /// The visits under the cursor; of a day of the calendar what happened on it too.
  static func drawCell(
    _ chart: ChartState, _ model: Model, on canvas: inout Canvas, _ area: Area
  ) {
    guard !area.isEmpty, let content = chart.content else { return }
    let numbers = chart.visitsOfCell(columns: model.size.columns)
    var lines = numbers.isEmpty ? [StyledText(" no visits", .dim)] : []
    for number in numbers.prefix(area.rows) {
      let visit = content.visits[number]
      lines.append(line(of: visit, content.reference))
      if chart.view == .calendar, chart.mark == nil {
        lines += events(of: visit, on: chart.day, content.reference)
      }
    }
    if lines.count > area.rows, area.rows > 1 {
      let left = numbers.count - (area.rows - 1)
      lines =
        lines.prefix(area.rows - 1) + [
          StyledText(TerminalText(" … and more; \(model.key(.open)) shows all"), .dim)
        ]
      if left <= 0 { lines.removeLast() }
    }
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      canvas.draw(line, row: area.row + offset, column: area.column, limit: area.columns)
    }
  }

  private static func line(of visit: Visit, _ reference: Reference) -> StyledText {
    var line = StyledText(StyledText(" " + visit.dates.words(short: true), .date).padded(to: 34))
    line.append(StyledText(visit.headNames(reference), .person).padded(to: 28))
    line.append("  " + visit.direction, .party)
    if !visit.tookPlace { line.append("  \(visit.status.words)", .mark) }
    return line
  }

  private static func events(
    of visit: Visit, on day: Day, _ reference: Reference
  ) -> [StyledText] {
    visit.events.filter { $0.date?.possibleDays == day...day }.map { event in
      var line = StyledText("   ")
      line.append(String(event.kind.letter), .date)
      line.append(" \(event.title)")
      let publishers = event.sources.compactMap { reference.sources[$0]?.publisher }
      if !publishers.isEmpty { line.append("  \(publishers.joined(separator: ", "))", .source) }
      return line
    }
  }
}
