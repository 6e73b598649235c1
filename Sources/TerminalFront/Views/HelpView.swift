/// The help screen, over everything else.
enum HelpView {
  static func draw(_ model: Model, on canvas: inout Canvas) {
    guard let help = model.help else { return }
    let area = model.helpArea
    guard !area.isEmpty else { return }
    // The whole width: what is left of the panes beside it would read as part of the help.
    let frame = Area(
      row: area.row - 1, column: 0, rows: area.rows + 1, columns: model.size.columns)
    canvas.clear(frame)
    let lines = model.helpLines
    let title =
      TerminalText(help.isMessages ? " Messages " : " Help ")
      + TerminalText(repeatElement(Glyph(base: 0x2500), count: frame.columns))
    canvas.draw(
      title, row: frame.row, column: frame.column, limit: frame.columns, role: .title)
    for (offset, line) in lines.dropFirst(help.top).prefix(area.rows).enumerated() {
      canvas.draw(line, row: area.row + offset, column: area.column, limit: area.columns)
    }
    if lines.count > area.rows {
      let last = min(lines.count, help.top + area.rows)
      let place = TerminalText(" \(help.top + 1)–\(last) of \(lines.count) ")
      let column = frame.columns - place.width - 1
      canvas.draw(place, row: frame.row, column: max(0, column), role: .dim)
    }
    canvas.cursor = canvas.cursor.map { _ in Position(row: area.row, column: area.column) }
    if model.prompt != nil { StatusLine.draw(model, on: &canvas, model.layout.status) }
  }
}
