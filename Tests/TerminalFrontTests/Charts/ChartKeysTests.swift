import Testing
import Timeline

@testable import TerminalFront

@Suite("The keys of drawn views")
struct ChartKeysTests {
  private static let size = Size(rows: 36, columns: 120)

  private func reader(_ keys: String) throws -> Reader { try Reader.after(keys, Self.size) }

  @Test("t goes from the list through every view and back, and keeps the visit")
  func views() throws {
    var reader = try reader("5G")
    let visit = reader.visit
    var seen: [ChartView?] = []
    for _ in 0..<5 {
      try reader.type("t")
      seen.append(reader.model.chart?.view)
      #expect(reader.visit == visit)
    }
    #expect(seen == [.lanes, .bars, .matrix, .calendar, nil])
  }

  @Test("Esc and q lead from a view back to the list", arguments: ["<Esc>", "q"])
  func back(key: String) throws {
    let reader = try reader("tt" + key)
    #expect(reader.model.chart == nil)
    #expect(!reader.effects.contains(.quit))
  }

  @Test("Each view keeps its own zoom and grouping")
  func keepsZoom() throws {
    let reader = try reader("t+T:bars<Enter>+:lanes<Enter>")
    #expect(reader.model.chart?.zoom != nil)
    #expect(reader.model.chart?.grouping == .delegation)
    #expect(reader.model.closedCharts[.bars]?.unit == .quarter)
  }

  @Test("In lanes h and l go through the visits of the lane, j and k to other lanes")
  func lanes() throws {
    var reader = try reader("5Gt")
    let lane = try #require(reader.model.chart?.row)
    try reader.type("j")
    #expect(reader.model.chart?.row == lane + 1 || lane + 1 == reader.model.chart?.rowCount)
    try reader.type("hhhh")
    guard case .lanes(let lanes) = reader.model.chart?.content?.values else {
      Issue.record("no lanes")
      return
    }
    let row = try #require(reader.model.chart?.row)
    #expect(reader.model.list.selected == lanes.lanes[row].items.first)
  }

  @Test("Enter on a bar shows just the visits it counts, u brings the rest back")
  func enterOnBar() throws {
    var reader = try reader("5Gtt")
    guard case .bars(let bars) = reader.model.chart?.content?.values,
      let row = reader.model.chart?.row
    else {
      Issue.record("no bars")
      return
    }
    let bar = bars.bars[row]
    let all = reader.model.rows.count
    try reader.type("<Enter>")
    #expect(reader.model.chart == nil)
    #expect(reader.model.query.description == "began:\(bars.unit.value(bar.number))")
    #expect(reader.model.rows.count == bar.count)
    try reader.type("u")
    #expect(reader.model.rows.count == all)
  }

  @Test("= filters and stays in the view")
  func filterStays() throws {
    let reader = try reader("5Gtt=")
    #expect(reader.model.chart?.view == .bars)
    #expect(reader.model.query.description.hasPrefix("began:"))
    #expect(reader.model.chart?.content?.visits.count == reader.model.rows.count)
  }

  @Test("A cell of the matrix leads to the visits it counts")
  func matrix() throws {
    var reader = try reader("5GM")
    guard case .matrix(let matrix) = reader.model.chart?.content?.values,
      let pair = reader.model.chart?.pair(columns: Self.size.columns)
    else {
      Issue.record("no matrix")
      return
    }
    try reader.type("<Enter>")
    #expect(reader.model.rows.count == matrix[pair.from, pair.to].count)
  }

  @Test("A range of days becomes the filter")
  func range() throws {
    var reader = try reader("5Gtttt")
    let day = try #require(reader.model.chart?.day)
    try reader.type("vl")
    #expect(reader.model.chart?.mark == Int(day.number))
    try reader.type("<Enter>")
    #expect(reader.model.query.description.hasPrefix("on:\(day.iso)/"))
  }

  @Test("Esc drops a range before it leaves the view")
  func escape() throws {
    var reader = try reader("tttt")
    try reader.type("v<Esc>")
    #expect(reader.model.chart?.mark == nil)
    #expect(reader.model.chart?.view == .calendar)
  }

