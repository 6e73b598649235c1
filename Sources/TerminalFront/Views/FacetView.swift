import Timeline

/// The facet pane: the values of a field, how many visits have each, which are in the filter.
enum FacetView {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let facets = model.facets else { return }
    drawHead(facets, on: &canvas, area)
    let shown = facets.shown
    let most = shown.map(\.count).max() ?? 0
    let digits = String(most).count
    for (offset, index) in (facets.top..<shown.count).prefix(max(0, area.rows - 1)).enumerated() {
      let row = area.row + 1 + offset
      let isSelected = index == facets.selected
      let line = line(shown[index], digits, area.columns, model)
      canvas.draw(
        line, row: row, column: area.column, limit: area.columns,
        emphasis: isSelected ? .selected : [])
      if isSelected, model.focus == .facets {
        canvas.cursor = Position(row: row, column: area.column)
      }
    }
    if shown.isEmpty, !facets.isAwaited, area.rows > 1 {
      let typed = facets.typedYear ?? facets.narrow
      let text = typed.isEmpty ? "no visits have one" : "none match \(typed)"
      canvas.draw(
        TerminalText("  " + text), row: area.row + 1, column: area.column, limit: area.columns,
        role: .dim)
    }
  }

  private static func drawHead(_ facets: FacetState, on canvas: inout Canvas, _ area: Area) {
    let order = facets.field == .date ? "> since < until" : facets.order.words
    let typed = facets.typedYear ?? facets.narrow
    let narrow = typed.isEmpty ? "" : " · \(typed)"
    let range = facets.rangeStart.map { " · from \($0)" } ?? ""
    let text = TerminalText(" f other fields · \(order)\(narrow)\(range)")
    canvas.draw(
      text.cut(to: area.columns), row: area.row, column: area.column, limit: area.columns,
      role: .dim)
  }

  private static func line(
    _ count: FieldCount, _ digits: Int, _ columns: Int, _ model: Model
  ) -> StyledText {
    let field = model.facets?.field ?? .delegation
    var line = StyledText()
    switch model.query.inclusion(of: count.value.id, in: field) {
    case .none: line.append("   ")
    case .included: line.append(" + ", .chip)
    case .excluded: line.append(" - ", .excluded)
    }
    let total = model.facets?.totals[count.value.id] ?? count.count
    let number = TerminalText(String(count.count) + (total > count.count ? " of \(total)" : ""))
    let label = StyledText(TerminalText(model.facets?.label(of: count) ?? count.value.label))
    line.append(label.padded(to: max(1, columns - 5 - max(digits, number.width))))
    let gap = max(0, columns - 1 - line.width - number.width)
    line.append(TerminalText(repeatElement(.space, count: gap)) + number, .dim)
    return line.padded(to: columns)
  }
}
