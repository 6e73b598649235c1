import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("Calendars")
struct CalendarImportTests {
  private func read(_ events: [String], _ options: ImportOptions = ImportOptions()) throws
    -> Imported
  {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
      + events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT\r\n" }.joined() + "END:VCALENDAR\r\n"
    let read = try Imported(.ics, [try TestFile.make("a.ics", text)], options)
    #expect(read.addsUp)
    return read
  }

  @Test(
    "Days of every form are read, and the end of whole days is the day before",
    arguments: [
      ("DTSTART;VALUE=DATE:20180530", "2018-05-30"),
      ("DTSTART;VALUE=DATE:20180530\r\nDTEND;VALUE=DATE:20180601", "2018-05-30/2018-05-31"),
      ("DTSTART:20180530T090000Z\r\nDTEND:20180530T100000Z", "2018-05-30"),
      (
        "DTSTART;TZID=\"Asia/Seoul:x\":20180530T090000\r\nDTEND:20180601T100000",
        "2018-05-30/2018-06-01"
      ),
      ("DTSTART:20180530T000000\r\nDTEND:20180601T000000", "2018-05-30/2018-05-31"),
      ("DTSTART;VALUE=DATE:20180530\r\nDTEND;VALUE=DATE:20180530", "2018-05-30"),
    ])
  func days(lines: String, expected: String) throws {
    let read = try read(
      ["SUMMARY:Talks: Russia -> North Korea\r\n" + lines].map {
        $0.replacing("Talks: ", with: "")
      })
    #expect(read.visits.map(\.dates.description) == [expected])
    #expect(read.visits.map(\.direction) == ["Russia → North Korea"])
  }

  @Test("Folded and escaped lines are text, alarms are no part of it")
  func text() throws {
    let read = try read([
      "UID:x@example\r\nDTSTART:20180530\r\nSUMMARY:Kim in \r\n Beijing\\, again\r\n"
        + "DESCRIPTION:North Korea → China. An official visit.\\nBy train\\; talks\r\n"
        + "BEGIN:VALARM\r\nDESCRIPTION:no\r\nEND:VALARM\r\nLOCATION:Beijing\r\n"
        + "CATEGORIES:arms,tea\\, green\r\nSTATUS:CANCELLED\r\nURL:https://a.example/1"
    ])
    let visit = try read.visit("x@example")
    #expect(visit.title == "Kim in Beijing, again")
    #expect(visit.summary == "North Korea → China. An official visit. By train; talks")
    #expect(visit.topics == ["arms", "tea, green"])
    #expect(visit.status == .cancelled)
    #expect(visit.stops.map(\.place) == ["beijing-chn"])
    #expect(visit.sources.count == 2)
  }

  @Test("What cannot be a visit is told")
  func faults() throws {
    let read = try read([
      "SUMMARY:No day", "DTSTART:20180530", "DTSTART:soon\r\nSUMMARY:x -> y",
      "DTSTART:20180530\r\nSUMMARY:Dentist", "DTSTART:20180230\r\nSUMMARY:Russia -> Cuba",
    ])
    #expect(read.counts == [5, 0, 0, 5, 0, 0])
    #expect(read.reasons(.refused)[3].contains("nothing says who visits whom"))
    var options = ImportOptions()
    options.party = "CUB"
    options.host = "FRA"
    #expect(try self.read(["DTSTART:20180530\r\nSUMMARY:Dentist"], options).counts[1] == 1)
  }

  @Test(
    "What is no calendar, or ends early, is told",
    arguments: [
      ("hello", "this is no calendar"), ("", "this is no calendar"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x", "the calendar ends early"),
      ("PK\u{3}\u{4}xl/workbook.xml", "this is an Excel workbook; save it as CSV"),
      ("%PDF-1.4", "this is a PDF"),
    ])
  func foreign(text: String, reason: String) throws {
    let read = try Imported(.ics, [try TestFile.make("a.ics", text)])
    #expect(read.reasons(.file).first?.contains(reason) == true)
  }

  @Test("Our own calendar comes back")
  func roundTrip() throws {
    let first = try read([
      "UID:v1@legation\r\nDTSTART:20180530\r\nDTEND:20180602\r\nSUMMARY:Russia -> Cuba, France"
    ])
    let lines = try TestFile.path("c.jsonl")
    let spool = try JSONLinesSpool(in: "/tmp")
    try spool.take(.collection(VisitCollection(id: "c", title: "C")))
    for source in first.reference.sources.values { try spool.take(.source(source)) }
    for visit in first.visits { try spool.take(.visit(visit)) }
    try spool.finish(to: lines, force: true)
    let out = try TestFile.path("c.ics")
    _ = try Exporter.write(
      VisitQuery(), from: FixtureStore(CollectionLoader.load([lines])), as: .ics, to: out,
      force: true)
    let again = try Imported(.ics, [out])
    #expect(again.visits.map(\.id) == ["v1"])
    #expect(again.visits.map(\.dates.description) == ["2018-05-30/2018-06-01"])
    #expect(again.visits.map(\.hostParties) == [["CUB", "FRA"]])
  }
}

@Suite("Files of other programs")
struct ForeignFileTests {
  private static let files: [(String, String)] = [
    ("PK\u{3}\u{4}\u{0}[Content_Types].xml xl/workbook.xml", "an Excel workbook; save it as CSV"),
    (
      "PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
      "a spreadsheet; save it as CSV"
    ),
    ("PK\u{3}\u{4}\u{0}a.txt", "a zip archive; unpack it"), ("%PDF-1.7", "a PDF"),
    ("SQLite format 3\u{0}", "an archive, or another SQLite database"),
    ("PK\u{3}\u{4}[Content_Types].xml word/document.xml", "a Word document"),
  ]

  @Test("Every format says what such a file is", arguments: files)
  func imports(text: String, name: String) throws {
    let file = try TestFile.make("a", text)
    for format in ImportFormat.allCases {
      #expect(try Imported(format, [file]).reasons(.file) == ["-: this is \(name)"])
    }
  }

  @Test("So does whatever reads collections", arguments: files)
  func loads(text: String, name: String) throws {
    let loaded = CollectionLoader.load([try TestFile.make("a.json", text)])
    #expect(loaded.problems.count == 1)
    #expect(
      loaded.problems[0].description.contains("this is \(name); expected a collection of visits"))
  }
}
