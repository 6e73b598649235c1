import Timeline

/// Moving in drawn views: from visit to visit, from day to day, from cell to cell.
extension Model {
  /// Nil for what means the same as in the list.
  mutating func moveInChart(_ command: Command, _ times: Int) -> [Effect]? {
    guard let chart else { return nil }
    switch command {
    case .earlier: step(columns: -times)
    case .later: step(columns: times)
    case .down: step(rows: times)
    case .up: step(rows: -times)
    case .pageDown, .halfPageDown: step(rows: 10 * times)
    case .pageUp, .halfPageUp: step(rows: -10 * times)
    case .first: step(rows: -1_000_000)
    case .last: step(rows: 1_000_000)
    case .nextHeading where chart.view == .matrix: return stepPeriod(times)
    case .previousHeading where chart.view == .matrix: return stepPeriod(-times)
    case .nextHeading: stepLong(times)
    case .previousHeading: stepLong(-times)
    default: return nil
    }
    return []
  }

  private mutating func step(rows: Int) {
    guard let chart else { return }
    switch chart.content?.values {
    case .lanes(let lanes): step(lanes: rows, lanes)
    case .bars, .matrix:
      self.chart?.row = min(max(0, chart.row + rows), max(0, chart.rowCount - 1))
      selectInCell()
    case .calendar: go(to: chart.day, plus: rows)
    case .periods(let periods): step(rows: rows, in: periods)
    case nil: break
    }
  }

  private mutating func step(columns: Int) {
    guard let chart else { return }
    switch chart.content?.values {
    case .lanes(let lanes):
      if chart.goesByDay(columns: chartColumns) {
        goInLanes(to: chart.day + columns, lanes)
      } else {
        step(visits: columns, lanes)
      }
    case .matrix(let matrix):
      let hosts = MatrixLayout.shownHosts(matrix, columns: chartColumns).count
      let most = chart.subject != nil ? 1 : hosts - 1
      self.chart?.column = min(max(0, chart.column + columns), max(0, most))
      selectInCell()
    case .calendar: go(to: chart.day, plus: 7 * columns)
    case .periods(let periods):
      go(to: periods.unit.firstDay(periods.unit.number(of: chart.day) + columns), plus: 0)
    case .bars: step(rows: columns)
    case nil: break
    }
  }

  /// By the stretch of the calendar above the one a step goes by.
  private mutating func stepLong(_ count: Int) {
    guard let chart else { return }
    switch chart.content?.values {
    case .lanes(let lanes):
      goInLanes(
        to: chart.day.moved(by: count, chart.longUnit(columns: chartColumns)), lanes)
    case .bars(let bars):
      guard bars.bars.indices.contains(chart.row) else { return }
      let day = bars.unit.firstDay(bars.bars[chart.row].number).moved(by: count, bars.unit.longer)
      step(rows: bars.unit.number(of: day) - bars.bars[chart.row].number)
    case .calendar: go(to: chart.day.moved(by: count, .month), plus: 0)
    case .periods(let periods): go(to: chart.day.moved(by: count, periods.unit.longer), plus: 0)
    case .matrix, nil: break
    }
  }

  // MARK: Lanes

  /// To another lane that is shown, there to what is nearest in time.
  private mutating func step(lanes step: Int, _ lanes: Lanes) {
    guard let chart else { return }
    let window = chart.scale(lanes, columns: chartColumns)
    let seen = lanes.isDense(at: window) ? Array(lanes.lanes.indices) : lanes.lanes(in: window.days)
    let isListed = seen.contains(chart.row) || !lanes.lanes.indices.contains(chart.row)
    let shown = isListed ? seen : (seen + [chart.row]).sorted()
    let at = shown.firstIndex(of: chart.row) ?? 0
    guard !shown.isEmpty else { return }
    let row = shown[min(max(0, at + step), shown.count - 1)]
    self.chart?.row = row
    let nearest = lanes.lanes[row].items.min { one, other in
      lanes.distance(one, chart.day) < lanes.distance(other, chart.day)
    }
    if let nearest { selectInChart(nearest) }
    let days = nearest.flatMap { lanes.items[$0].dates.days }
    if let days, !chart.goesByDay(columns: chartColumns) || !days.contains(chart.day) {
      self.chart?.day = days.lowerBound
    }
  }

  private mutating func step(visits: Int, _ lanes: Lanes) {
    guard let row = chart?.row, lanes.lanes.indices.contains(row) else { return }
    let items = lanes.lanes[row].items
    let at = chartSelected.flatMap(items.firstIndex) ?? 0
    if let span = lanes.days, !items.indices.contains(at + visits),
      goesBeyond(span, visits < 0 ? span.lowerBound + -1 : span.upperBound + 1)
    {
      return
    }
    let visit = items[min(max(0, at + visits), items.count - 1)]
    selectInChart(visit)
    if let day = lanes.items[visit].dates.days?.lowerBound { chart?.day = day }
  }

