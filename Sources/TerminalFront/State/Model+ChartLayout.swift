import Timeline

/// Laying a drawn view out after something changed, with the cursor where the reader left it.
extension Model {
  /// True where the pane below shows the visits under the cursor and not one visit.
  var showsCell: Bool { chart?.view.hasCells == true && focus != .detail }

  /// Brings cursor and window into bounds and lays the chart out for the width of the screen.
  mutating func settleChart() {
    guard var chart else { return }
    if chart.isUnplaced, chart.content != nil {
      place(&chart)
      chart.isUnplaced = false
    }
    chart.row = min(max(0, chart.row), max(0, chart.rowCount - 1))
    followSelection(&chart)
    chart.lines = lines(of: &chart)
    self.chart = chart
    scrollChart()
  }

  /// Puts the cursor on what the selected visit is counted in.
  private func place(_ chart: inout ChartState) {
    guard let visit = chart.content?.visits.first(where: { $0.id == selectedVisit?.id }) else {
      chart.day = lastDay(chart) ?? chart.day
      return
    }
    switch chart.content?.values {
    case .bars(let bars):
      let number = visit.dates.began(in: bars.unit)
      chart.row = bars.bars.firstIndex { $0.number == number } ?? chart.row
    case .calendar: chart.day = DrawnDates(visit.dates).days?.lowerBound ?? chart.day
    case .matrix(let matrix):
      guard let subject = chart.subject, let scope = chart.content?.scope else {
        return placeInSquare(visit, matrix, &chart)
      }
      let partner = scope.partners(of: visit).first
      chart.row = matrix.folded(subject).firstIndex { $0.partner == partner } ?? 0
      chart.column = scope.direction(of: visit) == .fromSubject ? 1 : 0
    case .lanes, nil: break
    }
  }

  private func placeInSquare(_ visit: Visit, _ matrix: VisitMatrix, _ chart: inout ChartState) {
    let hosts = MatrixLayout(matrix, subject: nil, columns: size.columns).shownHosts
    chart.row = chart.matrixRows(matrix).firstIndex(of: visit.delegation.party) ?? 0
    chart.column = hosts.firstIndex { visit.hostParties.contains($0) } ?? 0
  }

  private func lastDay(_ chart: ChartState) -> Day? {
    guard case .calendar(let calendar) = chart.content?.values else { return nil }
    return calendar.days.upperBound
  }

  /// In lanes the cursor is the selected visit: its lane, and a window in which it can be seen.
  private func followSelection(_ chart: inout ChartState) {
    guard case .lanes(let lanes) = chart.content?.values,
      let number = chart.content?.number(of: selectedRow?.key)
    else { return }
    if lanes.lanes.indices.contains(chart.row), !lanes.lanes[chart.row].items.contains(number) {
      chart.row = lanes.lanes.firstIndex { $0.items.contains(number) } ?? chart.row
    }
    guard let span = lanes.days,
      let day = lanes.items[number].dates.days?.lowerBound
    else { return }
    let room = LanesLayout.chartColumns(size.columns)
    let zoom = chart.zoom(lanes, columns: size.columns)
    let window =
      chart.windowDay.map { zoom.scale(from: $0, in: span, columns: room).days }
      ?? zoom.scale(showing: span, columns: room).days
    if !window.contains(day) {
      chart.windowDay = zoom.scale(around: day, in: span, columns: room).days.lowerBound
    }
  }

  private func lines(of chart: inout ChartState) -> ChartLines {
    let columns = size.columns
    guard let content = chart.content else {
      var waiting = ChartLines()
      waiting.add(StyledText(" working …", .dim))
      return waiting
    }
    var lines = lines(of: chart, content, columns)
    if content.notDrawn > 0 {
      lines.foot.append(
        StyledText(" \(content.notDrawn) more visits match and are not drawn", .warning))
    }
    return lines
  }

  private func lines(of chart: ChartState, _ content: ChartContent, _ columns: Int) -> ChartLines {
    switch content.values {
    case .lanes(let lanes):
      guard !lanes.items.isEmpty else { return empty }
      return LanesLayout(
        lanes, zoom: chart.zoom(lanes, columns: columns), from: chart.windowDay,
        columns: columns, selected: content.number(of: selectedRow?.key), compared: chart.mark,
        coverage: content.coverage
      ).lines()
    case .bars(let bars):
      var lines = bars.bars.isEmpty ? empty : BarsLayout(bars, columns: columns).lines()
      if let mark = chart.mark, mark != chart.row {
        lines.foot = BarsLayout.comparison(bars, mark, chart.row) + lines.foot
      }
      return lines
    case .matrix(let matrix):
      guard !content.visits.isEmpty else { return empty }
      let selected = MatrixLayout.Selection(row: chart.row, column: chart.column)
      return MatrixLayout(
        matrix, subject: chart.subject, columns: columns, isSquare: chart.isSquare,
        selected: selected
      ).lines()
    case .calendar(let calendar):
      guard !content.visits.isEmpty else { return empty }
      return CalendarLayout(
        calendar, content.visits, scope: content.scope, columns: columns,
        coverage: content.coverage, selected: chart.day
      ).lines()
    }
  }

  private var empty: ChartLines {
    var lines = ChartLines()
    lines.add(StyledText(" no visits match"))
    return lines
  }

  // MARK: Scrolling

  /// As little as needed to show the lines of what is under the cursor.
  private mutating func scrollChart() {
    guard let chart else { return }
    let room = chart.bodyRows(of: layout.list.rows)
    let owner =
      chart.view == .calendar
      ? CalendarLayout.owner(of: chart.day, columns: size.columns) : chart.row
    let owned = chart.lines.owners.indices.filter { chart.lines.owners[$0] == owner }
    var top = chart.top
    if let first = owned.first, let last = owned.last {
      // The heading over a year belongs to it.
      let start = chart.view == .calendar ? max(0, first - 1) : first
      top = min(max(top, last - room + 1), start)
    }
    self.chart?.top = min(max(0, top), max(0, chart.lines.body.count - room))
  }

  /// What is under the cursor, for the status line.
  var chartWords: String? {
    guard let chart, let content = chart.content, focus == .list else { return nil }
    switch content.values {
    case .lanes(let lanes):
      return drawnSelection.map { lanes.words(of: $0) }
    case .bars(let bars):
      guard bars.bars.indices.contains(chart.row) else { return nil }
      let bar = bars.bars[chart.row]
      return "\(bars.unit.value(bar.number)): \(bar.count) \(bar.count == 1 ? "visit" : "visits")"
    case .matrix(let matrix):
      guard let pair = chart.pair(columns: size.columns) else { return nil }
      let count = matrix[pair.from, pair.to].count
      return "\(PartyTable.name(pair.from)) → \(PartyTable.name(pair.to)): \(count)"
    case .calendar(let calendar):
      let count = calendar[chart.day]
      let perhaps = count.possible > 0 ? ", \(count.possible) perhaps" : ""
      return "\(DrawnDates.words(chart.day...chart.day)): \(count.certain) under way\(perhaps)"
    }
  }
}
