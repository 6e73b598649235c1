extension Model {
  mutating func click(_ position: Position) {
    guard prompt == nil, help == nil else { return }
    let layout = layout
    if layout.strip.contains(position) {
      clickStrip(position)
    } else if layout.list.contains(position) {
      focus = .list
      guard chart == nil else {
        return clickChart(
          row: position.row - layout.list.row, column: position.column - layout.list.column)
      }
      let lines = list.lines(rows, zoom, height: layout.list.rows)
      let line = position.row - layout.list.row
      if lines.indices.contains(line), case .row(let index) = lines[line] { select(index) }
    } else if layout.detail.contains(position) {
      focus = .detail
    } else if layout.facets.contains(position) {
      focus = .facets
      facets?.selectLine(position.row - layout.facets.row - 1)
    }
  }

  /// The wheel scrolls what is under it.
  mutating func scroll(_ lines: Int, at position: Position) {
    let layout = layout
    if help != nil {
      help?.top += lines
    } else if layout.detail.contains(position) {
      detailTop += lines
    } else if layout.facets.contains(position) {
      facets?.selected += lines
    } else if chart != nil {
      chart?.top += lines
    } else {
      step(lines)
    }
  }
}

extension Area {
  fileprivate func contains(_ position: Position) -> Bool {
    contains(row: position.row, column: position.column)
  }
}
