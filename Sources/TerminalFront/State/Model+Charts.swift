import Timeline

/// Drawn views: opening them, moving in them, and filtering by what is under the cursor.
extension Model {
  /// Opens a view, or the list; it is as it was left.
  mutating func openChart(_ view: ChartView?) -> [Effect] {
    if let chart { closedCharts[chart.view] = chart }
    focus = .list
    guard let view else {
      chart = nil
      return []
    }
    var opened = closedCharts[view] ?? ChartState(view)
    opened.isUnplaced = true
    opened.mark = nil
    chart = opened
    askChart()
    return []
  }

  mutating func closeChart() {
    if let chart { closedCharts[chart.view] = chart }
    chart = nil
  }

  /// Nil for what means the same as in the list.
  mutating func performInChart(_ command: Command, _ count: Int?) -> [Effect]? {
    guard let chart else { return nil }
    let times = count ?? 1
    switch command {
    case .nextView: return openChart(ChartView.next(after: chart.view))
    case .squareMatrix: return showSquareMatrix()
    case .nextGrouping: return groupNext()
    case .zoomIn: return zoomChart(-times)
    case .zoomOut: return zoomChart(times)
    case .markTime:
      markInChart()
      return []
    case .open where chart.view.hasCells || chart.mark != nil: return filterByCell(closes: true)
    case .filterByThis: return filterByCell(closes: false)
    case .earlier: return step(columns: -times)
    case .later: return step(columns: times)
    case .down: return step(rows: times)
    case .up: return step(rows: -times)
    case .pageDown, .halfPageDown: return step(rows: 10 * times)
    case .pageUp, .halfPageUp: return step(rows: -10 * times)
    case .first: return step(rows: -1_000_000)
    case .last: return step(rows: 1_000_000)
    case .nextHeading where chart.view == .calendar: return stepMonth(times)
    case .previousHeading where chart.view == .calendar: return stepMonth(-times)
    default: return nil
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
      notice = Notice("a calendar is of all visits; f filters them")
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

  private mutating func zoomChart(_ step: Int) -> [Effect] {
    guard let chart else { return [] }
    switch chart.view {
    case .lanes:
      guard case .lanes(let lanes) = chart.content?.values else { return [] }
      let now = chart.zoom(lanes, columns: size.columns)
      let wanted = min(max(0, now.rawValue + step), ChartZoom.all.rawValue)
      self.chart?.zoom = ChartZoom(rawValue: wanted)
      self.chart?.windowDay = nil
      notice = ChartZoom(rawValue: wanted).map {
        Notice(
          $0 == now
            ? "this is as far as it goes" : $0 == .all ? "all in one window" : "\($0.name) zoom")
      }
      return []
    case .bars:
      let units = CalendarUnit.counted
      let at = units.firstIndex(of: chart.unit) ?? 1
      let wanted = units[min(max(0, at - step), units.count - 1)]
      guard wanted != chart.unit else {
        notice = Notice("this is as far as it goes")
        return []
      }
      self.chart?.unit = wanted
      askChart()
      return []
    case .matrix, .calendar:
      notice = Notice("this view has one zoom; t leads to those that have more")
      return []
    }
  }

  private mutating func markInChart() {
    guard let chart else { return }
    switch chart.view {
    case .lanes:
      let number = drawnSelection
      self.chart?.mark = number
    case .bars: self.chart?.mark = chart.row
    case .calendar: self.chart?.mark = Int(chart.day.number)
    case .matrix: notice = Notice("a cell is no range; = filters by it")
    }
  }

  private mutating func filterByCell(closes: Bool) -> [Effect]? {
    guard let chart else { return nil }
    var wanted = chart.conditions(columns: size.columns)
    if chart.view == .lanes, let mark = chart.mark, let drawnSelection {
      wanted = [between(mark, drawnSelection)]
    }
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
    if closes { closeChart() }
    return setQuery(VisitQuery(kept + wanted))
  }

  /// All that touches the days from one visit to another.
  private func between(_ one: Int, _ other: Int) -> Condition {
    let visits = chart?.content?.visits ?? []
    let days = [one, other].filter(visits.indices.contains).compactMap {
      DrawnDates(visits[$0].dates).days
    }
    let first = days.map(\.lowerBound).min() ?? Day(number: 0)
    let last = days.map(\.upperBound).max() ?? first
    return .dates(
      .on, EDTF(start: .date(CalendarDate(first)), end: .date(CalendarDate(last))))
  }

  // MARK: Moving

  /// The number of the selected visit among those drawn.
  var drawnSelection: Int? { chart?.content?.number(of: selectedRow?.key) }

  private mutating func goToDrawn(_ number: Int) {
    if let content = chart?.content { go(.nearest(content.key(of: number))) }
  }

  private mutating func step(rows: Int) -> [Effect]? {
    guard let chart else { return nil }
    guard chart.view != .calendar else { return step(days: rows) }
    let row = min(max(0, chart.row + rows), max(0, chart.rowCount - 1))
    self.chart?.row = row
    guard case .lanes(let lanes) = chart.content?.values, lanes.lanes.indices.contains(row) else {
      return []
    }
    // In the other lane to what is nearest in time.
    let here = drawnSelection.flatMap { lanes.items[$0].dates.days?.lowerBound }
    let nearest = lanes.lanes[row].items.min { one, other in
      lanes.distance(one, here) < lanes.distance(other, here)
    }
    if let nearest { goToDrawn(nearest) }
    return []
  }

  private mutating func step(columns: Int) -> [Effect]? {
    guard let chart else { return nil }
    switch chart.content?.values {
    case .lanes(let lanes):
      guard lanes.lanes.indices.contains(chart.row) else { return [] }
      let items = lanes.lanes[chart.row].items
      let at = drawnSelection.flatMap(items.firstIndex) ?? 0
      goToDrawn(items[min(max(0, at + columns), items.count - 1)])
    case .matrix(let matrix):
      let most =
        chart.subject != nil
        ? 1 : MatrixLayout(matrix, subject: nil, columns: size.columns).shownHosts.count - 1
      self.chart?.column = min(max(0, chart.column + columns), max(0, most))
    case .calendar: return step(days: 7 * columns)
    case .bars: return step(rows: columns)
    case nil: break
    }
    return []
  }

  private mutating func step(days: Int) -> [Effect] {
    guard let chart, case .calendar(let calendar) = chart.content?.values else { return [] }
    let wanted = Int(chart.day.number) + days
    let first = Int(calendar.days.lowerBound.number)
    let last = Int(calendar.days.upperBound.number)
    self.chart?.day = Day(number: Int32(min(max(first, wanted), last)))
    return []
  }

  private mutating func stepMonth(_ count: Int) -> [Effect] {
    guard let day = chart?.day else { return [] }
    let month = CalendarUnit.month.number(of: day)
    let isFirst = CalendarUnit.month.firstDay(month) == day
    let wanted = CalendarUnit.month.firstDay(month + (count < 0 && !isFirst ? count + 1 : count))
    return step(days: Int(wanted.number - day.number))
  }

  /// A click on a line of the chart puts the cursor there.
  mutating func clickChart(row: Int) {
    guard let chart else { return }
    let line = row - chart.lines.head.count + chart.top
    guard chart.lines.owners.indices.contains(line), let owner = chart.lines.owners[line] else {
      return
    }
    if chart.view == .calendar { return }
    _ = step(rows: owner - chart.row)
  }
}

extension Lanes {
  /// Days from a visit to a day.
  fileprivate func distance(_ number: Int, _ day: Day?) -> Int {
    guard let day, let start = items[number].dates.days?.lowerBound else { return .max }
    return abs(start - day)
  }
}
