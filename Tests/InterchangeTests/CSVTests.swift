import Foundation
import Interchange
import Testing
import Timeline

@Suite("Tables of one's own")
struct CSVTests {
  private static let mapping = """
    collection: { id: log, title: Guest book }
    dates: dmy
    party: USA
    columns: { id: No, dates: When, host: Where, place: City, person: Who, role: As, note: Note }
    values: { type: working }
    """

  private func read(_ table: String, mapping: String = mapping) throws -> Imported {
    try read(Array(table.utf8), mapping: mapping)
  }

  private func read(_ table: [UInt8], mapping: String = mapping) throws -> Imported {
    var options = ImportOptions()
    options.mapping = try CSVMapping(yaml: mapping, file: "map.yaml")
    return try Imported(.csv, [try TestFile.make("guests.csv", table)], options)
  }

  private static let header = "No,When,Where,City,Who,As,Note\n"

  @Test("A home-made table is read with every trap, and the counts agree")
  func traps() throws {
    let read = try read(
      "\u{FEFF}" + Self.header
        + """
        1,"3 Sept–7 Sept, 2017",North Korea,Pyongyang,Ann Lee; Bo Ray,Envoy; ,first
        2,"29 June - 01 July, 2026","Trinidad and Tobago, Cuba and France",,,,
        1,Sept 2017,France,Paris,,,the number starts again
        4,30 February 2017,France,,,,
        5,3/4/2017,Ruritania,,,,
        6,3/4/2017,France,,Ann "The Rock" Lee,,kept as it is
        7,3/4/2017,France,,"Ann "The Rock" Lee",,repaired
        8,,France,,,,

        9,3/4/2017,France,,,,,,
        10,3/4/2017,France,,,,x,extra
        """)
    #expect(read.addsUp)
    #expect(read.counts == [10, 6, 0, 4, 4, 0])
    #expect(
      read.reasons(.refused) == [
        "5: \"30 February 2017\" is not a date: February 2017 has 28 days",
        "6: \"Ruritania\" is no party; did you mean ROU (Romania)?", "9: the row has no date",
        "12: the row has 8 cells, the header 7",
      ])
    #expect(
      read.reasons(.repaired) == [
        "3: 3 countries stand in one cell", "4: the id log-1 was taken: log-1-2",
        "7: a quote inside a cell is not doubled; it was kept",
        "8: a quote inside a cell is not doubled; it was kept",
      ])
  }

  @Test("Cells become fields")
  func fields() throws {
    let read = try read(
      Self.header + "1,3–7 Sept 2017,North Korea,Pyongyang,Ann Lee; Bo Ray,Envoy; ,x\n")
    let visit = try read.visit("log-1")
    #expect(visit.delegation.party == "USA")
    #expect(visit.type == .working)
    #expect(visit.title == "American visit to North Korea")
    #expect(visit.delegation.members.map(\.role) == ["Envoy", nil])
    #expect(
      visit.delegation.members.map { read.reference.name(ofPerson: $0.person) }
        == ["Ann Lee", "Bo Ray"])
    #expect(visit.stops[0].place.map(read.reference.name(ofPlace:)) == "Pyongyang")
    #expect(visit.note == "x")
    #expect(read.reference.sources["log-guests-csv"]?.publisher == "Guest book")
    #expect(read.reference.sources.values.allSatisfy { $0.url == nil })
  }

  @Test("A month without a day stays a month")
  func months() throws {
    let read = try read(Self.header + "1,Sept 2017,France,,,,\n")
    #expect(read.visits[0].dates.description == "2017-09")
  }

  @Test("Latin-1 is read, with its dashes, and said in the report")
  func latin() throws {
    let text = Array("1,3 ".utf8) + [0x96] + Array(" 7 May 2017,France,Orl".utf8) + [0xE9]
    let read = try read(Array(Self.header.utf8) + text + Array("ans,,,\n".utf8))
    #expect(read.reasons(.repaired) == ["2: the row is not UTF-8; it was read as Latin-1"])
    #expect(read.visits[0].dates.description == "2017-05-03/2017-05-07")
    #expect(read.reference.places.values.map(\.name) == ["Orléans"])
  }

  @Test("A quote that is never closed costs its row and no other")
  func openQuote() throws {
    let read = try read(
      Self.header
        + "1,3 May 2017,France,\"Paris,,,\n2,4 May 2017,France,\"Lyon\",,,\n3,5 May 2017,Cuba,,,,\n"
        + "4,6 May 2017,France,\"Nice,,,\n5,7 May 2017,Cuba,,,,\n")
    #expect(read.addsUp)
    #expect(read.visits.map(\.id) == ["log-2", "log-3", "log-5"])
    #expect(read.reasons(.refused).count == 2)
    #expect(read.reasons(.refused)[0].contains("a quote is opened in this row and not closed"))
  }

  @Test("Ten megabytes in one cell are refused, and the next row is read", arguments: ["x", "x\n"])
  func long(filling: String) throws {
    let cell = String(repeating: filling, count: (10 << 20) / filling.count)
    let read = try read(
      Self.header + "1,3 May 2017,France,\"\(cell)\",,,\n2,4 May 2017,France,,,,\n")
    #expect(read.visits.map(\.id) == ["log-2"])
    #expect(read.reasons(.refused)[0].contains("over the limit of 1 MiB"))
    #expect(read.addsUp)
  }

  @Test("Line ends of every kind and quoted ones are understood", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let table = [
      "No,When,Where,City,Who,As,Note", "1,3 May 2017,France,,,,\"a\(end)b, \"\"c\"\"\"",
      "2,4 May 2017,Cuba,,,,",
    ].joined(separator: end)
    let read = try read(table)
    #expect(read.visits.map(\.note) == ["a b, \"c\"", nil])
  }

  @Test("Semicolons and tabs are found by themselves", arguments: [";", "\t", "|"])
  func separators(separator: String) throws {
    let table = "No,When,Where,City,Who,As,Note\n1,3 May 2017,Cuba,,,,\n"
    let read = try read(table.replacingOccurrences(of: ",", with: separator))
    #expect(read.visits.map(\.id) == ["log-1"])
  }

  @Test("Escape sequences and marks that turn text are taken out of every field and told")
  func hostile() throws {
    let read = try read(
      Self.header + "1,3 May 2017,France,\u{1B}[31mParis,\u{9B}2JAnn\u{202E} <b>,Envoy\u{7},n\0\n")
    #expect(read.reasons(.repaired) == ["2: control characters were taken out"])
    #expect(read.reference.people.values.map(\.name) == ["2JAnn <b>"])
    #expect(read.visits[0].note == "n")
    let safe = read.visits[0].json().unicodeScalars.allSatisfy { $0.value >= 0x20 }
    #expect(safe)
  }

  @Test(
    "A wrong mapping is told with file and line",
    arguments: [
      ("columns: { When: dates }", "map.yaml:1: \"When\" is not known here; expected id, title"),
      ("colums: {}", "map.yaml:1: a mapping has no \"colums\"; expected collection"),
      ("dates: dmy\nvalues: { status: doen }\ncolumns: {}", "map.yaml:2: \"doen\" is not known"),
      ("party: Ruritania\ncolumns: { id: No }", "map.yaml:1: \"Ruritania\" is no party"),
      ("[1, 2", "map.yaml: this is no YAML"), ("", "map.yaml: the mapping is empty"),
      ("dates: dmy", "the field \"columns\" is missing"),
    ])
  func wrongMapping(mapping: String, reason: String) {
    #expect {
      try CSVMapping(yaml: mapping, file: "map.yaml")
    } throws: { error in
      "\(error)".hasPrefix(reason) || "\(error)".contains(reason)
    }
  }

  @Test("A column that is not there breaks the file, and the header is shown")
  func missingColumn() throws {
    let read = try read("Nr,When\n1,2\n")
    #expect(read.report.brokenFiles == 1)
    #expect(read.reasons(.file)[0].contains("the header has \"Nr\", \"When\""))
  }

  @Test("Columns that are not mapped are told once")
  func unused() throws {
    let read = try read("No,When,Where,City,Who,As,Note,Mood\n1,3 May 2017,Cuba,,,,,good\n")
    #expect(
      read.reasons(.notice) == ["-: these columns are not mapped and were not read: \"Mood\""])
    #expect(!read.report.hasFaults)
  }
}
