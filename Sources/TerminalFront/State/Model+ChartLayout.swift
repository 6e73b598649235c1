import Timeline

/// Laying a drawn view out after something changed, with the cursor where the reader left it.
extension Model {
  /// Brings cursor and window into bounds and lays out what of the chart is seen.
  mutating func settleChart() {
    findChartMarks()
    guard var chart else { return }
    if chart.content != nil, chart.isUnplaced || hasLeft(chart) {
      place(&chart)
      chart.isUnplaced = false
      chart.followed = selectedRow?.key
      chart.left = nil
    }
    if selectedRow?.key == chart.followed { chart.left = nil }
    chart.row = min(max(0, chart.row), max(0, chart.rowCount - 1))
    showDay(&chart)
    layOut(&chart)
    self.chart = chart
  }

  private func layOut(_ chart: inout ChartState) {
    guard let layout = chartLayout(chart) else {
      chart.lines = ChartLines()
      chart.lines.add(StyledText(emptyWords(chart)))
      if chart.content != nil, let emptyHint { chart.lines.add(StyledText(" " + emptyHint)) }
      chart.rowsWanted = 4
      return
    }
    var pages = ChartPages(layout)
    chart.rowsWanted = pages.rowCount(upTo: size.rows)
    let room = self.layout(of: chart).list.rows
    var fixed = ChartLines()
    fixed.head = layout.head()
    // On few rows the last lines go, so what is left out is said first.
    let warnings = warnings(chart)
    chart.warnings = warnings.count
    fixed.foot = warnings + layout.foot() + comparison(chart)
    let (lines, top) = pages.window(
      top: chart.top, showing: shownPart(chart), rows: chart.bodyRows(of: room, fixed))
    chart.lines = lines
    hideDays(&chart, rows: chart.bodyRows(of: room, fixed))
    chart.lines.foot = fixed.foot
    chart.top = top
  }

  /// On a screen too low for a week the days before the one under the cursor go.
  private func hideDays(_ chart: inout ChartState, rows: Int) {
    chart.hiddenDays = 0
    guard let part = calendarLayout(chart)?.part(of: chart.day), chart.lines.owners.first == part
    else { return }
    let days = chart.lines.owners.prefix { $0 == part }.count - 1
    let hidden = min(chart.day.weekday + 2 - rows, chart.day.weekday)
    guard hidden > 0, days > hidden else { return }
    chart.lines.hide(1...hidden)
    chart.hiddenDays = hidden
  }

  private func emptyWords(_ chart: ChartState) -> String {
    guard chart.content == nil else { return " no visits match" }
    return awaitsChart || answeredQuery == nil
      ? " working …" : " given up: nothing is drawn; \(key(.nextView)) leads on"
  }

  /// Two bars next to each other.
  private func comparison(_ chart: ChartState) -> [StyledText] {
    guard case .bars(let bars) = chart.content?.values, let mark = chart.mark, mark != chart.row
    else { return [] }
    return BarsLayout.comparison(bars, mark, chart.row)
  }

  private func warnings(_ chart: ChartState) -> [StyledText] {
    guard let content = chart.content else { return [] }
    let isOld = !awaitsChart && !content.question.draws(sameAs: chart.question(scope))
    let words = [isOld ? "given up: drawn is what was asked before" : nil, content.notDrawnWords]
    return words.compactMap { $0 }.map { StyledText(" " + $0, .warning).cut(to: chartColumns) }
  }

  /// The part of the chart the cursor is in.
  private func shownPart(_ chart: ChartState) -> Int? {
    switch chart.content?.values {
    case .calendar: calendarLayout(chart)?.part(of: chart.day)
    case .periods(let periods): periods.row(of: periods.unit.number(of: chart.day))
    case .lanes, .bars, .matrix: chart.row
    case nil: nil
    }
  }

  // MARK: Placing the cursor

  /// Puts the cursor on what the selected visit is counted in.
  private func place(_ chart: inout ChartState) {
    guard let content = chart.content, let number = chartSelected else {
      chart.day = chart.content?.drawn.days?.upperBound ?? chart.day
      return
    }
    let visit = content.visits[number]
    let days = content.drawn.dates[number].days
    switch content.values {
    case .bars(let bars):
      let number = visit.dates.began(in: bars.unit)
      chart.row = bars.bars.firstIndex { $0.number == number } ?? chart.row
    case .calendar, .periods: chart.day = days?.lowerBound ?? chart.day
    case .matrix(let matrix): placeInMatrix(visit, matrix, &chart)
    case .lanes(let lanes):
      if let days, !days.contains(chart.day) { chart.day = days.lowerBound }
      let isInLane =
        lanes.lanes.indices.contains(chart.row) && lanes.lanes[chart.row].items.contains(number)
      if !isInLane {
        chart.row = lanes.lanes(of: number).first ?? chart.row
      }
    }
  }

