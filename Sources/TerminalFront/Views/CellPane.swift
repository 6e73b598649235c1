import Timeline

/// What is under the cursor of a drawn view: its visits, and what happened on its day; two days
/// next to each other where one is marked.
enum CellPane {
  static func draw(_ chart: ChartState, _ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let content = chart.content else { return }
    if chart.view == .lanes, let other = chart.markDay, other != chart.day {
      let wide = area.columns >= 76
      let (first, second) =
        wide ? area.split(atColumn: area.columns / 2) : area.split(atRow: area.rows / 2)
      draw(other, content, model, isTitled: true, on: &canvas, first)
      draw(chart.day, content, model, isTitled: true, on: &canvas, second)
      return
    }
    let isDay =
      chart.view == .lanes || chart.view == .calendar && chart.cellUnit == .day && chart.mark == nil
    if isDay { return draw(chart.day, content, model, isTitled: false, on: &canvas, area) }
    let columns = model.chartColumns
    let open = model.key(.open)
    let cell = CellLines(
      content: content, columns: area.columns, selected: model.chartSelected, openKey: open)
    let visits = chart.visitsOfCell(columns: columns)
    let isMore = content.isCounted
    let note = isMore ? [StyledText(" \(open) shows all; of those read:", .dim)] : []
    put(note + cell.lines(of: visits), model, on: &canvas, area)
  }

  private static func draw(
    _ day: Day, _ content: ChartContent, _ model: Model, isTitled: Bool,
    on canvas: inout Canvas, _ area: Area
  ) {
    let cell = CellLines(
      content: content, columns: area.columns, selected: nil, openKey: model.key(.open))
    let title = StyledText(" " + ChartState.words(day...day), .heading)
    put((isTitled ? [title] : []) + cell.lines(of: day), model, on: &canvas, area)
  }

  private static func put(
    _ lines: [StyledText], _ model: Model, on canvas: inout Canvas, _ area: Area
  ) {
    let fits = lines.count <= area.rows
    for (offset, line) in lines.prefix(fits ? area.rows : area.rows - 1).enumerated() {
      canvas.draw(line, row: area.row + offset, column: area.column, limit: area.columns)
    }
    guard !fits, area.rows > 0 else { return }
    let left = lines.count - area.rows + 1
    canvas.draw(
      StyledText(" … \(left) more lines; \(model.key(.open)) shows all visits", .dim),
      row: area.row + area.rows - 1, column: area.column, limit: area.columns)
  }
}
