import Timeline

/// How close a drawn view looks: every one by units of the calendar, each on its own.
extension Model {
  /// - Parameter step: below 0 for a closer look.
  mutating func zoomChart(_ step: Int) -> [Effect] {
    guard let chart else { return [] }
    switch chart.view {
    case .lanes: return zoomLanes(chart, step)
    case .bars:
      guard let unit = Self.step(CalendarUnit.counted.reversed(), chart.unit, step) else {
        return sayNoZoom()
      }
      self.chart?.unit = unit
    case .calendar:
      guard let unit = Self.step([.day] + CalendarPeriods.units, chart.cellUnit, step) else {
        return sayNoZoom()
      }
      self.chart?.cellUnit = unit
      self.chart?.top = 0
    case .matrix:
      let units: [CalendarUnit?] = CalendarUnit.counted.reversed() + [nil]
      guard let unit = Self.step(units, chart.period?.unit, step) else { return sayNoZoom() }
      let day = selectedRow?.firstDay ?? today
      self.chart?.period = unit.map { ChartPeriod(unit: $0, number: $0.number(of: day)) }
    }
    notice = self.chart.map { Notice($0.title) }
    askChart()
    return []
  }

  private static func step<Choice: Equatable>(
    _ choices: [Choice], _ now: Choice, _ step: Int
  ) -> Choice? {
    let at = choices.firstIndex(of: now) ?? 0
    let wanted = min(max(0, at + step), choices.count - 1)
    return wanted == at ? nil : choices[wanted]
  }

  private mutating func sayNoZoom() -> [Effect] {
    notice = Notice("this is as far as it goes")
    return []
  }

  private mutating func zoomLanes(_ chart: ChartState, _ step: Int) -> [Effect] {
    guard case .lanes(let lanes) = chart.content?.values else { return [] }
    let now = chart.zoom(lanes, columns: chartColumns)
    guard let zoom = Self.step(ChartZoom.allCases, now, step) else { return sayNoZoom() }
    self.chart?.zoom = zoom
    self.chart?.windowDay = nil
    notice = Notice(zoom == .all ? "all in one window" : "\(zoom.name) zoom")
    return []
  }

  /// The matrix of the period before or after.
  mutating func stepPeriod(_ count: Int) -> [Effect]? {
    guard let period = chart?.period else { return nil }
    chart?.period?.number = period.number + count
    askChart()
    return []
  }
}
