import Foundation
import Interchange
import Testing
import Timeline

@Suite("GDELT's events")
struct GDELTTests {
  /// Every trap once: 13 rows.
  private static let lines: [EventLine] = [
    EventLine(id: 1),
    EventLine(id: 2, code: "043", mentions: 9),
    EventLine(id: 3, code: "190"),
    EventLine(id: 4, code: "036"),
    EventLine(id: 5, code: "044"),
    EventLine(id: 6, visitor: ("UNITED STATES", "USA"), host: ("PRESIDENT", ""), code: "42"),
    EventLine(id: 7, visitor: ("EUROPE", "EUR")),
    EventLine(id: 8, date: "20190231", address: "https://news.example/8"),
    EventLine(id: 9, visitor: ("NORTH KOREA", "PRK"), address: "https://news.example/9"),
    EventLine(id: 10, visitor: ("VLADIMIR", "RUS"), address: "BBC Monitoring"),
    EventLine(id: 1),
    EventLine(id: 12, visitor: ("ROMANIA", "ROM"), place: ("1", "North Korea", "KN")),
    EventLine(id: 13, visitor: ("", "")),
  ]

  private func read(
    columns: Int = 61, _ options: ImportOptions = ImportOptions()
  ) throws -> Imported {
    let text = Self.lines.map { $0.text(columns: columns) }.joined()
    return try Imported(.gdelt, [try TestFile.make("events.tsv", text)], options)
  }

  @Test("Both versions are read with the exact counts", arguments: [57, 58, 61])
  func counts(columns: Int) throws {
    let read = try read(columns: columns)
    #expect(read.addsUp)
    #expect(read.counts == [13, 4, 2, 7, 1, 4])
    #expect(read.visits.map(\.id) == ["gdelt-1", "gdelt-6", "gdelt-10", "gdelt-12"])
    #expect(read.collection?.compiled == .machine)
  }

  @Test("The two sides of a visit are one, with the larger counts and both ids")
  func pairs() throws {
    let visit = try read().visit("gdelt-1")
    #expect(visit.note == "GDELT events 1 and 2: 9 mentions in 2 sources.")
    #expect(visit.delegation.party == "RUS")
    #expect(visit.hostParties == ["PRK"])
    #expect(visit.dates.description == "2019-05-21")
  }

  @Test("A pair is joined whichever side comes first")
  func reversed() throws {
    let text = EventLine(id: 2, code: "043").text() + EventLine(id: 1).text()
    let read = try Imported(.gdelt, [try TestFile.make("a.tsv", text)])
    #expect(read.counts == [2, 1, 1, 0, 0, 0])
    #expect(read.visits[0].note?.hasPrefix("GDELT events 1 and 2") == true)
    #expect(read.visits[0].id == "gdelt-1")
  }

  @Test("FIPS is not ISO: KN is North Korea; CAMEO is not either: ROM is Romania")
  func codes() throws {
    let read = try read()
    #expect(try read.visit("gdelt-6").hostParties == ["PRK"])
    #expect(try read.visit("gdelt-12").delegation.party == "ROU")
    let place = try #require(try read.visit("gdelt-1").stops[0].place)
    #expect(read.reference.places[place]?.name == "Pyongyang")
    #expect(read.reference.places[place]?.latitude == 39.03)
    #expect(try read.visit("gdelt-12").stops[0].place == nil)
  }

