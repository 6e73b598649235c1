import Timeline

/// A drawn view as the reader has set it: what it shows, how close, and where the cursor is.
struct ChartState: Equatable, Sendable {
  let view: ChartView
  var grouping = LaneGrouping.partner
  var split = BarSplit.partner
  var unit = CalendarUnit.year
  /// What a cell of the calendar stands for.
  var cellUnit = CalendarUnit.day
  /// What the matrix is of; nil for all of time.
  var period: ChartPeriod?
  var isSquare = false
  /// The visit around which some are read where there are too many to read all.
  var around: RowKey?
  /// Nil for the closest at which everything is in one window.
  var zoom: ChartZoom?
  /// The first day of the window; nil for the beginning.
  var windowDay: Day?
  var content: ChartContent?
  /// True until the cursor has been put where the selected visit is.
  var isUnplaced = true
  /// The visit the cursor is on or in whose cell it is; on another one it follows.
  var followed: RowKey?
  /// The visit the list is on until it has gone to the one that is followed.
  var left: RowKey?

  /// The lane, the bar or the row under the cursor.
  var row = 0
  /// The cell of a row of the matrix.
  var column = 0
  /// The day of the calendar, and of lanes.
  var day = Day(number: 0)
  /// Where a range begins: a visit, a bar, or a day, as a number.
  var mark: Int?
  /// The day that was under the cursor when the mark was set.
  var markDay: Day?

  /// The first part of the body that is shown, by its place among them.
  var top = 0
  /// What is shown of it, laid out for its pane.
  var lines = ChartLines()
  /// How many lines of the foot say what is not drawn: they are never left out.
  var warnings = 0
  /// How many days of the week a calendar leaves out on a screen too low for seven.
  var hiddenDays = 0
  /// The rows it takes when nothing is left out, counted up to those of the screen.
  var rowsWanted = 4
  var marks = ChartMarks()
  /// How many there are of them in each bar.
  var barMarks: [Int: BarMarks] = [:]
  /// What the marks were found from; nil until they are.
  var marked: MarkedFor?
  /// Days on which something is under way that search found.
  var hitDays: Set<Day> = []
  /// The periods of the calendar these days lie in.
  var hitPeriods: Set<Int> = []

  init(_ view: ChartView) { self.view = view }

  struct MarkedFor: Equatable, Sendable {
    var hits: VisitQuery?
    var bookmarks: Set<String> = []
  }

  func question(_ visits: VisitScope) -> ChartQuestion {
    ChartQuestion(
      query: visits.query, view: view, grouping: grouping, split: split, unit: unit,
      cellUnit: cellUnit, period: period, around: around,
      hits: visits.hits)
  }

  /// Other hits of the same drawing leave the cursor where it is.
  mutating func receive(_ content: ChartContent) {
    let isSame = self.content.map { $0.question.draws(sameAs: content.question) } ?? false
    self.content = content
    marked = nil
    marks = ChartMarks(contested: content.contested)
    hitDays = []
    hitPeriods = []
    guard !isSame else { return }
    mark = nil
    markDay = nil
    isUnplaced = true
  }

  /// As close as everything is in one window, and no further away than months, unless every visit
  /// has room for its name: what is far away is for bars to show.
  func zoom(_ lanes: Lanes, columns: Int) -> ChartZoom {
    if let zoom { return zoom }
    guard let days = lanes.days else { return .all }
    let room = LanesLayout.chartColumns(columns)
    let fitting = ChartZoom.fitting(days, columns: room)
    guard fitting.rawValue > ChartZoom.month.rawValue else { return fitting }
    let isDense = lanes.isDense(at: fitting.scale(showing: days, of: askedDays, columns: room))
    return isDense ? .month : fitting
  }

  /// The days that are asked for, where they have bounds.
  var askedDays: ClosedRange<Day>? { content?.askedDays }

  /// The window of the lanes.
  func scale(_ lanes: Lanes, columns: Int) -> TimeScale {
    let room = LanesLayout.chartColumns(columns)
    let span = lanes.days ?? Day(number: 0)...Day(number: 0)
    let zoom = zoom(lanes, columns: columns)
    return windowDay.map { zoom.scale(from: $0, in: span, columns: room) }
      ?? zoom.scale(showing: span, of: askedDays, columns: room)
  }

  /// What a long step in lanes goes by.
  func longUnit(columns: Int) -> CalendarUnit {
    guard case .lanes(let lanes) = content?.values else { return .year }
    return scale(lanes, columns: columns).unit.longer
  }

  /// True where the cursor of lanes goes from day to day and not from visit to visit.
  func goesByDay(columns: Int) -> Bool {
    guard case .lanes(let lanes) = content?.values else { return false }
    return zoom(lanes, columns: columns) == .day
  }

  var title: String {
    switch view {
    case .lanes: "Lanes \(grouping.help)\(zoomWords)"
    case .bars: "Visits a \(unit.words), \(split.help)"
    case .matrix: "Who visits whom" + (period.map { ", \($0.value)" } ?? "")
    case .calendar: "Under way each \(cellUnit.words)"
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
    case .calendar, .periods, nil: 0
    }
  }

  // MARK: The matrix

  /// The party on every side, unless the matrix is unfolded.
  var subject: Party.Code? { isSquare ? nil : content?.scope.subject }

  func matrixRows(_ matrix: VisitMatrix) -> [Party.Code] {
    subject.map { matrix.folded($0).map(\.partner) } ?? matrix.delegations
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
    let hosts = MatrixLayout.shownHosts(matrix, columns: columns)
    guard hosts.indices.contains(column) else { return nil }
    return VisitMatrix.Pair(from: rows[row], to: hosts[column])
  }
}
