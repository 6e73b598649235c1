/// A menu over the foot of the screen, with the selected item in sight.
enum MenuView {
  private static let mostRows = 12

  static func draw(_ menu: Menu, on canvas: inout Canvas, above row: Int) {
    if menu.isGrid { return drawGrid(menu, on: &canvas, above: row) }
    let rows = min(menu.items.count, mostRows, max(0, row - 1))
    let columns = min(canvas.size.columns, 76)
    let first = max(0, (menu.selected ?? 0) - rows + 1)
    let labels = menu.items.dropFirst(first).prefix(rows).map { TerminalText($0.label).width }
    let labelColumns = min((labels.max() ?? 0) + 2, columns * 2 / 3)
    for (offset, item) in menu.items.dropFirst(first).prefix(rows).enumerated() {
      let isSelected = first + offset == menu.selected
      var line = StyledText(TerminalText(" " + item.label).padded(to: labelColumns), .key)
      line.append(TerminalText(" " + item.note), .prompt)
      canvas.draw(
        line.padded(to: columns), row: row - rows + offset, column: 0,
        emphasis: isSelected ? .selected : [])
    }
  }

  private static let gridColumns = 16

  /// Short items beside one another, on not more than half of the screen.
  private static func drawGrid(_ menu: Menu, on canvas: inout Canvas, above row: Int) {
    let perRow = max(1, canvas.size.columns / gridColumns)
    let rows = min((menu.items.count + perRow - 1) / perRow, row / 2)
    for offset in 0..<max(0, rows) {
      var line = StyledText()
      for item in menu.items.dropFirst(offset * perRow).prefix(perRow) {
        var cell = StyledText(TerminalText(" " + item.label), .key)
        cell.append(TerminalText(" " + item.note), .prompt)
        line.append(cell.padded(to: gridColumns))
      }
      canvas.draw(line.padded(to: canvas.size.columns), row: row - rows + offset, column: 0)
    }
  }
}
