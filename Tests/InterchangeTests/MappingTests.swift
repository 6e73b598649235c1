import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("Mappings of tables")
struct MappingTests {
  private static let three = "columns: { dates: D, party: P, host: H }\n"

  @Test("Aliases name parties, people and places")
  func aliases() throws {
    let read = try TableText.read(
      "D,P,H,W,C\n2018,Gaul,Albion,J. Smith,Lutetia\n2019,Gaul,FRA,John Smith,Paris\n",
      """
      columns: { dates: D, party: P, host: H, person: W, place: C }
      aliases:
        parties: { Gaul: FRA, Albion: United Kingdom, "Not yet": }
        people: { J. Smith: John Smith }
        places: { Lutetia: Paris }
      """)
    #expect(read.visits.map(\.delegation.party) == ["FRA", "FRA"])
    #expect(read.visits.map(\.hostParties) == [["GBR"], ["FRA"]])
    #expect(read.reference.people.values.map(\.name) == ["John Smith"])
    #expect(read.reference.people.values.map(\.aliases) == [["J. Smith"]])
    #expect(Set(read.reference.places.values.map(\.name)) == ["Paris"])
  }

  @Test(
    "Several columns are one field",
    arguments: [
      ("[Y, M, T]", "2017,3,5", "2017-03-05"), ("[T, M, Y]", "2017,3,5", "2017-03-05"),
      ("[Y, M, T]", "2017.0,3.0,5.0", "2017-03-05"), ("[Y, M, T]", "2017,March,5", "2017-03-05"),
      ("[Y, M, T]", "2017,3,", "2017-03"), ("[Y, M, T]", "2017,NaN,NaN", "2017"),
    ])
  func yearMonthDay(columns: String, cells: String, expected: String) throws {
    let read = try TableText.read(
      "Y,M,T,P,H\n\(cells),USA,FRA\n", "columns: { start: \(columns), party: P, host: H }")
    #expect(read.visits.map(\.dates.description) == [expected])
  }

  @Test("First and last name are a name, text and notes a text, two links two sources")
  func texts() throws {
    let read = try TableText.read(
      "D,P,H,F,L,A,B,U,V\n2018,USA,FRA,Ann,Lee,One.,Two.,https://a.example,https://b.example\n",
      "columns: { dates: D, party: P, host: H, person: [F, L], summary: [A, B], url: [U, V] }")
    #expect(read.reference.people.values.map(\.name) == ["Ann Lee"])
    #expect(read.visits[0].summary == "One. Two.")
    #expect(read.visits[0].sources.count == 3)
  }

  @Test(
    "Rows are kept where a column has a value",
    arguments: [
      ("{ K: Diplomatic }", ["1", "3"]), ("{ K: [diplomatic, Trade] }", ["1", "2", "3"]),
      ("{ C: \"042\" }", ["1", "4"]), ("{ C: 42, K: Diplomatic }", ["1"]), ("{ K: None }", []),
    ])
  func conditions(condition: String, expected: [String]) throws {
    let read = try TableText.read(
      "I,D,P,H,K,C\n1,2018,USA,FRA,Diplomatic,042\n2,2018,USA,FRA,Trade,010\n"
        + "3,2018,USA,FRA,DIPLOMATIC,43\n4,2018,USA,FRA,Aid,42\n",
      "columns: { id: I, dates: D, party: P, host: H }\nwhere: \(condition)"
        .replacing("42,", with: "\"42\","))
    #expect(read.visits.map(\.id) == expected.map { "csv-\($0)" })
    #expect(read.counts == [4, expected.count, 0, 4 - expected.count, 0, 4 - expected.count])
  }

  private static let join =
    "join: Trip\ncolumns: { dates: D, party: P, host: H, place: C, person: W, type: T }\n"