  @Test("In a day's pane stands what happened on it, with sources")
  func events() throws {
    let visits = Invented.store.visits
    let number = try #require(
      visits.firstIndex { $0.events.contains { $0.date?.precision == .day } })
    let event = try #require(
      visits[number].events.first { $0.date?.precision == .day })
    let day = try #require(event.date?.earliestStart)
    var reader = try reader("\(number + 1)Gtttt")
    let here = try #require(reader.model.chart?.day)
    try reader.type(String(repeating: "j", count: max(0, day - here)))
    let text = reader.model.draw().textLines.joined(separator: "\n")
    #expect(text.contains(event.title.prefix(20)))
  }

  @Test("The list is asked for nothing new by a change of zoom")
  func zoomAsksNothing() throws {
    let reader = try reader("t")
    let rows = reader.model.rows
    var slow = SlowReader(reader.model)
    try slow.type("+-h")
    #expect(slow.questions.allSatisfy { $0.parts.allSatisfy(\.isQuiet) })
    #expect(slow.model.rows == rows)
  }

  @Test("The calendar and the matrix zoom by units of the calendar, and keep their zoom")
  func zooms() throws {
    var reader = try reader("5Gtttt--")
    #expect(reader.model.chart?.cellUnit == .month)
    guard case .periods(let periods) = reader.model.chart?.content?.values else {
      Issue.record("no periods")
      return
    }
    #expect(periods.unit == .month)
    try reader.type("ttttt")
    #expect(reader.model.chart?.cellUnit == .month)
    try reader.type(":matrix<Enter>++")
    #expect(reader.model.chart?.period?.unit == .year)
  }

  @Test("The matrix of a period counts what began in it, and Enter shows just that")
  func matrixOfAYear() throws {
    var reader = try reader("5G:matrix<Enter>++")
    guard case .matrix(let matrix) = reader.model.chart?.content?.values,
      let pair = reader.model.chart?.pair(columns: 120), let period = reader.model.chart?.period
    else {
      Issue.record("no matrix")
      return
    }
    let began = try VisitQuery("began:\(period.value)")
    #expect(matrix.made + matrix.notMade == (try Invented.store.select(began).count()))
    try reader.type("<Enter>")
    #expect(reader.model.rows.count == matrix[pair.from, pair.to].count)
  }

  @Test("A month of the calendar leads to the visits under way in it")
  func month() throws {
    var reader = try reader("5Gtttt--")
    let visits = try #require(reader.model.chart?.visitsOfCell(columns: 120))
    #expect(!visits.isEmpty)
    try reader.type("<Enter>")
    #expect(reader.model.rows.count == visits.count)
  }

  @Test("The day under the cursor is seen on a screen too low for a week, and answers to a click")
  func lowCalendar() throws {
    var reader = try Reader.after("5Gtttt", Size(rows: 12, columns: 40))
    for _ in 0..<8 {
      try reader.type("j")
      let day = try #require(reader.model.chart?.day)
      let area = reader.model.layout.list
      let roles = reader.model.draw().roleLines
      let row = try #require(
        (area.row..<area.row + area.rows).first { roles[$0].contains("S") }, "\(day)")
      let column = try #require(Array(roles[row]).firstIndex(of: "S"))
      reader.send(.clicked(Position(row: row, column: column)))
      #expect(reader.model.chart?.day == day)
    }
  }

  @Test("At 40 columns the numbers of the matrix stand under what they are")
  func narrowMatrix() throws {
    var reader = Reader(Size(rows: 12, columns: 40), try Collections.oneDay())
    try reader.type("ttt")
    let lines = reader.model.draw().textLines
    let head = try #require(lines.firstIndex { $0.contains("partner") })
    #expect(lines[head].hasSuffix(" to PRK from PRK balance"), "\(lines[head])")
    let row = try #require(lines.first { $0.contains("China") })
    #expect(row.firstMatch(of: /China +2 +0 +\+2$/) != nil, "\(row)")
    #expect(row.count == lines[head].count)
  }

  @Test("A hit of a search is where the cursor goes in every view", arguments: ["t", "tt", "tttt"])
  func hits(keys: String) throws {
    var reader = try reader("gg" + keys)
    try reader.type("/umbrella<Enter>n")
    let found = try #require(reader.model.chartSelected)
    let visits = reader.model.chart?.visitsOfCell(columns: 120) ?? []
    #expect(visits.contains(found) || reader.model.chart?.view == .lanes)
    #expect(reader.model.chart?.marks.hits.count == reader.model.search?.hits?.count)
    #expect(reader.model.chart?.marks.hits.contains(found) == true)
  }

  @Test("The list goes with the cursor: its visit is one of the cell", arguments: ["tt", "ttt"])
  func listFollows(keys: String) throws {
    var reader = try reader("gg" + keys)
    for step in ["j", "j", "l", "k", "G"] {
      try reader.type(step)
      let visits = reader.model.chart?.visitsOfCell(columns: 120) ?? []
      let selected = try #require(reader.model.chartSelected)
      #expect(visits.isEmpty || visits.contains(selected))
    }
  }

  @Test("In lanes by the day h and l go from day to day")
  func days() throws {
    var reader = try reader("5Gt6+")
    #expect(reader.model.chart?.goesByDay(columns: 120) == true)
    let day = try #require(reader.model.chart?.day)
    try reader.type("l")
    #expect(reader.model.chart?.day == day + 1)
    try reader.type("hh")
    #expect(reader.model.chart?.day == day + -1)
  }

  @Test("Two days stand next to each other, and Enter makes their range the filter")
  func twoDays() throws {
    var reader = try reader("5Gt6+vll")
    let chart = try #require(reader.model.chart)
    let (one, other) = (try #require(chart.markDay), chart.day)
    #expect(one != other)
    let text = reader.model.draw().textLines.joined(separator: "\n")
    for day in [one, other] { #expect(text.contains(ChartState.words(day...day))) }
    try reader.type("<Enter>")
    #expect(
      reader.model.query.description
        == "on:\(min(one, other).iso)/\(max(one, other).iso)")
  }

  @Test("A drawn view is exported as it is, with all of its lines")
  func export() throws {
    let reader = try reader("5Gtt:export text bars.txt<Enter>")
    guard case .exportChart(let chart)? = chartEffect("5Gtt", "export tsv a.tsv"),
      case .bars(let bars) = chart.drawing
    else {
      Issue.record("nothing to export")
      return
    }
    #expect(chart.path == "a.tsv")
    #expect(chart.lines.count >= bars.bars.count)
    #expect(reader.notice == "nothing can be exported here")
  }

  /// What a line of the palette has done outside the model.
  private func chartEffect(_ keys: String, _ line: String) -> Effect? {
    guard var model = try? reader(keys).model else { return nil }
    return model.runPalette(line).first
  }

  @Test("The first lane that is seen has its name, though the one above it has the same")
  func firstName() throws {
    let store = try Collections.store([
      ("2018-01-01", "RUS", "PRK", "Ivanov"), ("2018-02-01", "PRK", "RUS", "Kim"),
      ("2018-03-01", "CHN", "PRK", "Li"),
    ])
    let lanes = Lanes(
      try store.visits(store.select(VisitQuery()).rows(.first, limit: 9).map(\.key)),
      by: .partner, scope: try ChartScope(store), try store.reference(for: []))
    var pages = ChartPages(LanesLayout(lanes, zoom: .month, columns: 80))
    let all = pages.window(top: 0, showing: nil, rows: 9).lines.text()
    #expect(all.count { $0.contains("Russia") } == 1)
    let second = pages.window(top: 1, showing: nil, rows: 1)
    #expect(second.top == 1)
    #expect(second.lines.text().contains { $0.contains("Russia") && $0.contains("← ") })
  }

  @Test("Parts of a chart are shown from the same top, moved as little as needed")
  func pages() {
    struct Tall: ChartLayout {
      var parts: [Int] { Array(0..<20) }
      func head() -> [StyledText] { [] }
      func foot() -> [StyledText] { [] }
      func lines(of part: Int) -> [StyledText] {
        Array(repeating: StyledText("\(part)"), count: part % 3 + 1)
      }
    }
    for rows in 1...12 {
      var top = 0
      for part in [0, 3, 19, 18, 4, 5, 0] {
        var pages = ChartPages(Tall())
        let window = pages.window(top: top, showing: part, rows: rows)
        #expect(window.lines.owners.prefix(rows).contains(part))
        top = window.top
      }
    }
    var pages = ChartPages(Tall())
    #expect(pages.window(top: 7, showing: nil, rows: .max).lines.body.count == 39)
  }
}