  /// The cursor on a day; the visit is the one of the lane that is under way, or of another lane,
  /// or stays what it is.
  private mutating func goInLanes(to day: Day, _ lanes: Lanes) {
    guard let chart, let span = lanes.days, !goesBeyond(span, day) else { return }
    let day = min(max(span.lowerBound, day), span.upperBound)
    self.chart?.day = day
    let goesByDay = chart.goesByDay(columns: chartColumns)
    var found = chart.content?.visits(on: day...day) ?? []
    if found.isEmpty, !goesByDay {
      found = [chart.content?.drawn.nearest(to: day)].compactMap { $0 }
    }
    let lane = lanes.lanes.indices.contains(chart.row) ? lanes.lanes[chart.row].items : []
    if let selected = chartSelected, found.contains(selected) { return }
    guard let visit = found.first(where: lane.contains) ?? found.first else { return }
    selectInChart(visit)
    if let row = lanes.lanes(of: visit).first, !lane.contains(visit) {
      self.chart?.row = row
    }
    if !goesByDay, let days = lanes.items[visit].dates.days { self.chart?.day = days.lowerBound }
  }

  /// Goes to where more visits are than are drawn; they are asked for when the list is there.
  private mutating func goesBeyond(_ limits: ClosedRange<Day>, _ day: Day) -> Bool {
    guard let content = chart?.content, !limits.contains(day) else { return false }
    let goesBack = day < limits.lowerBound
    guard (goesBack ? content.notDrawnBefore : content.notDrawnAfter) > 0 else { return false }
    go(.day(day, goesBack: goesBack))
    return true
  }

  // MARK: The calendar

  private mutating func go(to day: Day, plus days: Int) {
    let limits: ClosedRange<Day>?
    switch chart?.content?.values {
    case .calendar(let calendar): limits = calendar.days
    case .periods(let periods):
      limits = periods.numbers.map {
        periods.unit.days($0.lowerBound).lowerBound...periods.unit.days($0.upperBound).upperBound
      }
    case .lanes, .bars, .matrix, nil: limits = nil
    }
    guard let limits, !goesBeyond(limits, day + days) else { return }
    let wanted = Int(day.number) + days
    let last = Int(limits.upperBound.number)
    let number = min(max(Int(limits.lowerBound.number), wanted), last)
    chart?.day = Day(number: Int32(number))
    selectInCell()
  }

  private mutating func step(rows: Int, in periods: CalendarPeriods) {
    guard let chart else { return }
    let number = periods.unit.number(of: chart.day)
    let row = periods.row(of: number)
    let offset = number - periods.numbers(ofRow: row).lowerBound
    let wanted = periods.numbers(ofRow: row + min(max(-10_000, rows), 10_000))
    go(to: periods.unit.firstDay(min(wanted.lowerBound + offset, wanted.upperBound)), plus: 0)
  }

  // MARK: The mouse

  /// A click on a line of the chart puts the cursor there.
  mutating func clickChart(row: Int, column: Int) {
    guard let chart else { return }
    let line = row - chart.headRows(of: layout.list.rows, chart.lines)
    guard chart.lines.owners.indices.contains(line), let owner = chart.lines.owners[line] else {
      return
    }
    switch chart.content?.values {
    case .lanes(let lanes): clickLane(owner, column, lanes)
    case .bars, .matrix: step(rows: owner - chart.row)
    case .calendar:
      guard case .calendar? = chart.content?.values, let calendar = calendarLayout(chart) else {
        return
      }
      var within = chart.lines.owners[..<line].count { $0 == owner }
      if within > 0 { within += chart.hiddenDays }
      if let day = calendar.day(in: owner, line: within, column: column) { go(to: day, plus: 0) }
    case .periods(let periods):
      step(rows: owner - periods.row(of: periods.unit.number(of: chart.day)), in: periods)
    case nil: break
    }
  }

  /// The visit of the lane nearest to the day under the mouse.
  private mutating func clickLane(_ lane: Int, _ column: Int, _ lanes: Lanes) {
    guard let chart, lanes.lanes.indices.contains(lane) else { return }
    let scale = chart.scale(lanes, columns: chartColumns)
    let at = column - LanesLayout.nameColumns(chartColumns)
    if (0..<scale.columns).contains(at) {
      self.chart?.day = scale.days(ofColumn: at).lowerBound
    }
    self.chart?.row = lane
    step(lanes: 0, lanes)
  }
}

extension Day {
  /// The same day of another month or year, or the last one it has.
  func moved(by count: Int, _ unit: CalendarUnit) -> Day {
    let number = unit.number(of: self)
    let offset = self - unit.firstDay(number)
    let wanted = unit.days(number + count)
    return min(wanted.lowerBound + offset, wanted.upperBound)
  }
}

extension Lanes {
  /// Days from a visit to a day.
  fileprivate func distance(_ number: Int, _ day: Day) -> Int {
    guard let days = items[number].dates.days else { return .max }
    return days.contains(day) ? 0 : min(abs(days.lowerBound - day), abs(days.upperBound - day))
  }
}
