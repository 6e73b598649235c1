internal import Algorithms
public import Timeline

/// Lanes as lines of text: names on the left, days as bars, counts on the right.
public struct LanesLayout: ChartLayout, Sendable {
  let lanes: Lanes
  public let scale: TimeScale
  let ticks: Ticks
  let classes: CountClasses
  let nameColumns: Int
  let columns: Int
  /// The visit under the cursor, by its number among the items.
  let selected: Int?
  /// The visit it is compared with.
  let compared: Int?
  /// The days the collection means to cover; all where it does not say.
  let coverage: ClosedRange<Day>?
  let marks: ChartMarks
  /// The day under the cursor, where days have columns of their own.
  let day: Day?
  /// The other day, where two are compared.
  let otherDay: Day?
  /// True where a column holds so many days that lanes are lines of density.
  let isDense: Bool
  /// The lanes that are shown.
  let parts: [Int]

  /// For the count of a lane, on the right.
  private static let countColumns = 5

  /// - Parameters:
  ///   - columns: all there are.
  ///   - day: the first of the window.
  ///   - asked: the days that are asked for.
  public init(
    _ lanes: Lanes, zoom: ChartZoom, from day: Day? = nil, columns: Int,
    coverage: ClosedRange<Day>? = nil, asked: ClosedRange<Day>? = nil
  ) {
    self.init(
      lanes, zoom: zoom, from: day, columns: columns, coverage: coverage, asked: asked,
      cursor: Cursor(), marks: .none)
  }

  /// Where the reader is.
  struct Cursor: Hashable, Sendable {
    /// The visit, by its number among the items, and the one it is compared with.
    var selected: Int?
    var compared: Int?
    var day: Day?
    var otherDay: Day?
  }

  init(
    _ lanes: Lanes, zoom: ChartZoom, from day: Day?, columns: Int,
    coverage: ClosedRange<Day>?, asked: ClosedRange<Day>?, cursor: Cursor, marks: ChartMarks
  ) {
    self.marks = marks
    self.day = cursor.day
    otherDay = cursor.otherDay
    compared = cursor.compared
    selected = cursor.selected
    self.lanes = lanes
    self.coverage = coverage
    self.columns = columns
    nameColumns = Self.nameColumns(columns)
    let room = Self.chartColumns(columns)
    let span = lanes.days ?? Day(number: 0)...Day(number: 0)
    scale =
      day.map { zoom.scale(from: $0, in: span, columns: room) }
      ?? zoom.scale(showing: span, of: asked, columns: room)
    ticks = Ticks(scale)
    isDense = lanes.isDense(at: scale)
    parts = Self.parts(lanes, in: isDense ? nil : scale.days, selected: cursor.selected)
    classes = CountClasses(greatest: lanes.greatest)
  }

  /// The columns the name of a lane gets.
  static func nameColumns(_ columns: Int) -> Int {
    columns >= 110 ? 31 : columns >= 70 ? 22 : columns >= 40 ? 14 : max(0, columns / 3)
  }

  /// The columns left for time.
  public static func chartColumns(_ columns: Int) -> Int {
    max(1, columns - nameColumns(columns) - countColumns)
  }

  /// A day has so many columns that what happened on it can be written below.
  var columnsPerDay: Int { scale.unit == .day ? scale.columns / scale.units : 0 }

  var showsEvents: Bool { columnsPerDay >= 4 }

  /// All of it.
  public func lines() -> ChartLines { allLines() }

  func head() -> [StyledText] { axis() }

  /// A lane with nothing in the window is left out and counted; not the one with the cursor.
  private static func parts(
    _ lanes: Lanes, in window: ClosedRange<Day>?, selected: Int?
  ) -> [Int] {
    guard let window else { return Array(lanes.lanes.indices) }
    let shown = lanes.lanes(in: window)
    let own = selected.map(lanes.lanes(of:)) ?? []
    return own.allSatisfy(shown.contains) ? shown : Set(shown + own).sorted()
  }

  func lines(of part: Int) -> [StyledText] {
    // The name is said once for the lanes of one partner that follow one another.
    let at = parts.partitioningIndex { $0 >= part }
    let before = at > 0 ? lanes.lanes[parts[at - 1]].name : nil
    return lines(of: lanes.lanes[part], isNamed: lanes.lanes[part].name != before)
  }

  /// Under its name, though the lane before it has the same.
  func firstLines(of part: Int) -> [StyledText] { lines(of: lanes.lanes[part], isNamed: true) }

  // MARK: Axis

  /// The unit above, the labels, the ruler.
  private func axis() -> [StyledText] {
    var headings = Canvas(size: Size(rows: 1, columns: scale.columns))
    for tick in ticks.headings { headings.put(tick.label, at: tick.column, .heading) }
    var labels = Canvas(size: Size(rows: 1, columns: scale.columns))
    for tick in ticks.ticks { labels.put(tick.label, at: tick.column, .date) }
    var ruler = Canvas(size: Size(rows: 1, columns: scale.columns))
    ruler.put(String(repeating: "─", count: scale.columns), at: 0, .frame)
    for tick in ticks.ticks { ruler.put("┬", at: tick.column, .frame) }
    drawDays(on: &ruler)
    let rows = (ticks.headings.isEmpty ? [] : [headings]) + [labels, ruler]
    return rows.map { row in
      var line = StyledText.blank(nameColumns)
      line.append(row.line(0))
      return line
    }
  }

