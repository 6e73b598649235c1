import Timeline

/// Drawn views: opening them, what they show, and filtering by what is under the cursor.
extension Model {
  /// The columns of the pane a drawn view stands in.
  var chartColumns: Int { layout.list.columns }

  /// Opens a view, or the list; it is as it was left.
  mutating func openChart(_ view: ChartView?) -> [Effect] {
    closeChart()
    focus = .list
    guard let view else { return [] }
    var opened = closedCharts[view] ?? ChartState(view)
    opened.isUnplaced = true
    opened.mark = nil
    opened.markDay = nil
    opened.marked = nil
    opened.around = selectedRow?.key
    chart = opened
    askChart()
    return []
  }

  /// Keeps how it was looked at; what it showed is asked for again.
  mutating func closeChart() {
    chart?.content = nil
    chart?.lines = ChartLines()
    if let chart { closedCharts[chart.view] = chart }
    chart = nil
  }

  /// Nil for what means the same as in the list.
  mutating func performInChart(_ command: Command, _ count: Int?) -> [Effect]? {
    guard let chart else { return nil }
    let times = min(count ?? 1, 10_000)
    switch command {
    case .nextView: return openChart(ChartView.next(after: chart.view))
    case .squareMatrix: return showSquareMatrix()
    case .nextGrouping: return groupNext()
    case .zoomIn: return zoomChart(-times)
    case .zoomOut: return zoomChart(times)
    case .markTime: return markInChart()
    case .open where chart.view.hasCells || chart.mark != nil: return filterByCell(closes: true)
    case .filterByThis: return filterByCell(closes: false)
    default: return moveInChart(command, times)
    }
  }

  // MARK: What is shown

  private mutating func groupNext() -> [Effect] {
    guard var chart else { return [] }
    switch chart.view {
    case .lanes: chart.grouping = next(after: chart.grouping)
    case .bars: chart.split = next(after: chart.split)
    case .matrix: return showSquareMatrix()
    case .calendar:
      notice = Notice("a calendar is of all visits; \(key(.facets)) filters them")
      return []
    }
    self.chart = chart
    notice = Notice(chart.title)
    askChart()
    return []
  }

  private func next<Choice: CaseIterable & Equatable>(after choice: Choice) -> Choice {
    let all = Array(Choice.allCases)
    let at = all.firstIndex { $0 == choice } ?? -1
    return all[(at + 1) % all.count]
  }

  private mutating func showSquareMatrix() -> [Effect] {
    guard chart?.view == .matrix else { return openChart(.matrix) }
    chart?.isSquare.toggle()
    chart?.isUnplaced = true
    return []
  }

  private mutating func markInChart() -> [Effect] {
    guard let chart else { return [] }
    switch chart.view {
    case .lanes:
      let selected = chartSelected
      self.chart?.mark = selected
    case .bars: self.chart?.mark = chart.row
    case .calendar: self.chart?.mark = Int(chart.day.number)
    case .matrix:
      notice = Notice("a cell is no range; \(key(.filterByThis)) filters by it")
      return []
    }
    self.chart?.markDay = chart.day
    return []
  }

  // MARK: Filtering

  private mutating func filterByCell(closes: Bool) -> [Effect]? {
    guard let chart else { return nil }
    var wanted = chart.conditions(columns: chartColumns)
    if chart.view == .lanes, let mark = chart.mark { wanted = [between(mark, chart)] }
    guard !wanted.isEmpty else { return [] }
    let fields = wanted.compactMap { condition -> Field? in
      if case .field(let field, _) = condition { return field }
      return nil
    }
    // A new year takes the place of the one before.
    let kept = query.conditions.filter { condition in
      !fields.contains { condition.concerns($0) } && !wanted.contains(condition)
    }
    self.chart?.mark = nil
    self.chart?.markDay = nil
    if closes { closeChart() }
    return setQuery(VisitQuery(kept + wanted))
  }

  /// All that touches the days from one visit to another, or from one day to another.
  private func between(_ mark: Int, _ chart: ChartState) -> Condition {
    guard !chart.goesByDay(columns: chartColumns) else {
      return .dates(.on, ChartState.date(chart.markedDays))
    }
    let days = [mark, chartSelected ?? mark].compactMap { chart.content?.drawn.dates[$0].days }
    let first = days.map(\.lowerBound).min() ?? chart.day
    let last = days.map(\.upperBound).max() ?? first
    return .dates(.on, ChartState.date(first...last))
  }
}
