/// What is told in a box over the panes: a head, what scrolls under it, a foot.
enum PanelView {
  static func draw(_ model: Model, on canvas: inout Canvas) {
    guard let panel = model.panel, let lines = model.panelLines else { return }
    let area = model.panelArea
    guard !area.isEmpty else { return }
    let rows = model.panelRows(lines)
    let extent = Box.extent(from: panel.top, rows: rows, of: lines.body.count)
    Box.open(over: area, title: TerminalText(model.panelTitle), extent: extent, on: &canvas)
    let shown = lines.body.dropFirst(panel.top).prefix(rows)
    let foot = model.showsPanelFoot(lines) ? lines.foot : []
    let blank = Array(repeating: StyledText(), count: max(0, rows - shown.count))
    for (offset, line) in (lines.head + shown + blank + foot).prefix(area.rows).enumerated() {
      canvas.draw(line, row: area.row + offset, column: area.column, limit: area.columns)
    }
    let row = area.row + lines.head.count + selectedLine(panel)
    canvas.cursor = canvas.cursor.map { _ in Position(row: row, column: area.column) }
  }

  private static func selectedLine(_ panel: PanelState) -> Int {
    if case .companions(let table) = panel.content { table.row - panel.top } else { 0 }
  }
}
