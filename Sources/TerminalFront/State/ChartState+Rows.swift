import Timeline

/// How the rows a drawn view gets are shared by its axis, its body and what its marks mean.
extension ChartState {
  /// The rows left for the body.
  func bodyRows(of rows: Int, _ lines: ChartLines) -> Int {
    max(1, rows - headRows(of: rows, lines) - footRows(of: rows, lines))
  }

  /// On a small screen what the marks mean has to go, the last lines first.
  func footRows(of rows: Int, _ lines: ChartLines) -> Int {
    let head = headRows(of: rows, lines)
    let wanted = max(1, rowsWanted - lines.head.count - lines.foot.count)
    let least = min(wanted, max(block, rows * 6 / 10))
    return min(lines.foot.count, max(warnings, rows - head - least))
  }

  /// On the smallest the axis goes too, and what a calendar begins with.
  func headRows(of rows: Int, _ lines: ChartLines) -> Int {
    rows >= lines.head.count + (isWeeks ? block : 2) ? lines.head.count : 0
  }

  /// A block of a calendar is of no use without its Sunday.
  private var block: Int { isWeeks ? 8 : 3 }

  private var isWeeks: Bool { view == .calendar && cellUnit == .day }
}

extension Model {
  /// What a drawn view asks of the screen.
  func chartRoom(_ chart: ChartState) -> ChartRoom {
    let goesByDay = chart.zoom == .day || chart.goesByDay(columns: size.columns)
    let isEmpty = chart.content?.visits.isEmpty == true
    let showsDay = !isEmpty && (chart.view != .lanes || goesByDay)
    return ChartRoom(
      rows: chart.rowsWanted, company: showsDay ? .cell : .detail,
      leavesRoom: chart.view == .calendar && chart.cellUnit == .day
        || chart.view == .lanes && goesByDay)
  }
}
