import Timeline

/// The first line: what lies open, which filter is applied, how many visits it leaves.
enum TopLine {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    let content = model.topLine(columns: area.columns)
    canvas.draw(
      content.title, row: area.row, column: 0, limit: max(0, content.countsColumn - 2),
      role: .title)
    canvas.draw(content.chips, row: area.row, column: content.chipsColumn)
    canvas.draw(content.counts, row: area.row, column: content.countsColumn, limit: area.columns)
  }
}
