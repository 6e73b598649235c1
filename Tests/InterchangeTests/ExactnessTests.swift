import Testing
import Timeline

@testable import Interchange

@Suite("No cell is read more exactly than it says")
struct ExactnessTests {
  private static let nothing = [
    "NA", "n/a", "N.A.", "nan", "None", "NULL", "-", "–", "?", "TBD", "tba", "unknown", "Unbekannt",
    "k. A.",
  ]
  private static let map =
    "dates: dmy\nmissing: [k. A.]\ncolumns: { start: S, end: E, party: P, host: H"

  private func read(_ fields: [String: String], _ more: String = "") throws -> Imported {
    let cells = ["S": "25.07.2023", "E": "", "P": "RUS", "H": "PRK"].merging(fields) { $1 }
    let names = cells.keys.sorted()
    let extra = names.filter { $0.count > 1 }.map { ", \($0): \($0)" }.joined()
    return try TableText.read(
      names.joined(separator: ",") + "\n" + names.map { cells[$0] ?? "" }.joined(separator: ",")
        + "\n", Self.map + extra + " }\n" + more)
  }

  @Test("Every word for nothing leaves an end unknown", arguments: nothing)
  func ends(word: String) throws {
    for (start, expected) in [
      ("25.07.2023", "2023-07-25/"), ("ca. 10 Oct 2010", "2010-10-10~/"), ("July 2023", "2023-07/"),
    ] {
      #expect(try read(["S": start, "E": word]).visits.map(\.dates.description) == [expected])
    }
    #expect(
      try read(["E": word], "values: { end: 26.07.2023 }").visits.map(\.dates.description)
        == ["2023-07-25/2023-07-26"])
  }

  @Test(
    "An empty end says nothing against the start",
    arguments: [
      ("25.07.2023", "2023-07-25"), ("ca. 10 Oct 2010", "2010-10-10~"),
    ])
  func emptyEnds(start: String, expected: String) throws {
    #expect(try read(["S": start]).visits.map(\.dates.description) == [expected])
  }

  @Test("Every word for nothing is nothing in every column", arguments: nothing)
  func columns(word: String) throws {
    let plain = try read([:]).visits[0]
    for field in [
      "id", "title", "status", "type", "delegation", "person", "role", "place", "hosts", "hostRole",
      "occasion", "topics", "summary", "note", "url", "publisher", "sourceTitle",
    ] {
      let read = try read([field: word])
      var visit = read.visits[0]
      visit.id = plain.id
      #expect(visit == plain, "\(field)")
      #expect(read.report.repaired == 0 && read.reasons(.notice) == [], "\(field)")
    }
    for field in ["S", "P", "H"] {
      #expect(try read([field: word]).counts == [1, 0, 0, 1, 0, 0], "\(field)")
    }
  }

  @Test("A word for nothing in a list is nothing", arguments: nothing)
  func lists(word: String) throws {
    let read = try read([
      "person": "Ann Lee; \(word)", "topics": "trade; \(word)", "place": "Wonsan; \(word)",
    ])
    #expect(read.visits[0].delegation.members.count == 1)
    #expect(read.visits[0].topics == ["trade"])
    #expect(read.visits[0].stops.map(\.place) == ["wonsan-prk"])
  }

  @Test(
    "Several days in the column of the end are a choice, and told",
    arguments: [
      ("27/28.07.2023", "2023-07-25/[2023-07-27,2023-07-28]", 1),
      ("27.–29.07.2023", "2023-07-25/[2023-07-27..2023-07-29]", 1),
      ("ca. 27/28.07.2023", "2023-07-25/[2023-07-27~,2023-07-28~]", 1),
      ("2023-07-27/2023-07-28", "2023-07-25/[2023-07-27,2023-07-28]", 1),
      ("31 July–1 August 2023", "2023-07-25/[2023-07-31,2023-08-01]", 1),
      ("28.07.2023", "2023-07-25/2023-07-28", 0), ("July 2023", "2023-07-25/2023-07", 0),
      ("[2023-07-27,2023-07-28]", "2023-07-25/[2023-07-27,2023-07-28]", 0),
    ])
  func severalEnds(end: String, expected: String, told: Int) throws {
    let read = try read(["E": end.contains(",") ? "\"\(end)\"" : end])
    #expect(read.visits.map(\.dates.description) == [expected])
    #expect(read.reasons(.repaired).count { $0.contains("is several days; one of") } == told)
  }

  @Test(
    "A status by words or by days is told, and what lies ahead or is doubted is not completed",
    arguments: [
      ("rumoured", "25.07.2023", "", "disputed", "the status \"rumoured\" counts as disputed"),
      ("Ongoing", "25.07.2023", "", "under-way", "the status \"Ongoing\" counts as under-way"),
      ("planned", "25.07.2023", "", "announced", "the status \"planned\" counts as announced"),
      ("", "25.07.2999", "", "announced", "it begins after today"),
      ("n/a", "July 2999", "", "announced", "it begins after today"),
      ("seltsam", "25.07.2999", "", "announced", "it begins after today"),
      ("", "25.07.2023", "ongoing", "under-way", "its end is open"),
      ("", "25.07.2023", "26.07.2999", "under-way", "it ends after today"),
      ("completed", "25.07.2999", "", "completed", "the status is completed, but it begins after"),
      ("", "25.07.2023", "", "completed", ""), ("", "25.07.2023", "?", "completed", ""),
      ("cancelled", "25.07.2999", "", "cancelled", ""),
    ])
  func statuses(
    word: String, start: String, end: String, expected: String, told: String
  ) throws {
    let read = try read(["status": word, "S": start, "E": end])
    #expect(read.visits.map(\.status.rawValue) == [expected])
    let reasons = read.reasons(.repaired)
    #expect(told.isEmpty ? reasons == [] : reasons.count == 1 && reasons[0].contains(told))
    if expected == "disputed" { #expect(read.visits[0].note == "Status as stated: rumoured.") }
  }

  @Test("A status in words that are not known says what it counts as")
  func unknownStatus() throws {
    let read = try read(["status": "seltsam"])
    #expect(read.visits.map(\.status) == [.completed])
    #expect(
      read.reasons(.notice)[0].contains("counted as completed, unless the days say otherwise"))
  }
}
