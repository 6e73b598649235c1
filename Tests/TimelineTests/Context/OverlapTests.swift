import Testing

@testable import Timeline

@Suite("Delegations in the same place at the same time")
struct OverlapTests {
  /// `26 to 27 July 2023 certainly` for the only other visit; nil when it does not overlap.
  private func overlap(_ first: Visit, _ second: Visit) throws -> String? {
    let record = InventedRecord(first, second)
    let found = try record.context(of: first.id).overlaps
    let back = try record.context(of: second.id).overlaps
    // Whoever is asked, the answer is the same.
    #expect(found.map(\.days) == back.map(\.days))
    #expect(found.map(\.isCertain) == back.map(\.isCertain))
    #expect(found.count <= 1)
    return found.first.map { "\($0.days) \($0.isCertain ? "certainly" : "possibly")" }
  }

  private func overlap(_ first: String, _ second: String) throws -> String? {
    try overlap(
      .invented("a", first, "RUS", to: "PRK", place: "pyongyang"),
      .invented("b", second, "CHN", to: "PRK", place: "pyongyang"))
  }

  @Test(arguments: [
    ("2023-07-25/2023-07-27", "2023-07-26/2023-07-29", "2023-07-26/2023-07-27 certainly"),
    ("2023-07-25/2023-07-27", "2023-07-27/2023-07-29", "2023-07-27 certainly"),
    ("2023-07-25/2023-07-27", "2023-07-28/2023-07-29", nil),
    ("2023-07-25", "2023-07-25", "2023-07-25 certainly"),
    ("2023-07-25", "2023-07-26", nil),
    ("2023-07-01/2023-07-31", "2023-07-12", "2023-07-12 certainly"),
  ])
  func `share the days both were there`(_ first: String, _ second: String, _ days: String?) throws {
    #expect(try overlap(first, second) == days)
  }

  @Test(arguments: [
    (
      "2023-07-25/[2023-07-27,2023-07-28]", "2023-07-26/2023-07-29",
      "2023-07-26/[2023-07-27,2023-07-28] certainly"
    ),
    ("2023-07-25/[2023-07-27,2023-07-28]", "2023-07-28", "2023-07-28 possibly"),
    ("[2023-07-25,2023-07-26]", "2023-07-26", "2023-07-26 possibly"),
    ("[2023-07-25,2023-07-26]", "2023-07-27", nil),
    ("2023-07", "2023-07-12", "2023-07-12 possibly"),
    ("2023-07-25~", "2023-07-25", "2023-07-25 possibly"),
    ("2023-07-25/2023-07-28~", "2023-07-28", "2023-07-28 possibly"),
    ("2023-07-25/2023-07-28~", "2023-07-24/2023-07-25", "2023-07-25 certainly"),
    ("2023-07-25?/2023-07-28", "2023-07-28", "2023-07-28 certainly"),
    ("2023-07-25/", "2023-07-25", "2023-07-25 certainly"),
    ("2023-07-25/", "2023-07-26", nil),
  ])
  func `are told possibly where the dates leave it open`(
    _ first: String, _ second: String, _ days: String?
  ) throws {
    #expect(try overlap(first, second) == days)
  }

  @Test(arguments: [
    ("[2023-07-26,2023-07-27]", "2023-07-25/2023-07-28"), ("2023-07", "2023-06-20/2023-08-10"),
    ("[2023-07-25,2023-07-26]/[2023-07-27,2023-07-28]", "2023-07-26/2023-07-27"),
  ])
  func `are told certainly when they meet whichever day it was`(
    _ first: String, _ second: String
  ) throws {
    #expect(try overlap(first, second)?.hasSuffix("certainly") == true)
  }

  @Test(arguments: ["2023-07-25/..", "../2023-07-25", "2023", "202X", "2023-03/2023-09"])
  func `are not told of where the dates would overlap with everything`(_ dates: String) throws {
    #expect(try overlap(dates, "2023-07-25") == nil)
  }

