import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("What a column says as a whole")
struct ColumnTests {
  private static let map = "columns: { dates: D, party: P, host: H }\n"

  private func parties(_ rows: [(String, String)], _ more: String = "") throws -> [String] {
    let table = "D,P,H\n" + rows.map { "2018-05-30,\($0.0),\($0.1)\n" }.joined()
    return try TableText.read(table, Self.map + more).visits.map {
      "\($0.delegation.party)>\($0.hostParties.joined(separator: "+"))"
    }
  }

  @Test("A column made of codes of two letters is read as such, Namibia and all")
  func letters() throws {
    let rows = [("AU", "CN"), ("CN", "EC"), ("NA", "UK"), ("KP", "EU"), ("EL", "NA")]
    #expect(try parties(rows) == ["AUS>CHN", "CHN>ECU", "NAM>GBR", "PRK>EU", "GRC>NAM"])
  }

  @Test("A column with names in it has no codes, and AU is asked about")
  func mixed() throws {
    let read = try TableText.read(
      "D,P,H\n2018-05-30,AU,France\n2018-05-30,China,Cuba\n2018-05-31,CN,Cuba\n", Self.map)
    #expect(read.visits.map(\.delegation.party) == ["CHN"])
    #expect(
      read.reasons(.refused) == [
        "2: \"AU\" can be African Union or Australia; if these are codes of ISO 3166, say "
          + "`codes: iso2`",
        "4: \"CN\" can be China; if these are codes of ISO 3166, say `codes: iso2`",
      ])
  }

  @Test("AU alone in a column is not guessed at, and the mapping can say")
  func alone() throws {
    #expect(try parties([("AU", "France"), ("AU", "Cuba")]) == [])
    #expect(
      try parties([("AU", "FR"), ("AU", "CU")], "codes: iso2\n") == ["AUS>FRA", "AUS>CUB"])
  }

  @Test("Two readings of one column are counted and told, until the mapping decides")
  func pairs() throws {
    let table =
      "D,P,H\n"
      + ["2011-12", "2016-17", "2012-03", "2014-15", "2010-11"].map { "\($0),USA,FRA\n" }
      .joined()
    let read = try TableText.read(table, Self.map)
    #expect(
      read.reasons(.notice) == [
        "-: the column \"D\" has 3 cells such as \"2011-12\", read as a month, and 2 such as "
          + "\"2016-17\", read as two years; say `pairs: months` or `pairs: years`"
      ])
    #expect(
      read.visits.map(\.dates.description)
        == ["2011-12", "2016/2017", "2012-03", "2014/2015", "2010-11"])
    let years = try TableText.read(table, Self.map + "pairs: years\n")
    #expect(years.reasons(.notice) == [])
    #expect(
      years.visits.map(\.dates.description)
        == ["2011/2012", "2016/2017", "2012-03", "2014/2015", "2010/2011"])
    #expect(try TableText.read(table, Self.map + "pairs: months\n").visits.count == 3)
  }

  @Test(
    "Wikidata's precision says how much of a day counts",
    arguments: [
      ("11", "2018-05-30"), ("10", "2018-05"), ("9", "2018"), ("8", "201X"), ("7", "20XX"),
      ("9.0", "2018"), ("", "2018-05-30"),
    ])
  func precision(precision: String, expected: String) throws {
    let read = try TableText.read(
      "D,P,H,Q\n+2018-05-30T00:00:00Z,USA,FRA,\(precision)\n",
      "columns: { dates: D, party: P, host: H, precision: Q }")
    #expect(read.visits.map(\.dates.description) == [expected])
  }

  @Test(
    "Markers of nothing are empty, and in the column of the end an end that is open or not known",
    arguments: [
      ("NA", "2018-05-30/"), ("N/A", "2018-05-30/"), ("nan", "2018-05-30/"), ("NaN", "2018-05-30/"),
      ("None", "2018-05-30/"), ("NULL", "2018-05-30/"), ("-", "2018-05-30/"), ("–", "2018-05-30/"),
      ("", "2018-05-30"), ("TBD", "2018-05-30/"), ("?", "2018-05-30/"),
      ("ongoing", "2018-05-30/.."), ("present", "2018-05-30/.."), ("k. A.", "2018-05-30/"),
      ("2018-06-01", "2018-05-30/2018-06-01"),
    ])
  func ends(end: String, expected: String) throws {
    let read = try TableText.read(
      "S,E,P,H\n2018-05-30,\(end),USA,FRA\n",
      "missing: [k. A.]\ncolumns: { start: S, end: E, party: P, host: H }")
    #expect(read.visits.map(\.dates.description) == [expected])
  }

  @Test(
    "Dates beside an end are the beginning, and what they say against it is told",
    arguments: [
      ("2018-05-30", "2018-06-01", "2018-05-30/2018-06-01", 0),
      ("2018-05-30", "laufend", "2018-05-30/..", 1), ("2018-05-30", "", "2018-05-30", 0),
      ("2018-05-30/2018-05-31", "?", "2018-05-30/2018-05-31", 0),
      ("2018-05-30/2018-05-31", "2018-06-01", "2018-05-30/2018-06-01", 1),
    ])
  func datesAndEnd(dates: String, end: String, expected: String, told: Int) throws {
    let read = try TableText.read(
      "D,E,P,H\n\(dates),\(end),USA,FRA\n2018-05-30,2018-05-29,USA,FRA\n",
      "columns: { dates: D, end: E, party: P, host: H }")
    #expect(read.visits.map(\.dates.description) == [expected])
    #expect(read.counts == [2, 1, 0, 1, told, 0])
  }

  @Test("Dates win over a start, which is told where it differs")
  func datesAndStart() throws {
    let read = try TableText.read(
      "D,S,P,H\n2018-05-30,2018-05-29,USA,FRA\n2018-05-30,2018-05-30,USA,ITA\n,2018,USA,DEU\n",
      "columns: { dates: D, start: S, party: P, host: H }")
    #expect(read.visits.map(\.dates.description) == ["2018-05-30", "2018-05-30", "2018"])
    #expect(
      read.reasons(.repaired) == [
        "2: the start, \"2018-05-29\", is not that of the dates, 2018-05-30; the dates were kept"
      ])
  }

  @Test("A row that says the same in every cell is one with the first")
  func doubles() throws {
    let read = try TableText.read(
      "D,P,H\n2018,USA,FRA\n2018,USA,ITA\n2018,USA,FRA\n2018,USA,Gaul\n2018,USA,Gaul\n",
      Self.map)
    #expect(read.counts == [5, 2, 1, 2, 0, 0])
    #expect(read.reasons(.merged) == ["4: the same in every cell as row 2"])
  }

  @Test(
    "Ids keep the letters of scripts that are not Latin",
    arguments: [
      ("Сергей Шойгу", "сергей-шойгу"), ("Ўткир Їжак", "ўткир-їжак"), ("김정은", "김정은"),
      ("がいむ", "がいむ"), ("Nguyễn Phú Trọng", "nguyen-phu-trong"), ("Серге́й", "сергей"),
      ("José Ñáñez", "jose-nanez"), ("מֹשֶׁה", "משה"),
    ])
  func slugs(name: String, slug: String) {
    #expect(Array(Slug.of(name).unicodeScalars) == Array(slug.unicodeScalars))
  }

  @Test(
    "Markers of nothing are no person, place, type or note",
    arguments: ["NA", "N/A", "nan", "None", "NULL", "-", "TBD", "?"])
  func nothing(marker: String) throws {
    let read = try TableText.read(
      "D,P,H,Who,City,T\n2018-05-30,USA,FRA,\(marker),\(marker),\(marker)\n",
      "columns: { dates: D, party: P, host: H, person: Who, place: City, type: T }")
    #expect(read.visits.map(\.delegation.members) == [[]])
    #expect(read.visits.map { $0.stops[0].place } == [nil])
    #expect(read.visits.map(\.type) == [.unknown])
    #expect(read.counts == [1, 1, 0, 0, 0, 0])
  }
}
