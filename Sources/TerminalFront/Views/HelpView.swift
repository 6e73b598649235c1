/// The help screen, in a box over everything else.
enum HelpView {
  static func draw(_ model: Model, on canvas: inout Canvas) {
    guard let help = model.help else { return }
    let area = model.helpArea
    guard !area.isEmpty else { return }
    let lines = model.helpLines
    let title = TerminalText(help.title)
    if Box.hasRoom(canvas.size) {
      Box.draw(around: area, title: title, on: &canvas)
    } else {
      canvas.clear(Area(row: 0, column: 0, rows: area.rows + 1, columns: canvas.size.columns))
      canvas.draw(" " + title, row: 0, column: 0, role: .title)
    }
    for (offset, line) in lines.dropFirst(help.top).prefix(area.rows).enumerated() {
      canvas.draw(
        line, row: area.row + offset, column: area.column, limit: area.columns)
    }
    if lines.count > area.rows {
      let last = min(lines.count, help.top + area.rows)
      let place = TerminalText(" \(help.top + 1)–\(last) of \(lines.count) ")
      let column = area.column + area.columns - place.width
      canvas.draw(place, row: area.row - 1, column: max(0, column), role: .dim)
    }
    canvas.cursor = canvas.cursor.map { _ in Position(row: area.row, column: area.column) }
  }
}
