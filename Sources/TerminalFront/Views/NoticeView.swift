/// A notice that is too long for the status line, in a box above the hints.
enum NoticeView {
  /// True where the whole sentence does not fit into the status line.
  static func isNeeded(_ model: Model) -> Bool {
    guard let notice = model.notice, model.prompt == nil, Box.hasRoom(model.size) else {
      return false
    }
    return TerminalText(notice.text).width > model.size.columns - 2
  }

  static func draw(_ notice: Notice, _ model: Model, on canvas: inout Canvas) {
    let columns = canvas.size.columns - 4
    let last = model.layout.status.row
    let text = StyledText(TerminalText(notice.text), notice.isError ? .error : .plain)
    let lines = text.wrapped(to: columns).prefix(max(1, canvas.size.rows / 2))
    let inside = Area(row: last - lines.count, column: 2, rows: lines.count, columns: columns)
    Box.draw(around: inside, on: &canvas)
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, row: inside.row + offset, column: inside.column, limit: columns)
    }
  }
}