  @Test("Rows with one key are one visit, its stops dated by leg, wherever they stand")
  func joined() throws {
    let read = try TableText.read(
      "Trip,D,P,H,C,W,T\n7,2018-05-03/2018-05-04,USA,FRA,Paris,Ann,working\n8,2018-06-01,USA,CUB,,Bo,\n"
        + "7,2018-05-01/2018-05-02,USA,GBR,London,Ann,working\n,2018-07-01,USA,ITA,,,\n7,2018-05-05,USA,DEU,,Cy,\n",
      Self.join)
    #expect(read.counts == [5, 3, 2, 0, 0, 0])
    let trip = read.visits.first { $0.stops.count == 3 }
    #expect(trip?.dates.description == "2018-05-01/2018-05-05")
    #expect(trip?.hostParties == ["GBR", "FRA", "DEU"])
    #expect(
      trip?.stops.map { $0.dates?.description }
        == ["2018-05-01/2018-05-02", "2018-05-03/2018-05-04", "2018-05-05"])
    #expect(trip?.title == "American visit to United Kingdom, France, Germany")
    #expect(trip?.delegation.members.map(\.person) == ["ann-usa", "cy-usa"])
  }

  @Test("Joined rows that disagree are told, and another delegation's is refused")
  func disagree() throws {
    let read = try TableText.read(
      "Trip,D,P,H,C,W,T\n7,2018-05-01,USA,FRA,,,state\n7,2018-05-02,USA,GBR,,,working\n7,2018-05-03,CUB,DEU,,,\n",
      Self.join)
    #expect(read.counts == [3, 1, 1, 1, 1, 0])
    #expect(
      read.reasons(.repaired) == [
        "2: row 3 of the same visit has another type, \"working\"; the first was kept"
      ])
    #expect(
      read.reasons(.refused) == ["4: the row is joined with row 2, of United States, and is Cuba's"]
    )
  }

  @Test("Lines before the header are skipped, and the separator is found after them")
  func skip() throws {
    let read = try TableText.read(
      "A title; with; many; signs\n\n\"and, more\"\nD,P,H\n2018,USA,FRA\n", "skip: 3\n" + Self.three
    )
    #expect(read.visits.map(\.hostParties) == [["FRA"]])
    #expect(read.visits.map(\.title) == ["American visit to France"])
  }

  @Test(
    "Excel's own line says the separator", arguments: ["sep=;", "\"sep=;\"", "SEP=;", "sep=;\r"])
  func sep(line: String) throws {
    let read = try TableText.read("\(line)\nD;P;H\n2018;USA;FRA, CUB\n", Self.three)
    #expect(read.visits.map(\.hostParties) == [["FRA", "CUB"]])
  }

  @Test("A table without a header goes by numbers")
  func noHeader() throws {
    let read = try TableText.read(
      "2018,USA,FRA\n2019,USA,CUB\n", "header: false\ncolumns: { dates: 1, party: 2, host: 3 }")
    #expect(read.counts == [2, 2, 0, 0, 0, 0])
  }

  @Test(
    "A wrong mapping is told with its line",
    arguments: [
      (
        "colums: {}\nfoo: 1\ndates: dmy", "m.yaml:1: a mapping has no \"colums\", \"foo\"; expected"
      ),
      ("aliases: { parties: { Gaul: Nowhereland } }", "m.yaml:1: \"Nowhereland\" is no party"),
      (
        "aliases: { lands: {} }",
        "m.yaml:1: aliases has no \"lands\"; expected parties, people, places"
      ),
      ("types: { Besuch: besuch }", "m.yaml:1: \"besuch\" is not known here; expected state"),
      ("people: { parts: x }", "m.yaml:1: people has no \"parts\"; expected separators, roles"),
      ("century: soon", "m.yaml:1: expected a number"), ("dates:", "m.yaml:1: expected a text"),
      ("party:", "m.yaml:1: expected a text"),
      ("header: maybe", "m.yaml:1: expected true or false"),
      ("codes: iso9", "m.yaml:1: \"iso9\" is not known here; expected iso2, iso3"),
      ("columns: { dates: [] }", "m.yaml:1: expected a column"),
    ])
  func wrong(line: String, reason: String) {
    #expect {
      try CSVMapping(
        yaml: "\(line)\n\(line.hasPrefix("columns") ? "" : Self.three)", file: "m.yaml")
    } throws: { error in
      "\(error)".hasPrefix(reason)
    }
  }

  @Test("Columns that are not there are all named, always in the same order")
  func missingColumns() throws {
    let mapping = "columns: { host: Z, dates: X, party: Y, note: D }\njoin: W\nwhere: { V: 1 }"
    for _ in 0..<20 {
      let read = try TableText.read("D,P\n1,2\n", mapping)
      #expect(
        read.reasons(.file) == [
          "-: there is no columns \"X\", \"Y\", \"Z\", \"V\", \"W\"; the header has \"D\", \"P\""
        ])
    }
  }

  @Test("Two columns of one name are told, and numbers tell them apart")
  func doubleColumns() throws {
    let table = "D,P,P\n2018,USA,FRA\n"
    let read = try TableText.read(table, "columns: { dates: D, party: P, host: 3 }")
    #expect(
      read.reasons(.file) == ["-: the header has \"P\" more than once; name columns by number"])
    #expect(try TableText.read(table, "columns: { dates: D, party: 2, host: 3 }").counts[1] == 1)
  }

  @Test(
    "A file with nothing in it says so",
    arguments: [
      ("", "file", "the file is empty"), ("D,P,H\n", "notice", "the file has a header and no rows"),
      ("\n\n", "file", "the file is empty"), ("\u{FEFF}", "file", "the file is empty"),
      ("\"D,P,H\n", "file", "the header cannot be read"),
    ])
  func empty(table: String, kind: String, reason: String) throws {
    let read = try TableText.read(table, Self.three)
    #expect(read.entries.map(\.kind.rawValue) == [kind])
    #expect(read.entries[0].reason.hasPrefix(reason))
  }

  @Test("Without a mapping, columns that are not our own lead to the scaffold")
  func noMapping() throws {
    let read = try Imported(.csv, [try TestFile.make("t.csv", "When,Who\n2018,Ann\n")])
    #expect(read.reasons(.file)[0].contains("--scaffold writes a mapping to begin with"))
    #expect(read.report.brokenFiles == 1)
  }

  @Test("Huge cells in every column end no import")
  func huge() throws {
    let long = String(repeating: "zzz, (x); ", count: 5_000)
    let rows = [
      "\"\(long)\",USA,FRA,a", "2018,\"\(long)\",FRA,a", "2018,USA,\"\(long)\",a",
      "2018,USA,FRA,\"\(long)\"", "2018,USA,FRA,a",
    ]
    let read = try TableText.read(
      "D,P,H,W\n" + rows.joined(separator: "\n") + "\n",
      "columns: { dates: D, party: P, host: H, person: W }\npeople: { roles: brackets }")
    #expect(Array(read.counts.prefix(4)) == [5, 1, 0, 4])
  }

  @Test("Reports go by reason, with the first places")
  func groups() throws {
    let bad = (1...51).map { _ in "03/04/2018,USA,FRA\n" }.joined()
    let read = try TableText.read(
      "D,P,H\n" + bad + "2018,Nowhereland,FRA\n2018,Elsewhere,FRA\n2018,USA,\n", Self.three)
    #expect(
      read.report.groups.map { $0.description.replacing(/[^ (]*\/t\.csv/, with: "t.csv") } == [
        "51 rows refused: day or month first? say `dates: dmy` or `dates: mdy` (t.csv:2, 3, 4 and "
          + "48 more)",
        "2 rows refused: no party known by this name: say what it is under `aliases:` (t.csv:53, 54)",
        "t.csv:55: refused: nothing says who is visited",
      ])
    #expect(read.report.refused == 54)
  }
}
