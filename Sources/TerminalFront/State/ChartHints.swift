import Timeline

/// What the last line tells of the keys in drawn views and in the strip.
extension Model {
  var hintsInStrip: [Hint] {
    let unit = stripScale?.unit ?? .quarter
    let moves = [
      hint(.earlier, .later, unit.words),
      hint(.previousHeading, .nextHeading, unit.longer.words),
    ]
    guard strip?.mark == nil else {
      return [hint(.open, "filter by the range")] + moves + [escape("no range")]
    }
    return moves + [
      hint(.markTime, "range"), hint(.filterByThis, "filter"), hint(.zoomIn, .zoomOut, "zoom"),
      hint(.down, .up, "visit"), hint(.nextView, "view"), hint(.strip, "close"),
      escape("back"),
      hint(.help, "help", stays: true),
    ]
  }

  func hints(in chart: ChartState) -> [Hint] {
    guard chart.mark == nil else {
      let moves: [Command] = [.earlier, .later, .down, .up, .previousHeading, .nextHeading]
      return [
        hint(.open, "filter by it"), Hint(moves.map { key($0) }.joined(separator: " "), "extend"),
        escape("no range"),
      ]
    }
    let next = ChartView.next(after: chart.view)?.rawValue ?? "list"
    return moves(in: chart) + [hint(.nextView, next)] + acts(in: chart) + [
      hint(.facets, "filter"), hint(.strip, "strip"),
      hint(.search, "search"), escape("list"), hint(.help, "help", stays: true),
    ]
  }

  private func escape(_ words: String) -> Hint {
    Hint("Esc", words, keys: [.escape], stays: true)
  }

  private func moves(in chart: ChartState) -> [Hint] {
    func further(_ words: String) -> Hint { hint(.previousHeading, .nextHeading, words) }
    switch chart.view {
    case .lanes:
      let word = chart.goesByDay(columns: chartColumns) ? "day" : "visit"
      return [
        hint(.earlier, .later, word), hint(.down, .up, "lane"),
        further(chart.longUnit(columns: chartColumns).words),
      ]
    case .bars: return [hint(.down, .up, chart.unit.words), further(chart.unit.longer.words)]
    case .matrix:
      let cells: [Command] = [.earlier, .down, .up, .later]
      let period = chart.period.map { [further($0.unit.words)] } ?? []
      return [Hint(cells.map { key($0) }.joined(separator: " "), "cell")] + period
    case .calendar:
      let isByDay = chart.cellUnit == .day
      return [
        hint(.down, .up, isByDay ? "day" : "row"),
        hint(.earlier, .later, isByDay ? "week" : chart.cellUnit.words),
        further(isByDay ? "month" : chart.cellUnit.longer.words),
      ]
    }
  }

  private func acts(in chart: ChartState) -> [Hint] {
    let zoom = hint(.zoomIn, .zoomOut, "zoom")
    let visits = [hint(.open, "its visits"), hint(.filterByThis, "filter")]
    switch chart.view {
    case .lanes:
      let word = chart.goesByDay(columns: chartColumns) ? "compare" : "range"
      return [
        zoom, hint(.nextGrouping, "group"), hint(.markTime, word), hint(.open, "read"),
      ]
    case .bars:
      return [zoom, hint(.nextGrouping, "split")] + visits + [hint(.markTime, "compare")]
    case .matrix:
      let square = hint(.squareMatrix, chart.isSquare ? "folded" : "square")
      return [zoom] + visits + (chart.content?.scope.subject == nil ? [] : [square])
    case .calendar: return [zoom] + visits + [hint(.markTime, "range")]
    }
  }
}
