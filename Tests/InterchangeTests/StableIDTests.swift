import Interchange
import Testing
import Timeline

@testable import Interchange

@Suite("Ids that stay where they were")
struct StableIDTests {
  private static let map = "columns: { dates: D, party: P, host: H, person: W, place: C }\n"
  private static let rows = [
    "2018-05-30,USA,FRA,Ann Lee,Paris", "2018-05-30,USA,FRA,,Paris", "2018-05-30,USA,FRA,,Lyon",
    "2018-05-30,USA,FRA,Bo Ray,", "2018-05-30/2018-06-02,CUB,PRK,Cy Fox,Pyongyang",
    "2018,CUB,PRK,,",
  ]

  private func read(_ rows: [String], _ previous: PreviousVisits? = nil) throws -> Imported {
    try TableText.read(
      "D,P,H,W,C\n" + rows.joined(separator: "\n") + "\n", Self.map, previous: previous)
  }

  @Test("They are made of days, parties and head")
  func made() throws {
    let ids = try read(Self.rows).visits.map(\.id)
    #expect(ids[0] == "2018-05-30-usa-fra-ann-lee")
    #expect(ids[3] == "2018-05-30-usa-fra-bo-ray")
    #expect(ids[4] == "2018-05-30-2018-06-02-cub-prk-cy-fox")
    #expect(ids[1].hasPrefix("2018-05-30-usa-fra-") && ids[1] != ids[2])
    #expect(Set(ids).count == 6)
  }

  @Test("An inserted row renames no other, wherever it stands", arguments: 0...6)
  func inserted(place: Int) throws {
    let before = try read(Self.rows).visits.map(\.id)
    for new in ["2018-05-30,USA,FRA,,Nice", "2018-05-30,USA,FRA,Di Oz,Nice", "2017,USA,FRA,,"] {
      var rows = Self.rows
      rows.insert(new, at: place)
      var after = try read(rows).visits.map(\.id)
      after.remove(at: place)
      #expect(after == before, "\(new)")
    }
  }

  @Test("A deleted row renames no other, and an order is no part of them", arguments: 0...5)
  func deleted(place: Int) throws {
    let before = try read(Self.rows).visits.map(\.id)
    var rows = Self.rows
    rows.remove(at: place)
    #expect(
      try read(rows).visits.map(\.id)
        == before.enumerated().filter { $0.offset != place }.map(\.element))
    #expect(Set(try read(Self.rows.reversed()).visits.map(\.id)) == Set(before))
  }

  @Test("A column of ids wins")
  func own() throws {
    let read = try TableText.read(
      "I,D,P,H\nx-1,2018,USA,FRA\n7,2018,USA,FRA\n8.0,2018,USA,FRA\n",
      "columns: { id: I, dates: D, party: P, host: H }")
    #expect(read.visits.map(\.id) == ["x-1", "csv-7", "csv-8"])
  }

  @Test(
    "A row that was corrected since keeps its id",
    arguments: [
      (0, "2018-05-31,USA,FRA,Ann Lee,Paris"), (0, "2018-05-30,USA,FRA,Anne Lee,Paris"),
      (0, "2018-05-30,USA,DEU,Ann Lee,Paris"), (2, "2018-05-29,USA,FRA,,Lyon"),
      (4, "2018-05-30/2018-06-03,CUB,PRK,Cy Fox,Pyongyang"),
    ])
  func corrected(row: Int, text: String) throws {
    let first = try read(Self.rows)
    var rows = Self.rows
    rows[row] = text
    rows.insert("2015,ITA,VAT,Ed Po,Rome", at: 0)
    let previous = PreviousVisits(first.visits, first.reference)
    let after = try read(rows, previous).visits.map(\.id)
    #expect(Array(after.dropFirst()) == first.visits.map(\.id))
    #expect(after[0] == "2015-ita-vat-ed-po")
    #expect(try read(rows).visits.map(\.id).dropFirst() != first.visits.map(\.id)[...])
  }

  @Test("What fits two earlier visits is neither of them")
  func ambiguous() throws {
    let first = try read(["2018-05-01,USA,FRA,,", "2018-05-03,USA,FRA,,"])
    let previous = PreviousVisits(first.visits, first.reference)
    let after = try read(["2018-05-02,USA,FRA,,"], previous)
    #expect(!first.visits.map(\.id).contains(after.visits[0].id))
  }
}
