import Foundation
import Testing
import Timeline

@testable import Interchange

@Suite("Writing visits out")
struct ExportTests {
  /// A collection with all a visit can have, and text that means harm in every field.
  private static let document = #"""
    {"collection": {"id": "c", "title": "Ein \"<Titel>\" & mehr", "license": "CC0-1.0"},
     "sources": [
       {"id": "s1", "publisher": "<img src=x>", "title": "A & B", "url": "https://a.example/?a=1&b='2'"},
       {"id": "s2", "publisher": "KCNA", "title": "[x](javascript:y)", "published": "2023-07-26"},
       {"id": "unused", "publisher": "Nobody", "title": "Not named by any visit"}],
     "people": [{"id": "p", "name": "=cmd|' /C calc'!A0", "aliases": ["Ön"]}, {"id": "q", "name": "Q"},
       {"id": "unused", "name": "Nobody"}],
     "places": [{"id": "x", "name": "Pyongyang, DPRK", "party": "PRK", "latitude": 39.5}],
     "visits": [
      {"id": "v1", "title": "<script>alert(1)</script>", "dates": "2023-07-25/2023-07-27",
       "status": "completed", "type": "official",
       "typeAsStated": [{"text": "a visit", "by": "KCNA", "sources": ["s2"]}],
       "delegation": {"party": "RUS", "name": "+Delegation",
         "members": [{"person": "p", "role": "-Minister; of, things", "head": true}]},
       "stops": [{"place": "x", "party": "PRK", "dates": "2023-07-25", "hosts": [{"person": "q"}]},
         {"party": "CHN"}],
       "occasion": "@Day", "summary": "Line one.\nLine \"two\"; with, all \\ of it. 北京 \u001b[31m",
       "events": [{"date": "2023-07-26", "kind": "talks", "title": "*Talks* `x`", "place": "x",
         "participants": ["p", "q"], "text": "<b>t</b>", "sources": ["s1"]}],
       "claims": [{"kind": "assertion", "text": "# First", "by": "A", "sources": ["s1"],
         "responses": [{"by": "B", "stance": "denies", "text": "No", "sources": ["s2"]}]}],
       "topics": ["arms", "tea, green"], "related": [{"visit": "v2", "kind": "return-visit"}],
       "sources": ["s1"], "note": "\tTab"},
      {"id": "v2", "title": "Month only", "dates": "2023-08", "status": "announced",
       "type": "unknown", "delegation": {"party": "PRK"}, "stops": [{"party": "RUS"}],
       "sources": ["s1"]},
      {"id": "v3", "title": "Doubted", "dates": "2023-09-01~/2023-09-03", "status": "cancelled",
       "type": "summit", "delegation": {"party": "PRK"}, "stops": [{"party": "RUS"}]}
     ]}
    """#

  private func store() throws -> FixtureStore {
    let loaded = CollectionLoader.load([try TestFile.make("c.json", Self.document)])
    #expect(loaded.problems == [])
    return FixtureStore(loaded)
  }

  private func export(_ format: ExportFormat, _ query: String = "") throws -> (String, ExportReport)
  {
    let path = try TestFile.path()
    let report = try Exporter.write(
      try VisitQuery(query), from: try store(), as: format, to: path, force: false)
    return (try TestFile.text(path), report)
  }

  private func export(_ visit: Visit, _ format: ExportFormat) throws -> String {
    var loaded = CollectionLoader.load([try TestFile.make("c.json", Self.document)])
    loaded.visits = [visit]
    let path = try TestFile.path()
    _ = try Exporter.write(
      VisitQuery(), from: FixtureStore(loaded), as: format, to: path, force: false)
    return try TestFile.text(path)
  }

  // MARK: The project's own format

  @Test("json and jsonl are read again without loss", arguments: [ExportFormat.json, .jsonl])
  func roundTrip(format: ExportFormat) throws {
    let (text, report) = try export(format)
    #expect(report.written == 3)
    let again = CollectionLoader.load([try TestFile.make("again.json", text)])
    let store = try store()
    #expect(again.problems == [])
    #expect(again.visits == store.visits)
    #expect(again.collections == store.collections)
    #expect(again.reference.people == store.reference.people.filter { $0.key != "unused" })
    #expect(again.reference.sources == store.reference.sources.filter { $0.key != "unused" })
    #expect(again.reference.places == store.reference.places)
  }

  @Test("The collection that comes with the program is read again without loss")
  func bundled() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../data")
    let loaded = CollectionLoader.load([root.standardized.path])
    let path = try TestFile.path("all.jsonl")
    _ = try Exporter.write(
      VisitQuery(), from: FixtureStore(loaded), as: .jsonl, to: path, force: false)
    let again = CollectionLoader.load([path])
    func plain(_ visits: [Visit]) -> [Visit] {
      visits.inTimelineOrder().map { visit in
        var visit = visit
        visit.collection = nil
        return visit
      }
    }
    #expect(again.problems == [])
    #expect(plain(again.visits) == plain(loaded.visits))
  }

  @Test("A part of a collection can be read again, and put back: links that lead out of it stay")
  func part() throws {
    let (text, report) = try export(.jsonl, "delegation:RUS")
    #expect(report.summary.contains("1 link leads to visits that are not among them"))
    let again = CollectionLoader.load([try TestFile.make("a.jsonl", text)])
    #expect(again.errorCount == 0)
    #expect(again.visits.map(\.id) == ["v1"])
    #expect(again.visits.first?.related.count == 1)
  }

  @Test("Nothing that answers is a file with a header")
  func nothing() throws {
    // RIS has no header, and a site is no file.
    for format in ExportFormat.allCases where format != .ris && format != .site {
      let (text, report) = try export(format, "delegation:USA")
      #expect(report.written == 0)
      #expect(!text.isEmpty)
    }
    let (text, _) = try export(.json, "delegation:USA")
    #expect(CollectionLoader.load([try TestFile.make("a.json", text)]).problems == [])
  }

  // MARK: What it is a part of

  @Test(
    "Every form that can says which visits it holds, of what, and what is left out",
    arguments: [
      ExportFormat.json, .jsonl, .csv, .markdown, .ics, .timelinejs, .html, .svg, .bibtex,
    ])
  func scope(format: ExportFormat) throws {
    let (text, _) = try export(format, "place:Pyongyang OR status:announced")
    let plain = text.replacingOccurrences(of: "\r\n ", with: "")
      .replacingOccurrences(of: "\\", with: "").replacingOccurrences(of: "</text>", with: "")
    #expect(plain.contains("2 of 3 visits"))
    #expect(plain.contains("Written on"))
    #expect(plain.contains("CC0-1.0"))
    #expect(plain.contains("Left out: 1, for no day") == (format == .ics))
  }

  // MARK: Files

  @Test("Nothing is overwritten without force, and nothing is left beside")
  func force() throws {
    let path = try TestFile.make("a.csv", "mine")
    #expect(throws: OutputProblem.self) {
      try Exporter.write(VisitQuery(), from: try store(), as: .csv, to: path, force: false)
    }
    #expect(try TestFile.text(path) == "mine")
    _ = try Exporter.write(VisitQuery(), from: try store(), as: .csv, to: path, force: true)
    #expect(try TestFile.text(path).hasPrefix("id,title"))
    let directory = URL(filePath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["a.csv"])
  }

  @Test("A full disk is told and leaves nothing")
  func full() throws {
    #expect(throws: OutputProblem.self) {
      try Exporter.write(VisitQuery(), from: try store(), as: .html, to: "/dev/full", force: false)
    }
  }

  // MARK: Tables

  @Test(
    "A cell that a spreadsheet would calculate gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("a=1", "a=1"), ("a,b", "\"a,b\""),
      ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("", ""),
    ])
  func formulas(text: String, cell: String) {
    #expect(CSVExport.cell(text) == cell)
  }

  @Test("No cell of a table begins like a formula")
  func noFormulas() throws {
    let path = try TestFile.make("a.csv", try export(.csv).0)
    var reader = try CSVReader(path)
    while let row = try reader.next() {
      #expect(row.cells.count == CSVExport.columns.count)
      #expect(row.cells.allSatisfy { !"=+-@".contains($0.first ?? "a") })
    }
  }

  @Test("A table is imported again with all that its columns carry")
  func tableAgain() throws {
    let read = try Imported(.csv, [try TestFile.make("a.csv", try export(.csv).0)])
    #expect(read.counts == [3, 3, 0, 0, 1, 0])
    let store = try store()
    for (left, right) in zip(read.visits, store.visits) {
      #expect(left.id == right.id)
      #expect(left.title == right.title)
      #expect(left.dates == right.dates)
      #expect(
        [left.status.rawValue, left.type.rawValue] == [right.status.rawValue, right.type.rawValue])
      #expect(left.delegation.party == right.delegation.party)
      #expect(left.delegation.name == right.delegation.name)
      #expect(left.stops.map(\.party) == right.stops.map(\.party))
      #expect(left.topics == right.topics)
      #expect(left.occasion == right.occasion)
    }
    let first = try read.visit("v1")
    #expect(
      read.reference.name(ofPerson: first.delegation.members[0].person) == "=cmd|' /C calc'!A0")
    #expect(first.stops[0].place.map(read.reference.name(ofPlace:)) == "Pyongyang, DPRK")
    #expect(first.stops[0].hosts.map { read.reference.name(ofPerson: $0.person) } == ["Q"])
  }

  // MARK: Timelines

  @Test("A timeline is imported again with dates, parties and texts")
  func timelineAgain() throws {
    let read = try Imported(.timelinejs, [try TestFile.make("a.json", try export(.timelinejs).0)])
    #expect(read.counts == [3, 3, 0, 0, 0, 0])
    let store = try store()
    #expect(read.visits.map(\.id) == store.visits.map(\.id))
    #expect(read.visits.map(\.title) == store.visits.map(\.title))
    #expect(read.visits.map(\.dates) == store.visits.map(\.dates))
    #expect(read.visits.map(\.direction) == store.visits.map(\.direction))
    #expect(
      read.visits[0].summary?.hasPrefix("Line one. Line \"two\"; with, all \\ of it.") == true)
  }

  @Test("A timeline says no month or day that is not known, and no tag of the data")
  func timelineText() throws {
    let (text, _) = try export(.timelinejs)
    #expect(text.contains("\"start_date\":{\"year\":2023,\"month\":8,\"display_date\""))
    #expect(!text.contains("<script"))
    #expect(!text.contains("<img"))
  }

  // MARK: Calendars

  @Test("A calendar has what has a day, and its end is the day after")
  func calendar() throws {
    let (text, report) = try export(.ics)
    #expect(
      report.summary == "2 visits written, 1 left out: "
        + "no day of them is known; 1 tentative, over all days they may have taken")
    #expect(text.contains("DTSTART;VALUE=DATE:20230725\r\nDTEND;VALUE=DATE:20230728\r\n"))
    #expect(text.contains("UID:v1@legation\r\n"))
    let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded.contains("LOCATION:Pyongyang\\, DPRK\r\n"))
    #expect(unfolded.contains("CATEGORIES:arms,tea\\, green\r\n"))
    #expect(unfolded.contains("Line \"two\"\\; with\\, all \\\\ of it."))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(
    "Days that are not certain are told in words, over all that are possible",
    arguments: [
      ("2023-07-25/[2023-07-27,2023-07-28]", "25", "29", "25 July to 27 or 28 July 2023"),
      ("2023-07-25/", "25", "26", "from 25 July 2023, end not known"),
      ("2023-07-25/..", "25", "26", "from 25 July 2023, still open"),
      ("[2023-07-25,2023-07-27]", "25", "28", "25 or 27 July 2023"),
      ("2023-07-25~", "25", "26", "about 25 July 2023"),
    ])
  func uncertainDays(dates: String, first: String, end: String, words: String) throws {
    var visit = try #require(try store().visits.first { $0.id == "v1" })
    visit.dates = try EDTF(dates)
    let text = try export(visit, .ics).replacingOccurrences(of: "\r\n ", with: "")
    #expect(
      text.contains(
        "DTSTART;VALUE=DATE:202307\(first)\r\nDTEND;VALUE=DATE:202307\(end)\r\n"))
    #expect(text.contains("STATUS:TENTATIVE\r\n"))
    #expect(text.contains("Days not certain: \(words.replacing(",", with: "\\,"))."))
    let again = try Imported(.ics, [try TestFile.make("again.ics", text)])
    #expect(again.visits.map(\.dates) == [visit.dates])
    #expect(again.visits.map(\.status) == [.completed])
  }

  @Test(
    "A table leaves a first or last day empty that is not known",
    arguments: [
      ("2023-07-25/2023-07-27", "2023-07-25,2023-07-27"), ("2023-07-25/", "2023-07-25,"),
      ("2023-07-25/..", "2023-07-25,"), ("/2023-07-27", ",2023-07-27"),
      ("2023-07", "2023-07-01,2023-07-31"),
    ])
  func tableDays(dates: String, columns: String) throws {
    var visit = try #require(try store().visits.first { $0.id == "v2" })
    visit.dates = try EDTF(dates)
    #expect(try export(visit, .csv).contains(",\(dates),\(columns),announced,"))
  }

  @Test("Every format that lists sources has them in the order of the footnotes")
  func sourceOrder() throws {
    let visit = try #require(try store().visits.first { $0.id == "v1" })
    #expect(visit.citedSources == ["s2", "s1"])
    for format in [ExportFormat.csv, .ics, .timelinejs] {
      let text = try export(format, "id:v1").0.replacingOccurrences(of: "\r\n ", with: "")
      let first = try #require(text.range(of: "[x](javascript:y)", options: .backwards))
      let second = try #require(text.range(of: "img src=x", options: .backwards))
      #expect(first.lowerBound < second.lowerBound, "\(format)")
    }
  }

  @Test("Lines fold at 75 octets and never inside a character", arguments: ["a", "é", "北", "🇰🇵"])
  func folding(character: String) throws {
    for length in 70...240 {
      let line = String(repeating: character, count: length)
      let folded = CalendarExport.folded(line)
      let pieces = folded.components(separatedBy: "\r\n").dropLast()
      #expect(pieces.allSatisfy { $0.utf8.count <= 75 })
      #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ") })
      #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == line + "\r\n")
    }
  }

  // MARK: Pages

  @Test("A page has no script, loads nothing and shows the data as text")
  func html() throws {
    let (text, _) = try export(.html)
    #expect(text.contains("Content-Security-Policy\" content=\"default-src 'none';"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(text.contains("https://a.example/?a=1&amp;b=&#39;2&#39;"))
    for bad in ["<script", "<img", "<b>t", "javascript:y\"", "\u{1B}", "url(", "@import"] {
      #expect(!text.contains(bad), "\(bad)")
    }
    #expect(text.contains("prefers-color-scheme: dark"))
    #expect(text.contains("@media print"))
  }

  @Test("A page's raised numbers all lead to a source")
  func citations() throws {
    let (text, _) = try export(.html)
    let cited = Set(text.matches(of: /href="#(s\d+)"/).map { String($0.output.1) })
    let listed = Set(text.matches(of: /id="(s\d+)"/).map { String($0.output.1) })
    #expect(cited == ["s1", "s2"])
    #expect(cited == listed)
  }

  @Test("Markdown has a footnote for each source, and text that stays text")
  func markdown() throws {
    let (text, _) = try export(.markdown)
    #expect(text.contains("\n### \\<script\\>alert(1)\\</script\\>\n"))
    #expect(text.contains("\\*Talks\\* \\`x\\`"))
    #expect(text.contains("): \\# First[^2]"))
    #expect(text.contains("\n[^2]: \\<img src=x\\>, “A \\& B” <https://a.example/?a=1&b='2'>\n"))
    #expect(text.contains("\n[^1]: KCNA, “\\[x\\](javascript:y)”, 26 July 2023\n"))
  }

  @Test("Notes go into Markdown; a page is called by its question and has an anchor a visit")
  func notes() throws {
    let path = try TestFile.path()
    _ = try Exporter.write(
      VisitQuery(), from: store(), as: .markdown, to: path, force: true,
      notes: ["v1": "ask *again*"])
    let text = try TestFile.text(path)
    #expect(text.contains("\n**Note:** ask \\*again\\*\n"))
    let html = try export(.html, "id:v1").0
    #expect(html.contains("<title>id:v1 · "))
    #expect(html.contains("<article id=\"v1\">"))
  }

  @Test("A page says of a claim who made it, when and of what kind, and who answered when")
  func claims() throws {
    var visit = try #require(try store().visits.first { $0.id == "v1" })
    visit.claims[0].date = try EDTF("2023-07-26")
    visit.claims[0].responses[0].date = try EDTF("2023-08")
    let page = try export(visit, .html)
    #expect(page.contains("<cite>A, 26 July 2023</cite> <span>(assertion)</span>"))
    #expect(page.contains("<cite>B, August 2023</cite> <em>denies</em> this: No"))
  }

  @Test("Footnotes have the numbers that the screen gives them", arguments: ["v1", "v2"])
  func footnotes(id: String) throws {
    let visit = try #require(try store().visits.first { $0.id == id })
    let sources = visit.citedSources.compactMap { try? store().reference.sources[$0] }
    let markdown = try export(.markdown, "id:\(id)").0
    let html = try export(.html, "id:\(id)").0
    let listed = markdown.matches(of: /\n\[\^(\d+)\]: ([^\n]*)/)
    #expect(listed.map { Int($0.1) } == sources.indices.map { $0 + 1 })
    for (footnote, source) in zip(listed, sources) {
      #expect(footnote.2.hasPrefix(MarkdownExport.text(source.citation)))
      #expect(
        html.contains("<li id=\"s\(footnote.1)\"><bdi>\(PlainText.html(source.citation))</bdi>"))
    }
  }

  @Test(
    "A text never begins a list of its own",
    arguments: [("- a", "\\- a"), ("1. a", "1\\. a"), ("2023 a", "2023 a"), ("+ b", "\\+ b")])
  func listMarks(text: String, escaped: String) {
    #expect(MarkdownExport.text(text) == escaped)
  }
}
