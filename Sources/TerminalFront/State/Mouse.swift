/// What a click and the wheel do: where one points is what is meant.
extension Model {
  mutating func click(_ position: Position) -> [Effect] {
    let layout = layout
    if layout.hints.contains(position) { return press(hint(atColumn: position.column)) }
    guard prompt == nil, help == nil, panel == nil else { return [] }
    if layout.top.contains(position) { return clickTop(column: position.column) }
    if layout.strip.contains(position) {
      clickStrip(position)
    } else if layout.list.contains(position) {
      clickList(
        row: position.row - layout.list.row, column: position.column - layout.list.column)
    } else if layout.detail.contains(position) {
      clickDetail(row: position.row - layout.detail.row)
    } else if layout.facets.contains(position) {
      focus = .facets
      facets?.selectLine(position.row - layout.facets.row - 1)
    }
    return []
  }

  /// A hint is a button.
  private mutating func press(_ hint: Hint?) -> [Effect] {
    var effects: [Effect] = []
    for key in hint?.keys ?? [] { effects += update(.key(key)) }
    return effects
  }

  /// A part of the filter goes when it is clicked.
  private mutating func clickTop(column: Int) -> [Effect] {
    let parts = topLine(columns: size.columns).chipColumns
    guard let index = parts.firstIndex(where: { $0.contains(column) }) else { return [] }
    return dropFilter(index + 1)
  }

  private mutating func clickList(row: Int, column: Int) {
    focus = .list
    guard chart == nil else { return clickChart(row: row, column: column) }
    let lines = listLines(height: layout.list.rows)
    if lines.indices.contains(row), case .row(let index) = lines[row] { select(index) }
  }

  /// The line becomes the one the keys act on.
  private mutating func clickDetail(row: Int) {
    focus = .detail
    detailCursor = detailTop + row
  }

  /// The wheel scrolls what is under it.
  mutating func scroll(_ lines: Int, at position: Position) {
    let layout = layout
    if help != nil {
      help?.top += lines
    } else if panel != nil {
      scrollPanel(by: lines)
    } else if layout.detail.contains(position) {
      scrollDetail(lines)
    } else if layout.facets.contains(position) {
      facets?.selected += lines
    } else if chart != nil {
      scrollChart(lines)
    } else {
      step(lines)
    }
  }

  /// The line the keys act on goes along, or it would pull the window back.
  private mutating func scrollDetail(_ lines: Int) {
    detailTop += lines
    guard focus == .detail else { return }
    detailCursor = min(max(detailCursor, detailTop), detailTop + max(0, layout.detail.rows - 1))
  }

  private mutating func scrollChart(_ lines: Int) {
    let command: Command = lines > 0 ? .down : .up
    if focus != .list { focus = .list }
    _ = performInChart(command, abs(lines))
  }
}

extension Area {
  fileprivate func contains(_ position: Position) -> Bool {
    contains(row: position.row, column: position.column)
  }
}
