import Timeline

/// The facet pane: the values of a field, how many visits have each, which are in the filter.
enum FacetView {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let facets = model.facets else { return }
    drawHead(facets, model, on: &canvas, area)
    let shown = facets.shown
    let most = shown.map(\.count).max() ?? 0
    let indices = (facets.top..<shown.count).prefix(max(0, area.rows - 1))
    let numbers = indices.map { number(shown[$0], facets) }
    let digits = max(String(most).count, numbers.map(\.width).max() ?? 0)
    for (offset, index) in indices.enumerated() {
      let row = area.row + 1 + offset
      let isSelected = index == facets.selected
      let line = line(
        shown[index], numbers[offset].padded(leftTo: digits), most, area.columns, model)
      canvas.draw(
        isSelected ? line.asBar(columns: area.columns) : line, row: row, column: area.column,
        limit: area.columns)
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

  private static func drawHead(
    _ facets: FacetState, _ model: Model, on canvas: inout Canvas, _ area: Area
  ) {
    let order =
      facets.field == .date
      ? "\(model.key(.sinceDate)) since \(model.key(.untilDate)) until" : facets.order.words
    let typed = facets.typedYear ?? facets.narrow
    let narrow = typed.isEmpty ? "" : " · \(typed)"
    let range = facets.rangeStart.map { " · from \($0)" } ?? ""
    let text = TerminalText(" \(model.key(.facets)) other fields · \(order)\(narrow)\(range)")
    canvas.draw(
      text.cut(to: area.columns), row: area.row, column: area.column, limit: area.columns,
      role: .dim)
  }

  private static func number(_ count: FieldCount, _ facets: FacetState) -> StyledText {
    let total = facets.totals[count.value.id] ?? count.count
    return StyledText(String(count.count) + (total > count.count ? " of \(total)" : ""), .dim)
  }

  /// The value, a bar as long as it is frequent beside the others where the name leaves room for
  /// one, and the count.
  private static func line(
    _ count: FieldCount, _ number: StyledText, _ most: Int, _ columns: Int, _ model: Model
  ) -> StyledText {
    let field = model.facets?.field ?? .delegation
    var line = StyledText()
    switch model.query.inclusion(of: count.value.id, in: field) {
    case .none: line.append("   ")
    case .included: line.append(" + ", .chip)
    case .excluded: line.append(" - ", .excluded)
    }
    let label = StyledText(TerminalText(model.facets?.label(of: count) ?? count.value.label))
    let room = max(1, columns - 5 - number.width)
    let barColumns = room - label.width > barRoom ? barRoom : 0
    line.append(label.padded(to: room - barColumns))
    line.append(bar(count.count, of: most, columns: barColumns), .bar)
    line.append(" ")
    line.append(number)
    return line.padded(to: columns)
  }

  private static let barRoom = 8

  private static func bar(_ count: Int, of most: Int, columns: Int) -> TerminalText {
    guard columns > 1, most > 0 else { return "" }
    let eighths = max(count > 0 ? 1 : 0, count * (columns - 1) * 8 / most)
    return CountBar.text(eighths: eighths).padded(to: columns)
  }
}
