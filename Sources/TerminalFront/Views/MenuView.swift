/// A menu in a box over the foot of the screen, with the selected item in sight.
enum MenuView {
  private static let mostRows = 12

  /// - Parameter row: the row under it.
  static func draw(_ menu: Menu, on canvas: inout Canvas, above row: Int) {
    let isBoxed = Box.hasRoom(canvas.size)
    let room = canvas.size.columns - (isBoxed ? 4 : 0)
    let most = max(0, row - (isBoxed ? 3 : 1))
    let lines =
      menu.isGrid ? grid(menu, columns: room, rows: most) : list(menu, columns: room)
    let rows = min(lines.count, menu.isGrid ? most : mostRows, most)
    guard rows > 0 else { return }
    let shown = menu.selected == nil && !menu.isGrid ? page(of: lines, menu, rows) : lines
    let first = max(0, min((menu.selected ?? 0) - rows + 1, shown.count - rows))
    let columns = isBoxed ? lines.map(\.width).max() ?? 0 : canvas.size.columns
    let area = Area(
      row: row - rows - (isBoxed ? 1 : 0), column: isBoxed ? 2 : 0, rows: rows,
      columns: max(columns, min(room, TerminalText(menu.title).width + 2)))
    if isBoxed { Box.draw(around: area, title: TerminalText(menu.title), on: &canvas) }
    draw(shown[first..<first + rows], selected: menu.selected, on: &canvas, area)
  }

  /// Draws lines that were laid out for the area.
  static func draw(
    _ lines: ArraySlice<StyledText>, selected: Int?, on canvas: inout Canvas, _ area: Area
  ) {
    for (offset, line) in lines.enumerated() {
      let isSelected = lines.startIndex + offset == selected
      canvas.draw(
        isSelected ? line.asBar(columns: area.columns) : line.padded(to: area.columns),
        row: area.row + offset, column: area.column)
    }
  }

  /// A line an item: what it is, and what of it is to be said, side by side.
  static func list(_ menu: Menu, columns: Int) -> [StyledText] {
    let widest = menu.items.map { TerminalText($0.label).width }.max() ?? 0
    let labelColumns = min(widest + 2, columns < 60 ? columns / 2 : columns * 2 / 3)
    return menu.items.map { item in
      var line = StyledText(TerminalText(" " + item.label).padded(to: labelColumns), .key)
      if !item.note.isEmpty { line.append(TerminalText(" \(item.note) ")) }
      return line.cut(to: columns)
    }
  }

  /// Items that nothing scrolls through: where not all have room, as many as have, and how many
  /// more there are.
  private static func page(of items: [StyledText], _ menu: Menu, _ room: Int) -> [StyledText] {
    guard items.count > room, room > 1 else { return Array(items.prefix(room)) }
    let pages = (items.count + room - 2) / (room - 1)
    let shown = items.dropFirst(menu.page % pages * (room - 1)).prefix(room - 1)
    var more = StyledText(TerminalText(" " + menu.turnKey), .key)
    if !menu.turnKey.isEmpty { more.append(" ") }
    more.append(TerminalText("… \(items.count - shown.count) more"), .dim)
    return shown + [more]
  }

  /// For an item of a grid where there is no room for the longest.
  private static let gridColumns = 16

  /// Short items beside one another.
  private static func grid(_ menu: Menu, columns: Int, rows: Int) -> [StyledText] {
    var cells = menu.items.map { item in
      var cell = StyledText(TerminalText(" " + item.label), .key)
      cell.append(TerminalText(" " + item.note))
      return cell
    }
    let widest = (cells.map(\.width).max() ?? 0) + 1
    let cellColumns = columns / widest * rows >= cells.count ? widest : gridColumns
    let perRow = max(1, columns / cellColumns)
    let room = perRow * rows
    cells = page(of: cells, menu, room)
    return stride(from: 0, to: cells.count, by: perRow).map { first in
      cells[first..<min(first + perRow, cells.count)].reduce(into: StyledText()) { line, cell in
        line.append(cell.padded(to: cellColumns))
      }
    }
  }
}
