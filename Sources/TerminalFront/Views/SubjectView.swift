/// The head of a person's, a place's or a party's own timeline.
enum SubjectView {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let summary = model.filter.subject else { return }
    let lines = SubjectLines.lines(summary, columns: area.columns)
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      var line = line
      if offset == area.rows - 1, lines.count > area.rows { line.append(" …", .dim) }
      canvas.draw(line.cut(to: area.columns), row: area.row + offset, column: area.column)
    }
  }
}