  private func placeInMatrix(_ visit: Visit, _ matrix: VisitMatrix, _ chart: inout ChartState) {
    let partner = chart.content?.scope.partners(of: visit).first
    guard chart.subject != nil else {
      let hosts = MatrixLayout.shownHosts(matrix, columns: chartColumns)
      chart.row = matrix.delegations.firstIndex(of: visit.delegation.party) ?? 0
      chart.column = hosts.firstIndex { visit.hostParties.contains($0) } ?? 0
      return
    }
    chart.row = chart.matrixRows(matrix).firstIndex { $0 == partner } ?? 0
    chart.column = chart.content?.scope.direction(of: visit) == .fromSubject ? 1 : 0
  }

  /// In lanes a window in which the day under the cursor can be seen.
  private func showDay(_ chart: inout ChartState) {
    guard case .lanes(let lanes) = chart.content?.values, let span = lanes.days else { return }
    let scale = chart.scale(lanes, columns: chartColumns)
    guard !scale.days.contains(chart.day), span.contains(chart.day) else { return }
    let zoom = chart.zoom(lanes, columns: chartColumns)
    let room = LanesLayout.chartColumns(chartColumns)
    let unit = scale.unit
    // A few steps beyond the edge move the window by as much; further away it begins anew.
    let beyond =
      chart.day > scale.days.upperBound
      ? unit.number(of: chart.day) - (scale.first + scale.units - 1)
      : unit.number(of: chart.day) - scale.first
    if chart.windowDay != nil, abs(beyond) <= 2 {
      chart.windowDay = unit.firstDay(scale.first + beyond)
    } else {
      chart.windowDay = zoom.scale(around: chart.day, in: span, columns: room).days.lowerBound
    }
  }

  // MARK: Layouts

  /// Nil while there is nothing to lay out.
  func chartLayout(_ chart: ChartState) -> (any ChartLayout)? {
    guard let content = chart.content, !content.visits.isEmpty else { return nil }
    let columns = chartColumns
    switch content.values {
    case .lanes(let lanes): return lanesLayout(lanes, chart, columns)
    case .bars(let bars):
      return BarsLayout(bars, columns: columns, marks: chart.barMarks)
    case .matrix(let matrix):
      return MatrixLayout(
        matrix, subject: chart.subject, columns: columns, isSquare: chart.isSquare,
        selected: MatrixLayout.Selection(row: chart.row, column: chart.column))
    case .calendar: return calendarLayout(chart)
    case .periods(let periods):
      return PeriodsLayout(
        periods, columns: columns, coverage: content.coverage, range: chart.markedDays,
        hits: chart.hitPeriods)
    }
  }

  private func lanesLayout(
    _ lanes: Lanes, _ chart: ChartState, _ columns: Int
  ) -> any ChartLayout {
    guard columns >= LanesTable.leastColumns, size.rows >= LanesTable.leastRows else {
      return LanesTable(lanes: lanes, columns: columns, selected: chartSelected)
    }
    let goesByDay = chart.goesByDay(columns: columns)
    let cursor = LanesLayout.Cursor(
      selected: chartSelected, compared: chart.mark, day: goesByDay ? chart.day : nil,
      otherDay: goesByDay ? chart.markDay : nil)
    return LanesLayout(
      lanes, zoom: chart.zoom(lanes, columns: columns), from: chart.windowDay, columns: columns,
      coverage: chart.content?.coverage, asked: chart.askedDays, cursor: cursor,
      marks: chart.marks)
  }

  func calendarLayout(_ chart: ChartState) -> CalendarLayout? {
    guard let content = chart.content, case .calendar(let calendar) = content.values else {
      return nil
    }
    return CalendarLayout(
      calendar, content.visits, scope: content.scope, columns: chartColumns,
      coverage: content.coverage, selected: chart.day,
      range: chart.mark == nil ? nil : chart.markedDays, hits: chart.hitDays)
  }
}
