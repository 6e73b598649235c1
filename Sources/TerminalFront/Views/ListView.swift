import Timeline

/// The list: headings of the calendar, and under them a row for each visit.
enum ListView {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    guard !model.rows.isEmpty else { return drawEmpty(model, on: &canvas, area) }
    let lines = model.listLines(height: area.rows)
    let layout = layout(model, lines, columns: area.columns - 2)
    for (offset, line) in lines.enumerated() {
      let row = area.row + offset
      switch line {
      case .heading(let index):
        canvas.draw(
          heading(model, index).cut(to: area.columns), row: row, column: area.column,
          limit: area.columns)
      case .emptyYears(let index):
        let years = TerminalText("  " + (model.emptyYears(before: index) ?? ""))
        canvas.draw(
          years.cut(to: area.columns), row: row, column: area.column, limit: area.columns,
          role: .dim)
      case .row(let index):
        drawRow(model, index, layout, on: &canvas, area, row)
      }
    }
  }

  /// The columns that suit the visits on the screen.
  private static func layout(_ model: Model, _ lines: [ListState.Line], columns: Int) -> ListLine {
    let visits = lines.compactMap { line -> Visit? in
      guard case .row(let index) = line else { return nil }
      return model.visits[model.rows[index].key]
    }
    return ListLine(
      columns: columns, style: model.settings.list, unsaid: model.zoom.unsaid,
      reference: model.reference, visits: visits, showsChanges: model.desk.earlier != nil)
  }

  /// "July 2022", and which years before it have no visits.
  private static func heading(_ model: Model, _ index: Int) -> StyledText {
    var heading = StyledText(TerminalText(" " + model.zoom.heading(model.rows[index])), .heading)
    if let empty = model.emptyYears(before: index) {
      heading.append(TerminalText(" · \(empty)"), .dim)
    }
    return heading
  }

  private static func drawRow(
    _ model: Model, _ index: Int, _ layout: ListLine, on canvas: inout Canvas, _ area: Area,
    _ row: Int
  ) {
    let isSelected = index == model.list.selected
    let timelineRow = model.rows[index]
    let isHit = model.search?.hits?.index(ofKey: timelineRow.key) != nil
    var line = isSelected || isHit ? StyledText(isSelected ? "▸ " : "• ", .mark) : StyledText("  ")
    if let visit = model.visits[timelineRow.key] {
      let isBookmarked = visit.isAmong(model.memory.bookmarks)
      line.append(
        layout.text(
          of: visit, timelineRow, finder: model.finder(of: timelineRow),
          isBookmarked: isBookmarked, change: model.changes[timelineRow.key]))
    } else {
      line.append(TerminalText("\(timelineRow.key.id) cannot be read"), .warning)
    }
    if isSelected { line = line.asBar(columns: area.columns) }
    canvas.draw(line, row: row, column: area.column, limit: area.columns)
    if isSelected, model.focus == .list {
      canvas.cursor = Position(row: row, column: area.column)
    }
  }

  // MARK: Nothing to show

  private static func drawEmpty(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    let lines: [String] =
      if model.answeredQuery == nil, model.isWaiting {
        ["reading …"]
      } else if model.desk.total == 0 {
        ["There are no visits here."]
      } else {
        [
          "No visits match the filter.", model.emptyHint ?? "",
          "\(model.key(.dropFilter)) drops \(model.query.conditions.last?.description ?? "its last part")",
          "\(model.key(.suspendFilter)) suspends it, \(model.key(.clearFilter)) clears it",
        ]
      }
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      let text = TerminalText("  " + line)
      canvas.draw(
        text.cut(to: area.columns), row: area.row + offset, column: area.column,
        limit: area.columns, role: offset == 0 ? .strong : .plain)
    }
  }
}