  /// The day under the cursor, and the one it is compared with.
  private func drawDays(on ruler: inout Canvas) {
    guard columnsPerDay > 0 else { return }
    for (day, mark) in [(otherDay, "▽"), (day, "▼")] {
      guard let day, scale.days.contains(day) else { continue }
      let columns = scale.columns(of: day...day)
      ruler.put(String(repeating: "━", count: columns.count), at: columns.lowerBound, .mark)
      ruler.put(mark, at: columns.lowerBound + columns.count / 2, .mark)
    }
  }

  // MARK: Lanes

  /// Where the head has a line of his own, what is doubted of the end stands after the bar.
  func names(of number: Int, in lane: Lanes.Lane) -> [String] {
    let item = lanes.items[number]
    guard showsEvents, lane.items.count == 1, !item.events.isEmpty else {
      let marks = marks.text(of: number)
      return marks.isEmpty ? item.names : item.names.map { $0 + marks }
    }
    return item.endWords.map { [$0] } ?? []
  }

  private func lines(of lane: Lanes.Lane, isNamed: Bool) -> [StyledText] {
    guard !isDense else { return [denseLine(lane, isNamed: isNamed)] }
    let rows = lanes.rows(
      of: lane, scale, width: { TerminalText($0).width }, names: { names(of: $0, in: lane) })
    var lines: [StyledText] = []
    for row in 0..<rows.count {
      var line = name(of: lane, row: row, isNamed: isNamed)
      line.append(draw(lane, rows, row))
      line.append(count(of: lane, rows, row))
      lines.append(line)
      if showsEvents, let events = eventsLine(rows, row, lane) { lines.append(events) }
    }
    return lines
  }

  /// The name where it changes, which way, and below the head of the only visit.
  private func name(of lane: Lanes.Lane, row: Int, isNamed: Bool) -> StyledText {
    var text = StyledText(" ")
    if row == 0 {
      let room = nameColumns - 2 - (lane.side.isEmpty ? 0 : TerminalText(lane.side).width + 2)
      // Half a name says less than a code.
      let isParty = lanes.grouping == .partner && room < 8
      let name = isParty ? lane.key.id : lane.name
      text.append(StyledText(isNamed ? name : "", .party).padded(to: max(0, room)))
      if !lane.side.isEmpty { text.append(" " + lane.side, .dim) }
    }
    return text.padded(to: nameColumns)
  }

  private func count(of lane: Lanes.Lane, _ rows: Lanes.Rows, _ row: Int) -> StyledText {
    var text = StyledText("│", .frame)
    let over = rows.overflows.reduce(0) { $0 + $1.bars.count }
    if row == 0 {
      text.append(StyledText(String(lane.items.count)).padded(leftTo: 4))
    } else if row == rows.count - 1, over > 0 {
      text.append(StyledText("+\(over)", .mark).padded(leftTo: 4))
    }
    return text
  }

  private func denseLine(_ lane: Lanes.Lane, isNamed: Bool) -> StyledText {
    let density = lanes.density(of: lane, scale)
    var canvas = Canvas(size: Size(rows: 1, columns: scale.columns))
    let chosen = selected.flatMap { lane.items.contains($0) ? lanes.items[$0].dates.begins : nil }
    let cursor = chosen.map { scale.column(of: $0.lowerBound) }
    let hitColumns = hitColumns(of: lane)
    for (column, count) in density.counts.enumerated() {
      let text = count > 0 ? ChartText.level(count, classes) : isCovered(column) ? "·" : "╌"
      let emphasis: Emphasis =
        column == cursor ? .selected : hitColumns.contains(column) ? .hit : []
      canvas.put(text, at: column, count > 0 ? role(of: lane) : .dim, emphasis)
    }
    var line = name(of: lane, row: 0, isNamed: isNamed)
    line.append(canvas.line(0))
    line.append("│", .frame)
    line.append(StyledText(String(lane.items.count)).padded(leftTo: 4))
    return line
  }

  /// The columns in which what search found began.
  private func hitColumns(of lane: Lanes.Lane) -> Set<Int> {
    guard !marks.hits.isEmpty else { return [] }
    return Set(
      lane.items.filter(marks.hits.contains).compactMap { lanes.items[$0].dates.begins }
        .map { scale.column(of: $0.lowerBound) })
  }

  private func isCovered(_ column: Int) -> Bool {
    coverage?.overlaps(scale.days(ofColumn: column)) ?? true
  }

  func role(of lane: Lanes.Lane) -> Role {
    lane.key.direction == .fromSubject ? .spanAway : .span
  }
}
