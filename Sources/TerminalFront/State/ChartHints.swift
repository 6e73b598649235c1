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
      return moves + [hint(.open, "filter by the range"), escape("no range")]
    }
    return moves + [
      hint(.markTime, "range"), hint(.filterByThis, "filter"), hint(.zoomIn, .zoomOut, "zoom"),
      hint(.down, .up, "visit"), hint(.nextView, "view"), escape("close"),
      hint(.help, "help", stays: true),
    ]
  }

  func hints(in chart: ChartState) -> [Hint] {
    guard chart.mark == nil else {
      let moves: [Command] = [.earlier, .later, .down, .up, .previousHeading, .nextHeading]
      return [
        Hint(moves.map { key($0) }.joined(separator: " "), "extend"), hint(.open, "filter by it"),
        escape("no range"),
      ]
    }
    let next = ChartView.next(after: chart.view)?.rawValue ?? "list"
    return hints(of: chart) + [
      hint(.nextView, next), hint(.facets, "filter"), hint(.strip, "strip"),
      hint(.search, "search"), escape("list"), hint(.help, "help", stays: true),
    ]
  }

  private func escape(_ words: String) -> Hint {
    Hint("Esc", words, keys: [.escape], stays: true)
  }

  private func hints(of chart: ChartState) -> [Hint] {
    let zoom = hint(.zoomIn, .zoomOut, "zoom")
    func further(_ words: String) -> Hint { hint(.previousHeading, .nextHeading, words) }
    switch chart.view {
    case .lanes:
      let goesByDay = chart.goesByDay(columns: chartColumns)
      return [
        hint(.earlier, .later, goesByDay ? "day" : "visit"), hint(.down, .up, "lane"),
        further(chart.longUnit(columns: chartColumns).words), zoom, hint(.nextGrouping, "group"),
        hint(.open, "read"), hint(.markTime, goesByDay ? "compare" : "range"),
      ]
    case .bars:
      return [
        hint(.down, .up, chart.unit.words), further(chart.unit.longer.words), zoom,
        hint(.nextGrouping, "split"), hint(.open, "its visits"), hint(.filterByThis, "filter"),
        hint(.markTime, "compare"),
      ]
    case .matrix:
      let period = chart.period.map { [further($0.unit.words)] } ?? []
      let square = hint(.squareMatrix, chart.isSquare ? "folded" : "square")
      let moves: [Command] = [.earlier, .down, .up, .later]
      return [Hint(moves.map { key($0) }.joined(separator: " "), "cell")] + period
        + [zoom, hint(.open, "its visits"), hint(.filterByThis, "filter")]
        + (chart.content?.scope.subject == nil ? [] : [square])
    case .calendar:
      let isByDay = chart.cellUnit == .day
      return [
        hint(.down, .up, isByDay ? "day" : "row"),
        hint(.earlier, .later, isByDay ? "week" : chart.cellUnit.words),
        further(isByDay ? "month" : chart.cellUnit.longer.words), zoom,
        hint(.open, "its visits"), hint(.markTime, "range"), hint(.filterByThis, "filter"),
      ]
    }
  }
}
