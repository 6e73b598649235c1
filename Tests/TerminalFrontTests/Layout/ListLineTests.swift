import Testing
import Timeline

@testable import TerminalFront

@Suite("Rows of the list")
struct ListLineTests {
  private func rows(_ columns: Int, _ keys: String = "gg", style: ListStyle? = nil) throws
    -> [String]
  {
    var settings = Settings()
    style.map { settings.list = $0 }
    var reader = Reader(Size(rows: 40, columns: columns), settings: settings)
    try reader.type("z" + keys)
    return reader.model.draw().textLines
  }

  @Test("Names or codes, but one of them for all rows", arguments: [36, 40, 50, 60, 80, 120, 200])
  func oneStyle(columns: Int) throws {
    let directions = try rows(columns).filter { $0.contains("→") }
    #expect(directions.count == 9)
    let codes = directions.filter { $0.firstMatch(of: /[A-Z]{3} →/) != nil }
    #expect(codes.isEmpty || codes.count == directions.count)
  }

  @Test("No name is cut while a column beside it is blank", arguments: 30...90)
  func noBlankColumn(columns: Int) throws {
    let visits = Invented.loaded.visits
    let layout = ListLine(
      columns: columns, style: ListStyle(), unsaid: .days,
      reference: try Invented.store.reference(for: visits), visits: visits)
    let lines = visits.map { visit in
      layout.text(of: visit, TimelineRow(visit), isBookmarked: false)
    }
    let dates = layout.widths[.dates] ?? 0
    let parties = layout.widths[.parties] ?? 0
    let hasCut = lines.contains { line in
      line.glyphs.dropFirst(dates + 2 + parties).contains(.ellipsis)
    }
    let lastOfParties = lines.map { $0.glyphs[dates + 2 + parties - 1] }
    #expect(!hasCut || lastOfParties.contains { !$0.isSpace })
  }

  @Test("Marks have a column of their own", arguments: 36...130)
  func marks(columns: Int) throws {
    for line in try rows(columns) where line.contains("→") && "~!*".contains(line.last ?? " ") {
      let beforeMarks = Array(line)[columns - 5]
      #expect(beforeMarks == " ", "\(line)")
    }
  }

  @Test("The selected row is one bar from edge to edge")
  func bar() throws {
    let reader = try Reader.after("5G")
    let row = try #require(reader.model.draw().roleLines.first { $0.hasPrefix("S") })
    #expect(row == String(repeating: "S", count: 80))
  }

  @Test("Headings by year leave the month in the row, by decade the year too")
  func unsaid() throws {
    #expect(try rows(80, "--gg").contains { $0.contains(" 30 Nov–2 Dec ") })
    #expect(try rows(80, "--gg").contains { $0.contains(" 14–16 May ") })
    #expect(try rows(80, "---gg").contains { $0.contains(" 14–16 May 2019 ") })
  }

  @Test("Years without visits are said at the heading after them")
  func emptyYears() throws {
    var visits = Invented.loaded
    visits.visits.removeAll { ["2020-ken-isl", "2021-02-mng-jpn"].contains($0.id) }
    let reader = Reader(Size(rows: 40, columns: 80), FixtureStore(visits))
    let lines = reader.model.draw().textLines
    #expect(lines.contains { $0.hasPrefix(" July 2022 · 2020 to 2021: no visits known") })
    #expect(lines.count { $0.contains("no visits known") } == 1)
  }

  @Test(
    "Under one heading years without visits have a line before the visit that follows them",
    arguments: [("---gg", " 2020s"), ("----gg", " All visits")])
  func emptyYearsUnderOneHeading(keys: String, heading: String) throws {
    var visits = Invented.loaded
    visits.visits.removeAll { $0.id.hasPrefix("2021") || $0.id.hasPrefix("2022") }
    var reader = Reader(Size(rows: 40, columns: 80), FixtureStore(visits))
    try reader.type("z" + keys)
    let lines = reader.model.draw().textLines
    let line = try #require(lines.firstIndex { $0.contains("2021 to 2022: no visits known") })
    #expect(lines[line].hasPrefix("  2021 to 2022: no visits known"))
    #expect(lines[line - 1].contains("2020"))
    #expect(lines[line + 1].contains("2023"))
    #expect(lines.contains { $0.hasPrefix(heading) })
    try reader.type("F-host:MNG<Enter>")
    #expect(
      reader.model.draw().textLines.contains { $0.contains("2021 to 2022: none of these") })
  }

  @Test("Years of the coverage before the first visit and after the last are said")
  func emptyYearsAtTheEnds() throws {
    var visits = Invented.loaded
    visits.visits.removeAll { $0.id.hasPrefix("2019") || $0.dates.earliestStart.civil.year > 2021 }
    var reader = Reader(Size(rows: 12, columns: 80), FixtureStore(visits))
    try reader.type("z")
    let lines = reader.model.draw().textLines
    #expect(lines.contains { $0.hasPrefix(" 2020, month not known · 2019: no visits known") })
    let last = try #require(lines.firstIndex { $0.contains("2022 to 2024: no visits known") })
    #expect(lines[last - 1].hasPrefix("▸ 10 "))
    try reader.type("Fyear:2021<Enter>")
    #expect(!reader.model.draw().textLines.contains { $0.contains("none of these") })
  }

  @Test(arguments: [
    ("2023-07-25/[2023-07-27,2023-07-28]", "2023-07-25/28?"),
    ("2000-03-28/2000-03-30~", "2000-03-28/30~"),
    ("[2018-07-05,2018-07-06]/2018-07-07", "2018-07-05?/07"), ("2018-08~", "2018-08~"),
    ("[2018-03,2018-04]", "2018-03?"), ("2001-05-02/", "2001-05-02/?"),
    ("2001-05-02/..", "2001-05-02/…"),
    ("2023-12-28/2024-01-02", "2023-12-28/2024-01-02"), ("2023-07-25", "2023-07-25"),
    ("2023-07-26T21:16", "2023-07-26"), ("2023-03-28?/2023-04-02?", "2023-03-28?/04-02?"),
  ])
  func `each end of a date carries its own doubt`(_ date: String, _ shown: String) throws {
    #expect(DateStyle.numericDays(try EDTF(date)) == shown)
  }

  @Test("Columns and dates are those that were set up")
  func style() throws {
    let dates = DateStyle(isNumeric: true, showsWeekday: false)
    let lines = try rows(100, style: ListStyle(columns: [.heads, .places, .dates], dates: dates))
    let row = try #require(lines.first { $0.contains("Rei Mihon") })
    #expect(row.contains("2019-05-14/16"))
    #expect(!row.contains("→"))
    #expect(!lines.contains { $0.contains(" Tue ") })
  }
}
