import Foundation
import Testing

/// What an analyst takes out of a record.
@Suite struct AnalysisTests {
  private static let data = Program.root.appending(path: "data").path

  @Test func `who prints a row a person, and the question behind it`() throws {
    let shown = try Program.run("who", "kim-jong-un", Self.data, "--with", "--by", "year")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("visits  events  head  member  host  event only"))
    let lines = shown.output.split(separator: "\n")
    let first = try #require(lines.first { $0.contains("2018-") || $0.contains("201") })
    let question = try #require(lines.last?.firstMatch(of: /-q '(.*)'/)?.1)
    let listed = try Program.run("list", Self.data, "-q", String(question))
    let count = try #require(
      lines.dropFirst(2).first?.split(separator: " ").first.flatMap { Int($0) })
    #expect(listed.output.split(separator: "\n").count == count, "\(first)")
  }

  @Test func `who names the question, and a person by a part of the name`() throws {
    let year = try Program.run("who", "RUS", Self.data, "-q", "year:2023")
    #expect(
      year.output.hasPrefix(
        "Russia: 5 visits that took place, of those that match “year:2023”\n"))
    let part = try Program.run("who", "shoigu", Self.data)
    #expect(part.output.hasPrefix("Sergei Shoigu: "))
    #expect(part.output.contains("person:sergei-shoigu"))
    let json = try Program.run("who", "PRK", Self.data, "--format", "json")
    #expect(json.output.contains("\"question\": \"party:PRK status:completed,under-way\""))
    #expect(json.output.contains("\"ofNoKnownParty\": ["))
  }

  @Test func `accounts break no line inside the number of a note`() throws {
    let shown = try Program.run("accounts", "2023-09-prk-rus-kim", "--data", Self.data)
    #expect(shown.status == 0)
    for line in shown.output.split(separator: "\n") {
      #expect(line.firstMatch(of: /\[[0-9]*(\s|$)/) == nil, "\(line)")
    }
  }

  @Test func `who says who is not there`() throws {
    let shown = try Program.run("who", "nobody-at-all", Self.data)
    #expect(shown.status == 1)
    #expect(
      shown.errors
        == "legation: nobody here is called \"nobody-at-all\"; expected a person or a party\n")
  }

  @Test func `accounts shows the dispute, a source in each cell, and who is silent`() throws {
    let shown = try Program.run(
      "accounts", "2025-07-rus-prk-lavrov", "--format", "markdown", "--data", Self.data)
    #expect(shown.status == 0, "\(shown.errors)")
    let place = try #require(
      shown.output.split(separator: "\n").first { $0.hasPrefix("| Place ‡") })
    #expect(place.contains("“The dialogue takes place in Pyongyang” ‡"))
    for cell in place.split(separator: "|").dropFirst() {
      #expect(cell.contains("\\[") || cell.contains("not mentioned"), "\(cell)")
    }
    let one = try Program.run(
      "accounts", "2025-07-rus-prk-lavrov", "plan of exchanges", "--data", Self.data)
    #expect(one.output.contains("not mentioned"))
    let none = try Program.run("accounts", "2025-07-rus-prk-lavrov", "ball", "--data", Self.data)
    #expect(none.status == 1)
    #expect(none.errors.contains("no event fits \"ball\"; expected one of: 1 Arrival"))
  }

  @Test func `diff is a changelog`() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write(FewVisits.json, to: "old.json")
    let new = try folder.write(
      FewVisits.json.replacingOccurrences(of: "2001-03-07", with: "2001-03-08")
        .replacingOccurrences(of: "\"id\": \"ann\"", with: "\"id\": \"anna\""), to: "new.json")
    let text = try Program.run("diff", old, new)
    #expect(text.status == 0)
    #expect(
      text.output.contains("3 visits, before 3: 1 added, 1 removed, 1 with other days, 0 changed."))
    #expect(text.output.contains("    Dates moved: 7 March 2001 → 8 March 2001\n"))
    let json = try Program.run("diff", old, new, "--format", "json")
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((read?["moved"] as? [Any])?.count == 1)
    #expect((read?["changed"] as? [Any])?.count == 0)
    let same = try Program.run("diff", old, old, "--format", "markdown")
    #expect(same.output.contains("0 added, 0 removed, 0 with other days, 0 changed."))
    let missing = try Program.run("diff", old, folder.path("none.json"))
    #expect(missing.status == 1)
  }

  @Test func `list answers what is new and changed since an earlier version`() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write(FewVisits.json, to: "old.json")
    let new = try folder.write(
      FewVisits.json.replacingOccurrences(of: "2001-03-07", with: "2001-03-08")
        .replacingOccurrences(of: "\"id\": \"ann\"", with: "\"id\": \"anna\""), to: "new.json")
    let added = try Program.run("list", new, "-q", "new:", "--since", old, "--format", "jsonl")
    #expect(added.output.contains("\"id\":\"anna\""))
    #expect(added.output.split(separator: "\n").count == 1, "\(added.errors)")
    let moved = try Program.run("list", new, "-q", "changed:", "--since", old)
    #expect(moved.output.contains("2001") && moved.output.split(separator: "\n").count == 1)
    let shown = try Program.run("show", "anna", new, "--since", old)
    #expect(shown.output.hasSuffix("NEW: \(old) does not have it\n"))
    let alone = try Program.run("list", new, "-q", "new:")
    #expect(alone.status == 1)
    #expect(alone.errors.contains("name it with --since"))
    let valued = try Program.run("list", new, "-q", "new:x", "--since", old)
    #expect(valued.errors.contains("new: stands alone"))
  }

  @Test func `diff reads archives beside files`() throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("old.legation")
    let built = try Program.run("archive", "build", Self.data, "-o", archive)
    #expect(built.status == 0, "\(built.errors)")
    let same = try Program.run("diff", archive, Self.data)
    #expect(same.output.contains("0 added, 0 removed, 0 with other days, 0 changed."))
  }

  /// Numbers that are printed beside each other must be the same numbers.
  @Test func `charts, facets, stats and exports count alike`() throws {
    let query = "host:PRK began:2010s"
    func lines(_ arguments: String...) throws -> [String] {
      let shown = try Program.run(Program.legation, arguments + ["-q", query])
      #expect(shown.status == 0, "\(shown.errors)")
      return shown.output.split(whereSeparator: \.isNewline).map(String.init)
    }
    let listed = try lines("list", Self.data).count
    let stats = try lines("stats", Self.data)
    let scope = "\(listed) of 327 visits, those that match “\(query)”"
    #expect(stats.first?.hasPrefix(scope + "; ") == true)
    #expect(try lines("facets", "began", Self.data).first == scope + ".")
    let csv = try lines("export", Self.data, "--format", "csv")
    #expect(csv.count { $0.firstMatch(of: /^[0-9]{4}-[0-9]{2}-/) != nil } == listed)
    #expect(
      try lines("export", Self.data, "--format", "markdown").contains(
        "\(listed) of 327 visits, those that match “host:PRK began:2010s”."))

    func counts(_ lines: [String]) -> [String: Int] {
      Dictionary(
        lines.compactMap { line in
          let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
          guard let year = words.first(where: { $0.wholeMatch(of: /20\d\d/) != nil }),
            let count = words.compactMap(Int.init).first(where: { $0 < 1000 })
          else { return nil }
          return (year, count)
        }, uniquingKeysWith: { first, _ in first })
    }
    let facets = counts(try lines("facets", "began", Self.data)).filter { $0.value > 0 }
    let years = counts(
      Array(stats.drop { !$0.hasPrefix("By year") }.dropFirst().prefix { $0 != "By level" })
    )
    .filter { $0.value > 0 }
    #expect(facets.values.reduce(0, +) == listed)
    for (year, count) in facets { #expect(years[year] == count, "\(year)") }
    let bars = try Program.run(
      "chart", Self.data, "-q", query, "--view", "bars", "--by", "status", "--format", "tsv")
    let rows = bars.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    for row in rows.dropFirst() {
      guard let count = facets[String(row[0])] else { continue }
      #expect(row.dropFirst().compactMap { Int($0) }.contains(count), "\(row)")
    }
  }

  /// What each format calls a visit, where it has a mark for one.
  private static let marks = [
    "jsonl": "\"delegation\":", "markdown": "\n### ", "ics": "BEGIN:VEVENT", "html": "<article",
    "timelinejs": "\"start_date\"", "csl-json": "\"type\":", "bibtex": "\n@", "ris": "TY  - ",
    "json": "\"delegation\":",
  ]

  @Test(arguments: marks.keys.sorted())
  func `every format holds the visits it says it holds`(_ format: String) throws {
    let query = "host:PRK began:2010s"
    let listed = try Program.run("list", Self.data, "-q", query).output.split(separator: "\n").count
    let written = try Program.run(
      "export", Self.data, "-q", query, "--format", format, "--cite", "visits", "-o", "-")
    #expect(written.status == 0)
    let report = try #require(written.errors.firstMatch(of: /(\d+) visits? written/)?.1)
    let leftOut = written.errors.firstMatch(of: /, (\d+) left out/).flatMap { Int($0.1) } ?? 0
    #expect(Int(report).map { $0 + leftOut } == listed, "\(written.errors)")
    let mark = try #require(Self.marks[format])
    #expect(written.output.components(separatedBy: mark).count - 1 == Int(report))
    let saysScope = !["csl-json", "ris"].contains(format)
    let text = written.output.replacingOccurrences(of: "\r\n ", with: "")
    #expect(text.contains("\(listed) of 327 visits") == saysScope)
  }

  @Test func `drawings, chronology and site count what the list has`() throws {
    let query = "host:PRK began:2010s"
    func lines(_ arguments: String...) throws -> [String] {
      let shown = try Program.run(Program.legation, arguments + ["-q", query])
      #expect(shown.status == 0, "\(shown.errors)")
      return shown.output.split(whereSeparator: \.isNewline).map(String.init)
    }
    let listed = try lines("list", Self.data).count
    let lanes = try lines("chart", Self.data, "--view", "lanes", "--format", "tsv")
    #expect(lanes.count == listed + 1)
    // Who visits whom counts the visits that took place.
    let matrix = try lines("chart", Self.data, "--view", "matrix", "--format", "tsv")
    let to = matrix.dropFirst().compactMap { line -> Int? in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Int(cells[2])
    }
    let took = try Program.run(
      "list", Self.data, "-q", query + " status:completed,under-way")
    #expect(to.reduce(0, +) == took.output.split(separator: "\n").count)
    for view in ["lanes", "bars", "matrix"] {
      let drawn = try lines("chart", Self.data, "--view", view, "--format", "svg").joined()
      #expect(drawn.contains("\(listed) of 327 visits"), "\(view)")
    }
    #expect(try lines("chronology", Self.data)[1].hasPrefix("\(listed) of 327 visits"))
    let folder = try TemporaryFolder()
    let site = try Program.run(
      "export", Self.data, "-q", query, "--format", "site", "-o", folder.path("site"))
    #expect(site.status == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path("site/visits"))
    #expect(pages.count == listed)
  }
}
