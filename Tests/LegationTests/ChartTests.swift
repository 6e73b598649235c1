import Foundation
import Testing

@Suite("legation chart")
struct ChartTests {
  private static let data = Program.root.appending(path: "data").path

  private func chart(_ arguments: String...) throws -> Program {
    try Program.run(Program.legation, ["chart", Self.data] + arguments)
  }

  /// The rows of a table, by the names of its columns.
  private func table(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { row in
      Dictionary(zip(lines[0], row), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test("Bars have the numbers of facets began", arguments: ["year", "quarter", "month", "decade"])
  func barsEqualFacets(unit: String) throws {
    let facets = try Program.run(
      Program.legation, ["facets", "began", Self.data, "--format", "jsonl"])
    var counts: [String: String] = [:]
    for line in facets.output.split(separator: "\n") {
      let value = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      counts[value["value"] as? String ?? ""] = (value["count"] as? Int).map(String.init)
    }
    let rows = table(try chart("--view", "bars", "--zoom", unit, "--format", "tsv").output)
    #expect(rows.count > 2)
    for row in rows where row["began"]?.hasPrefix("in none: ") == false {
      #expect(row["visits"] == counts[row["began"] ?? ""] ?? "0", "\(row)")
    }
  }

  @Test("A calendar of months counts what is under way in each, and on: finds it")
  func calendarOfMonths() throws {
    let output = try chart("--view", "calendar", "--zoom", "month", "--format", "tsv").output
    let rows = table(output)
    let july = try #require(rows.first { $0["month"] == "2023-07" })
    #expect(july["certain"] == "2")
    #expect(july["possible"] == "0")
    #expect(!rows.contains { $0["month"]?.hasPrefix("2021") == true })
  }

  @Test("Bars by direction have a column for each, and every row as many cells")
  func barsByDirection() throws {
    let output = try chart("--view", "bars", "--by", "direction", "--format", "tsv").output
    let lines = output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      lines[0] == [
        "began", "visits", "To North Korea", "From North Korea", "did not take place",
        "led from the top",
      ])
    #expect(lines.allSatisfy { $0.count == 6 })
    let year = try #require(lines.first { $0[0] == "2018" }).compactMap(Int.init)
    #expect(year[1] == 56 && year[2...4].reduce(0, +) == 56 && year[3] == 24)
    #expect(lines.last?[0] == "in none: may have begun in two, or no beginning is known")
  }

  @Test("A day is certain or about, in the table as in words")
  func aboutIsNotCertain() throws {
    let row = try #require(
      table(try chart("-q", "id:2023-07-chn-prk-li", "--format", "tsv").output).first)
    #expect(row["certain from"] == "2023-07-26" && row["certain to"] == "2023-07-27")
    #expect(row["end"] == "about" && row["last"] == "2023-07-28")
    #expect(row["in words"] == "26 to 27 July 2023 certain, end about 28 July 2023")
  }

  @Test("Of nothing nothing is drawn, and that is said", arguments: ["lanes", "bars", "calendar"])
  func nothing(view: String) throws {
    let none = try chart("--view", view, "-q", "year:1999")
    #expect(none.output == "0 of 327 visits, those that match “year:1999”.\n")
    #expect(none.status == 0)
    let drawing = try chart("--view", view, "-q", "year:1999", "--format", "svg")
    #expect(drawing.status == 1 && drawing.output.isEmpty)
    #expect(drawing.errors.contains("0 of 327 visits, those that match “year:1999”"))
  }

  @Test("Under a question an empty bar says nothing of what is known")
  func emptyBars() throws {
    let some = try chart("--view", "bars", "-q", "delegation:IRN").output
    #expect(some.contains("none of these") && !some.contains("known"))
  }

  @Test(
    "What a view does not use is refused in a sentence",
    arguments: [
      (["--view", "matrix", "--by", "level"], "the matrix is not drawn by anything"),
      (["--view", "calendar", "--by", "level"], "the calendar is not drawn by anything"),
      (["--view", "bars", "--square"], "--square is for --view matrix"),
    ])
  func refusesOptions(arguments: [String], words: String) throws {
    let refused = try Program.run(Program.legation, ["chart", Self.data] + arguments)
    #expect(refused.status == 64)
    #expect(refused.errors.contains(words))
  }

  @Test(
    "What a view does not zoom by is refused in a sentence",
    arguments: [
      (["--view", "matrix", "--zoom", "year"], "began:2018"),
      (["--view", "calendar", "--zoom", "all"], "decade"),
    ])
  func refusesZoom(arguments: [String], words: String) throws {
    let refused = try Program.run(Program.legation, ["chart", Self.data] + arguments)
    #expect(refused.status == 64)
    #expect(refused.errors.contains(words))
  }

  @Test("The matrix has the numbers of facets delegation")
  func matrixEqualsFacets() throws {
    let facets = try Program.run(
      Program.legation,
      ["facets", "delegation", Self.data, "-q", "host:PRK status:completed,under-way"])
    let rows = table(try chart("--view", "matrix", "--format", "tsv").output)
    let china = try #require(rows.first { $0["partner"] == "CHN" })
    #expect(facets.output.contains("\(china["to"] ?? "-")  China  CHN"))
  }

  @Test("The two visits of July 2023 were both under way for two days, or three")
  func overlap() throws {
    let text = try chart("--view", "lanes", "-q", "during:2023-07", "--columns", "120").output
    #expect(text.contains("╞═══ 2 days ═══╡┄┄┄┄┄┄┄┄? or 3"))
    #expect(text.contains("████████████████████████░░░░░░░░?left 27 or 28"))
  }

  @Test("For those who listen it is told in runs of days")
  func words() throws {
    let text = try chart("-q", "during:2023-07", "--format", "words").output
    #expect(text.contains("Sergei Shoigu: 25 to 27 July 2023 certain, 28 July 2023 possible"))
  }

  @Test("Years without visits are bars that say so")
  func emptyYears() throws {
    let lines = try chart("--view", "bars").output.split(separator: "\n")
    for year in ["2020", "2021", "2022"] {
      #expect(lines.contains { $0.contains(year) && $0.contains("none known") })
    }
  }

  @Test("In ASCII every view has only ASCII", arguments: ["lanes", "bars", "matrix", "calendar"])
  func ascii(view: String) throws {
    let text = try chart("--view", view, "--ascii", "-q", "began:2023").output
    #expect(!text.isEmpty)
    #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
  }

  @Test(
    "A drawing is one well-formed file with a title, a description, a table and its scope",
    arguments: [
      ["lanes"], ["bars"], ["matrix"], ["calendar"], ["calendar", "--zoom", "week"],
      ["calendar", "--zoom", "month"], ["calendar", "--zoom", "year"],
    ])
  func svg(view: [String]) throws {
    let text = try Program.run(
      Program.legation,
      ["chart", Self.data, "--format", "svg", "-q", "began:2018", "--view"] + view
    ).output
    let folder = try TemporaryFolder()
    try folder.write(text, to: "chart.svg")
    let check = try Program.run(
      "/usr/bin/python3",
      ["-c", "import sys,xml.dom.minidom as m; m.parse(sys.argv[1])", folder.path("chart.svg")])
    #expect(check.status == 0, "\(check.errors)")
    for part in ["<title id=", "<desc id=", "role=\"table\"", "prefers-color-scheme:dark"] {
      #expect(text.contains(part))
    }
    #expect(text.contains("those that match “began:2018”"))
    #expect(!text.contains("http:") || text.contains("http://www.w3.org/2000/svg"))
  }

  @Test("What is wrong with an option is said with what was expected")
  func wrongOption() throws {
    let program = try chart("--view", "bars", "--by", "colour")
    #expect(program.status == 64)
    #expect(program.errors.contains("partner, direction, type, level or status"))
  }

  @Test("stats sets two times side by side")
  func compare() throws {
    let program = try Program.run(
      Program.legation, ["stats", Self.data, "--compare", "2018", "2020"])
    #expect(program.status == 0)
    let visits = try #require(
      program.output.split(separator: "\n").first { $0.hasPrefix("visits") })
    let numbers = visits.split(separator: " ").dropFirst()
    #expect(numbers.count == 3)
    #expect(numbers.dropFirst().first == "0")
    #expect(numbers.first.map { "−\($0)" } == numbers.last.map(String.init))
  }
}