  @Test func `in different places of one state do not meet`() throws {
    #expect(
      try overlap(
        .invented("a", "2023-07-25", "RUS", to: "PRK", place: "pyongyang"),
        .invented("b", "2023-07-25", "CHN", to: "PRK", place: "wonsan")) == nil)
  }

  @Test func `whose place is not known are told of the state`() throws {
    let record = InventedRecord(
      .invented("a", "2023-07-25", "RUS", to: "PRK", place: "pyongyang"),
      .invented("b", "2023-07-25", "CHN", to: "PRK"))
    let overlap = try #require(try record.context(of: "a").overlaps.first)
    #expect(overlap.place == nil)
    #expect(overlap.host == "PRK")
  }

  @Test func `in different states do not meet`() throws {
    #expect(
      try overlap(
        .invented("a", "2023-07-25", "RUS", to: "PRK"),
        .invented("b", "2023-07-25", "CHN", to: "RUS")) == nil)
  }

  @Test func `are compared stop by stop on a journey to two states`() throws {
    let journey = Visit.invented("a", "2023-07-20/2023-07-29", "RUS", to: "CHN")
    let stops = journey.stopping(
      at: .invented("CHN", nil, "2023-07-20/2023-07-22"),
      .invented("PRK", nil, "2023-07-26/2023-07-29"))
    #expect(try overlap(stops, .invented("b", "2023-07-21", "USA", to: "PRK")) == nil)
    #expect(
      try overlap(stops, .invented("b", "2023-07-28/2023-07-30", "USA", to: "PRK"))
        == "2023-07-28/2023-07-29 certainly")
  }

  @Test func `are only possible when a journey does not say when it was where`() throws {
    let journey = Visit.invented("a", "2023-07-20/2023-07-29", "RUS", to: "CHN")
      .stopping(at: .invented("CHN"), .invented("PRK"))
    #expect(
      try overlap(journey, .invented("b", "2023-07-21", "USA", to: "PRK")) == "2023-07-21 possibly")
  }

  @Test func `are certain when any two stops certainly met`() throws {
    let first = Visit.invented("a", "2023-07-20/2023-07-29", "RUS", to: "PRK").stopping(
      at: .invented("PRK", "wonsan", "[2023-07-20,2023-07-21]"),
      .invented("PRK", "pyongyang", "2023-07-26/2023-07-29"))
    let second = Visit.invented("b", "2023-07-21/2023-07-29", "CHN", to: "PRK").stopping(
      at: .invented("PRK", "wonsan", "2023-07-21"),
      .invented("PRK", "pyongyang", "2023-07-28/2023-07-29"))
    #expect(try overlap(first, second) == "2023-07-28/2023-07-29 certainly")
  }

  @Test func `of the same party are told too`() throws {
    #expect(
      try overlap(
        .invented("a", "2023-07-25", "RUS", to: "PRK"),
        .invented("b", "2023-07-25", "RUS", to: "PRK")) == "2023-07-25 certainly")
  }

  @Test(arguments: [Visit.Status.announced, .postponed, .cancelled, .disputed])
  func `did both take place`(_ status: Visit.Status) throws {
    #expect(
      try overlap(
        .invented("a", "2023-07-25", "RUS", to: "PRK"),
        .invented("b", "2023-07-25", "CHN", to: "PRK", status)) == nil)
  }

  @Test func `on the same occasion are told even when their days are not the same`() throws {
    var (first, second, third) = (
      Visit.invented("a", "2023-07-25", "RUS", to: "PRK"),
      Visit.invented("b", "2023-07-27", "CHN", to: "PRK"),
      Visit.invented("c", "2023-07-25", "USA", to: "PRK")
    )
    first.occasion = "Victory Day"
    second.occasion = "Victory Day"
    third.occasion = "Victory Day of 1945"
    let record = InventedRecord(first, second, third)
    #expect(try record.context(of: "a").occasions.same.map(\.id) == ["b"])
    #expect(try record.context(of: "c").occasions.same.isEmpty)
  }

  @Test func `that did not take place say so when they are named`() throws {
    var (first, second) = (
      Visit.invented("a", "2023-07-25", "RUS", to: "PRK"),
      Visit.invented("b", "2023-07-27", "CHN", to: "PRK", .cancelled)
    )
    first.occasion = "Victory Day"
    second.occasion = "Victory Day"
    let record = InventedRecord(first, second)
    let mention = try #require(try record.context(of: "a").occasions.same.first)
    #expect(mention.words(record.store.reference).hasSuffix("27 July 2023, cancelled"))
  }
}
