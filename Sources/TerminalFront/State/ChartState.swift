import Timeline

/// A drawn view as the reader has set it: what it shows, how close, and where the cursor is.
struct ChartState: Equatable, Sendable {
  let view: ChartView
  var grouping = LaneGrouping.partner
  var split = BarSplit.partner
  var unit = CalendarUnit.year
  var isSquare = false
  /// Nil for the closest at which everything is in one window.
  var zoom: ChartZoom?
  /// The first day of the window; nil for the beginning.
  var windowDay: Day?
  var content: ChartContent?
  /// True until the cursor has been put where the selected visit is.
  var isUnplaced = true

  /// The lane, the bar or the row under the cursor.
  var row = 0
  /// The cell of a row of the matrix.
  var column = 0
  /// The day of the calendar.
  var day = Day(number: 0)
  /// Where a range begins: a visit, a bar, or a day, as a number.
  var mark: Int?

  /// The first line of the body that is shown.
  var top = 0
  /// Laid out for the width of the screen.
  var lines = ChartLines()

  init(_ view: ChartView) { self.view = view }

  func question(_ query: VisitQuery) -> ChartQuestion {
    ChartQuestion(query: query, view: view, grouping: grouping, split: split, unit: unit)
  }

  /// An answer to a question that is no longer asked is passed over.
  mutating func receive(_ content: ChartContent) {
    guard content.question == question(content.question.query) else { return }
    self.content = content
    mark = nil
    isUnplaced = true
  }

  /// As close as everything is in one window, and no further away than months: what is far away
  /// is for bars to show.
  func zoom(_ lanes: Lanes, columns: Int) -> ChartZoom {
    if let zoom { return zoom }
    guard let days = lanes.days else { return .all }
    let fitting = ChartZoom.fitting(days, columns: LanesLayout.chartColumns(columns))
    return fitting.rawValue > ChartZoom.month.rawValue ? .month : fitting
  }

  /// The rows it takes when nothing is left out.
  var rowsWanted: Int { max(4, lines.head.count + lines.body.count + lines.foot.count) }

  /// What it may take of a screen: beside a calendar, which has no end, there is room for a day.
  func rows(of screen: Int) -> Int {
    view == .calendar && screen >= 30 ? min(rowsWanted, screen - 14) : rowsWanted
  }

  var title: String {
    switch view {
    case .lanes: "Lanes \(grouping.help)\(zoomWords)"
    case .bars: "Visits a \(unit.words), \(split.help)"
    case .matrix: "Who visits whom"
    case .calendar: "Under way each day"
    }
  }

  private var zoomWords: String {
    zoom.map { $0 == .all ? " · all of it" : " · \($0.name) zoom" } ?? ""
  }

  /// The longest step of what is under the cursor: bars, rows, lanes.
  var rowCount: Int {
    switch content?.values {
    case .lanes(let lanes): lanes.lanes.count
    case .bars(let bars): bars.bars.count
    case .matrix(let matrix): matrixRows(matrix).count
    case .calendar, nil: 0
    }
  }

  // MARK: The matrix

  /// The party on every side, unless the matrix is unfolded.
  var subject: Party.Code? { isSquare ? nil : content?.scope.subject }

  func matrixRows(_ matrix: VisitMatrix) -> [Party.Code] {
    guard let subject else {
      return MatrixLayout(matrix, subject: nil, columns: 80).shownDelegations
    }
    return matrix.folded(subject).map(\.partner)
  }

  /// Who travels and who is visited in the cell under the cursor.
  func pair(columns: Int) -> VisitMatrix.Pair? {
    guard case .matrix(let matrix) = content?.values else { return nil }
    let rows = matrixRows(matrix)
    guard rows.indices.contains(row) else { return nil }
    if let subject {
      return column == 0
        ? VisitMatrix.Pair(from: rows[row], to: subject)
        : VisitMatrix.Pair(from: subject, to: rows[row])
    }
    let hosts = MatrixLayout(matrix, subject: nil, columns: columns).shownHosts
    guard hosts.indices.contains(column) else { return nil }
    return VisitMatrix.Pair(from: rows[row], to: hosts[column])
  }
}
