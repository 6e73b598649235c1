/// A frame with a cleared inside, over whatever was there.
enum Box {
  /// Draws it around an area, as far as that is on the screen, and returns the area.
  ///
  /// - Parameter extent: which part of how much is seen, at the end of the upper line.
  @discardableResult
  static func draw(
    around inside: Area, title: TerminalText = "", extent: TerminalText = "",
    on canvas: inout Canvas
  ) -> Area {
    let frame = inside.withFrame
    canvas.clear(frame)
    let line = TerminalText(repeatElement(Glyph(base: 0x2500), count: max(0, frame.columns - 2)))
    let last = frame.row + frame.rows - 1
    canvas.draw("┌" + line + "┐", row: frame.row, column: frame.column, role: .frame)
    canvas.draw("└" + line + "┘", row: last, column: frame.column, role: .frame)
    for row in inside.row..<inside.row + inside.rows {
      canvas.draw("│", row: row, column: frame.column, role: .frame)
      canvas.draw("│", row: row, column: frame.column + frame.columns - 1, role: .frame)
    }
    if title.width > 0 {
      let room = frame.columns - 4 - (extent.width > 0 ? extent.width + 1 : 0)
      let shown = (" " + title).cut(to: max(0, room)) + " "
      canvas.draw(shown, row: frame.row, column: frame.column + 1, role: .title)
    }
    let column = inside.column + inside.columns - extent.width
    canvas.draw(extent, row: frame.row, column: max(0, column), role: .dim)
    return inside
  }

  /// The same for what takes the whole screen where there is no room for a frame.
  static func open(
    over area: Area, title: TerminalText, extent: TerminalText, on canvas: inout Canvas
  ) {
    guard !hasRoom(canvas.size) else {
      draw(around: area, title: title, extent: extent, on: &canvas)
      return
    }
    canvas.clear(Area(row: 0, column: 0, rows: area.rows + 1, columns: canvas.size.columns))
    let room = area.columns - extent.width - 1
    canvas.draw((" " + title).cut(to: max(0, room)), row: 0, column: 0, role: .title)
    canvas.draw(
      extent, row: area.row - 1, column: max(0, area.column + area.columns - extent.width),
      role: .dim)
  }

  /// " 1–8 of 99 " where not all is seen.
  static func extent(from first: Int, rows: Int, of count: Int) -> TerminalText {
    guard count > rows else { return "" }
    return TerminalText(" \(first + 1)–\(min(count, first + rows)) of \(count) ")
  }

  /// Room for a frame around anything that is to be read.
  static func hasRoom(_ size: Size) -> Bool { size.rows >= 10 && size.columns >= 36 }
}

extension Area {
  /// With one row and two columns more on each side.
  fileprivate var withFrame: Area {
    Area(row: row - 1, column: column - 2, rows: rows + 2, columns: columns + 4)
  }
}