  @Test("Every refusal and repair says why")
  func reasons() throws {
    let read = try read()
    #expect(
      read.reasons(.refused) == [
        "7: EUR is a region (Europe) and no party",
        "8: \"2019-02-31\" is not a date: February 2019 has 28 days",
        "13: the visitor has no country",
      ])
    #expect(
      read.reasons(.repaired) == [
        "6: the host has no country; the place's was taken: North Korea",
        "6: the event code lost its zero",
      ])
    #expect(read.reasons(.leftOut).count == 4)
  }

  @Test("An address of the web is a source of its own; another origin is the data set's")
  func sources() throws {
    let read = try read()
    let first = try #require(read.reference.sources[try read.visit("gdelt-1").sources[0]])
    #expect(first.url == "https://news.example/visit")
    #expect(first.publisher == "news.example")
    #expect(try read.visit("gdelt-10").sources == ["gdelt"])
    #expect(read.reference.sources["gdelt"]?.url == nil)
    #expect(try read.visit("gdelt-10").delegation.name == "VLADIMIR")
  }

  @Test("Thresholds leave rows out, which is no fault")
  func thresholds() throws {
    var options = ImportOptions()
    options.leastMentions = 6
    let read = try read(options)
    #expect(read.visits.map(\.note) == ["GDELT event 2: 9 mentions in 2 sources."])
    #expect(read.addsUp)
    options.leastSources = 3
    #expect(try self.read(options).visits.isEmpty)
  }

  @Test("gzip is read as it is, also of several members")
  func gzip() throws {
    let text = Self.lines.map { $0.text() }.joined()
    let bytes = try Gzip.bytes(text)
    let more = try Gzip.bytes(EventLine(id: 99, address: "https://b.example/").text())
    let read = try Imported(.gdelt, [try TestFile.make("a.gz", bytes + more)])
    #expect(read.counts == [14, 5, 2, 7, 1, 4])
  }

  @Test("gzip that ends early keeps the rows before and says so")
  func truncated() throws {
    let lines = (1...5000).map {
      EventLine(id: $0, address: "https://n.example/\($0 &* 2_654_435_761 % 99991)").text()
    }
    let bytes = try Gzip.bytes(lines.joined())
    let file = try TestFile.make("a.gz", Array(bytes.dropLast(bytes.count / 3)))
    let read = try Imported(.gdelt, [file])
    #expect(read.addsUp)
    #expect(read.report.brokenFiles == 1)
    #expect((1..<5000).contains(read.report.kept))
    #expect(read.reasons(.file) == ["-: the gzip data ends early; the rows before that were read"])
  }

  @Test("Damaged gzip, a zip archive and a PDF have sentences of their own")
  func foreign() throws {
    var bytes = try Gzip.bytes(EventLine(id: 1).text())
    for index in 20..<40 { bytes[index] ^= 0x5A }
    let cases: [([UInt8], String)] = [
      (bytes, "the gzip data is damaged"),
      ([0x50, 0x4B, 3, 4, 0], "this is a zip archive; unpack it"),
      (Array("%PDF-1.4".utf8), "this is a PDF"),
    ]
    for (bytes, reason) in cases {
      let read = try Imported(.gdelt, [try TestFile.make("a.gz", bytes)])
      #expect(read.reasons(.file) == ["-: \(reason)"])
    }
  }

  @Test("A line of another shape, one too long and a missing file are told")
  func shape() throws {
    let long = String(repeating: "x", count: 2 << 20)
    let text = "1\t2\t3\n\(long)\n" + EventLine(id: 4).text()
    let file = try TestFile.make("a.tsv", text)
    let read = try Imported(.gdelt, [file, file + ".missing"])
    #expect(
      read.reasons(.refused) == [
        "1: the line has 3 columns, expected 57, 58 or 61",
        "2: the row is 2097153 bytes long, over the limit of 1 MiB",
      ])
    #expect(read.reasons(.file) == ["-: the file cannot be read: No such file or directory"])
    #expect(read.visits.count == 1)
  }

  @Test("Escape sequences and HTML in every column are text, and told")
  func hostile() throws {
    var line = EventLine(id: 1)
    line.visitor.0 = "\u{1B}[31m<b>RED</b>\u{202E}"
    line.place.1 = "<script>\u{7}X</script>, North Korea"
    line.address = "https://news.example/\u{9B}2J<b>"
    let read = try Imported(.gdelt, [try TestFile.make("a.tsv", line.text())])
    #expect(read.reasons(.repaired) == ["1: control characters were taken out"])
    #expect(read.visits[0].delegation.name == "[31m<b>RED</b>")
    #expect(read.reference.places.values.map(\.name) == ["<script>X</script>"])
    #expect(read.reference.sources.values.contains { $0.url == "https://news.example/2J<b>" })
  }

  @Test(
    "A header is known, also with commas, columns in another order and upper case",
    arguments: ["\t", ","])
  func header(separator: String) throws {
    let names = [
      "SQLDATE", "GLOBALEVENTID", "Actor1Name", "Actor1CountryCode", "Actor2Name",
      "Actor2CountryCode", "EventCode", "NumMentions", "NumSources", "SOURCEURL", "ActionGeo_Type",
    ]
    let rows = [
      names,
      [
        "20190521", "1", "RUSSIA", "RUS", "KOREA", "PRK", "042", "5", "2", "https://a.example/1",
        "1",
      ],
      [
        "20190521", "2", "RUSSIA", "RUS", "KOREA", "PRK", "36", "5", "2", "https://a.example/2",
        "1",
      ],
      ["20190521", "3"],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let read = try Imported(.gdelt, [try TestFile.make("a.csv", text)])
    #expect(read.counts == [3, 1, 0, 2, 0, 1])
    #expect(read.visits.map(\.id) == ["gdelt-1"])
    #expect(read.reasons(.refused) == ["4: the line has 2 columns, the header 11"])
  }

  @Test("A quote is text where tabs part the columns")
  func quotes() throws {
    var line = EventLine(id: 1)
    line.visitor.0 = "\"RUSSIA"
    let text = line.text() + EventLine(id: 2, address: "https://b.example/").text()
    #expect(try Imported(.gdelt, [try TestFile.make("a.tsv", text)]).counts[1] == 2)
  }
}
