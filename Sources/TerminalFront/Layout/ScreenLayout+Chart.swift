/// What a drawn view asks of the screen.
struct ChartRoom: Hashable, Sendable {
  /// What is shown beside or below the drawing.
  enum Company: Hashable, Sendable {
    /// The selected visit alone.
    case detail
    /// What is under the cursor, and where there is room for both the visit too.
    case cell
  }

  /// The rows it takes when nothing is left out.
  var rows: Int
  var company: Company
  /// True where the drawing leaves room for what is under the cursor though it wants more rows.
  var leavesRoom: Bool
}

extension ScreenLayout {
  /// From so many columns on what is under the cursor stands beside the drawing.
  private static let besideColumns = 160
  /// The drawing keeps so many, which the sparklines of the matrix need.
  private static let leastChartColumns = 104
  /// From so many columns on two panes stand side by side below it.
  private static let twoColumns = 100
  /// With fewer rows, its title among them, a pane is no good.
  private static let leastRows = 6

  /// A drawn view has the whole width and as many rows as it wants, on a wide screen the left side
  /// of it; what is left is for what is under the cursor.
  mutating func place(_ chart: ChartRoom, in panes: Area, focus: Pane) {
    guard arrangement != .single else { return }
    if panes.columns >= Self.besideColumns {
      let (left, right) = panes.split(
        atColumn: max(Self.leastChartColumns, panes.columns * 62 / 100))
      list = left.belowTitle
      share(right, chart.company, focus: focus, isBeside: true)
      return
    }
    let (above, below) = panes.split(atRow: min(rows(of: chart, panes, focus), panes.rows))
    list = above.belowTitle
    detail = .none
    if below.rows >= Self.leastRows {
      share(below, chart.company, focus: focus, isBeside: false)
    } else {
      list = panes.belowTitle
    }
  }

  /// A detail that has the keys gets its half.
  private func rows(of chart: ChartRoom, _ panes: Area, _ focus: Pane) -> Int {
    if focus == .detail { return min(chart.rows + 1, panes.rows / 2) }
    let most = chart.leavesRoom ? max(panes.rows / 2, panes.rows - 14, panes.rows - 8) : panes.rows
    return min(chart.rows + 1, max(12, most))
  }

  private mutating func share(
    _ area: Area, _ company: ChartRoom.Company, focus: Pane, isBeside: Bool
  ) {
    detail = .none
    cell = .none
    switch company {
    case .detail: detail = area.belowTitle
    case .cell where isBeside && area.rows >= 20:
      let (above, below) = area.split(atRow: area.rows * 40 / 100)
      cell = above.belowTitle
      detail = below.belowTitle
    case .cell where !isBeside && area.columns >= Self.twoColumns:
      let (left, right) = area.split(atColumn: area.columns / 2)
      cell = left.belowTitle
      detail = right.belowTitle
    case .cell where focus == .detail: detail = area.belowTitle
    case .cell: cell = area.belowTitle
    }
  }
}
