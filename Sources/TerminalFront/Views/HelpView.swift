/// The help screen, in a box over everything else.
enum HelpView {
  static func draw(_ model: Model, on canvas: inout Canvas) {
    guard let help = model.help else { return }
    let area = model.helpArea
    guard !area.isEmpty else { return }
    let lines = model.helpLines
    let extent = Box.extent(from: help.top, rows: area.rows, of: lines.count)
    Box.open(over: area, title: TerminalText(help.title), extent: extent, on: &canvas)
    for (offset, line) in lines.dropFirst(help.top).prefix(area.rows).enumerated() {
      canvas.draw(
        line, row: area.row + offset, column: area.column, limit: area.columns)
    }
    canvas.cursor = canvas.cursor.map { _ in Position(row: area.row, column: area.column) }
  }
}
