import Timeline

/// The last line: the keys that matter most here.
enum HintLine {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    for (hint, column) in model.placedHints(columns: area.columns) {
      let end = canvas.draw(hint.label, row: area.row, column: column, role: .key) + 1
      canvas.draw(hint.words, row: area.row, column: end, role: .dim)
    }
  }
}
