import Timeline

/// The list: headings of the calendar, and under them a row for each visit.
enum ListView {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    guard !model.rows.isEmpty else { return drawEmpty(model, on: &canvas, area) }
    for (offset, line) in model.list.lines(model.rows, model.zoom, height: area.rows).enumerated() {
      let row = area.row + offset
      switch line {
      case .heading(let index):
        let heading = TerminalText(" " + model.zoom.heading(model.rows[index]))
        canvas.draw(
          heading.cut(to: area.columns), row: row, column: area.column, limit: area.columns,
          role: .heading)
      case .row(let index):
        drawRow(model, index, on: &canvas, area, row)
      }
    }
  }

  private static func drawRow(
    _ model: Model, _ index: Int, on canvas: inout Canvas, _ area: Area, _ row: Int
  ) {
    let isSelected = index == model.list.selected
    let timelineRow = model.rows[index]
    let emphasis: Emphasis = isSelected ? .selected : []
    let isHit = model.search?.hits?.index(ofKey: timelineRow.key) != nil
    let sign: TerminalText = isSelected ? "▸ " : isHit ? "• " : "  "
    let end = canvas.draw(
      sign, row: row, column: area.column, limit: area.columns, role: .mark, emphasis: emphasis)
    if let visit = model.visits[timelineRow.key] {
      let columns = area.columns - sign.width
      let line = ListLine(columns: columns, finder: model.finder).text(
        of: visit, timelineRow, model.reference,
        isBookmarked: model.memory.bookmarks.contains(visit.id))
      canvas.draw(line, row: row, column: end, limit: columns, emphasis: emphasis)
    }
    if isSelected, model.focus == .list {
      canvas.cursor = Position(row: row, column: area.column)
    }
  }

  // MARK: Nothing to show

  private static func drawEmpty(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    let lines: [String] =
      if model.answeredQuery == nil, model.isWaiting {
        ["reading …"]
      } else if model.desk.total == 0 {
        ["There are no visits here."]
      } else {
        [
          "No visits match the filter.", model.emptyHint ?? "",
          "<Backspace> drops \(model.query.conditions.last?.description ?? "its last part")",
          "! suspends it, X clears it",
        ]
      }
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      let text = TerminalText("  " + line.replacing("<Backspace>", with: "Backspace"))
      canvas.draw(
        text.cut(to: area.columns), row: area.row + offset, column: area.column,
        limit: area.columns, role: offset == 0 ? .strong : .plain)
    }
  }
}
