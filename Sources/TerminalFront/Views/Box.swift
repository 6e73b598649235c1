/// A frame with a cleared inside, over whatever was there.
enum Box {
  /// Draws it around an area, as far as that is on the screen, and returns the area.
  @discardableResult
  static func draw(
    around inside: Area, title: TerminalText = "", on canvas: inout Canvas
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
      let shown = (" " + title).cut(to: max(0, frame.columns - 4)) + " "
      canvas.draw(shown, row: frame.row, column: frame.column + 1, role: .title)
    }
    return inside
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
