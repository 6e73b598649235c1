/// What is told in a box over the panes: a head, what scrolls under it, a foot.
enum PanelView {
  static func draw(_ model: Model, on canvas: inout Canvas) {
    guard let panel = model.panel, let lines = model.panelLines else { return }
    let area = model.panelArea
    guard !area.isEmpty else { return }
    let title = TerminalText(model.panelTitle)
    if Box.hasRoom(canvas.size) {
      Box.draw(around: area, title: title, on: &canvas)
    } else {
      canvas.clear(Area(row: 0, column: 0, rows: area.rows + 1, columns: canvas.size.columns))
      canvas.draw(" " + title, row: 0, column: 0, role: .title)
    }
    let rows = model.panelRows(lines)
    let shown = lines.body.dropFirst(panel.top).prefix(rows)
    let foot = model.showsPanelFoot(lines) ? lines.foot : []
    let blank = Array(repeating: StyledText(), count: max(0, rows - shown.count))
    for (offset, line) in (lines.head + shown + blank + foot).prefix(area.rows).enumerated() {
      canvas.draw(line, row: area.row + offset, column: area.column, limit: area.columns)
    }
    if lines.body.count > rows {
      let last = min(lines.body.count, panel.top + rows)
      let place = TerminalText(" \(panel.top + 1)–\(last) of \(lines.body.count) ")
      let column = area.column + area.columns - place.width
      canvas.draw(place, row: area.row - 1, column: max(0, column), role: .dim)
    }
    let row = area.row + lines.head.count + selectedLine(panel)
    canvas.cursor = canvas.cursor.map { _ in Position(row: row, column: area.column) }
  }

  private static func selectedLine(_ panel: PanelState) -> Int {
    if case .companions(let table) = panel.content { table.row - panel.top } else { 0 }
  }
}
