import Testing

@testable import Timeline

@Suite("Holders of an office before and after")
struct OfficeHoldersTests {
  private let putin = Visit.invented(
    "putin", "2000-07-19/2000-07-20", "RUS", to: "PRK", by: "putin", as: "President"
  ).with("sergeyev", as: "Minister of Defence")
  private let shoigu = Visit.invented(
    "shoigu", "2023-07-25/2023-07-27", "RUS", to: "PRK", by: "shoigu", as: "Minister of Defence")
  private let later = Visit.invented(
    "later", "2024-11-29", "RUS", to: "PRK", by: "belousov", as: "Defense Minister")

  @Test func `are heads and members, named as which`() throws {
    #expect(
      try InventedRecord(putin, shoigu, later).lines(.office, of: "shoigu") == [
        "Minister of Defence, Russia to North Korea: last sergeyev, a member of the delegation of "
          + "putin, 19 to 20 July 2000 — 23 years (8405 days) earlier; then belousov, "
          + "29 November 2024"
      ])
  }

  @Test func `are found by a question, whatever the office is called`() throws {
    let store = InventedRecord(putin, shoigu, later).store
    for question in [
      "office:\"defence minister\"", "office:\"Minister of Defence\"",
      "office:\"defense minister\"",
      "office:\"minister of national defence\"", "office:defence", "office:\"министр обороны\"",
    ] {
      let visits = try store.visits(matching: try VisitQuery(question))
      #expect(visits.map(\.id) == ["putin", "shoigu", "later"], "\(question)")
    }
  }

  @Test func `of the politburo are found however it is worded, never hosts`() throws {
    let li = Visit.invented(
      "li", "2023-07-26", "CHN", to: "PRK", by: "li",
      as: "Member of the Political Bureau of the CPC Central Committee; Vice-Chairman of the NPC "
        + "Standing Committee"
    ).received(by: "host", as: "Member of the WPK Politburo")
    let store = InventedRecord(li, shoigu.received(by: "x", as: "Politburo member")).store
    #expect(try store.visits(matching: try VisitQuery("office:politburo")).count == 1)
    #expect(try store.visits(matching: try VisitQuery("counterpart-office:politburo")).count == 2)
  }

  @Test func `are never former holders or deputies`() throws {
    let record = InventedRecord(
      putin.with("x", as: "Deputy Minister of Foreign Affairs"),
      .invented("a", "2005", "RUS", to: "PRK", by: "a", as: "Former Foreign Minister"),
      .invented("b", "2010", "RUS", to: "PRK", by: "b", as: "Foreign Minister"))
    #expect(try record.context(of: "b").offices.isEmpty)
  }

  @Test func `may be acting`() throws {
    let record = InventedRecord(
      .invented("a", "2005", "RUS", to: "PRK", by: "a", as: "Acting Foreign Minister"),
      .invented("b", "2010", "RUS", to: "PRK", by: "b", as: "Foreign Minister"))
    #expect(try record.context(of: "b").offices.first?.previous?.person == "a")
  }

  @Test func `of two offices that came together stand in one line`() throws {
    let role = "Chairman of the National Defence Commission; General Secretary of the WPK"
    let record = InventedRecord(
      .invented("a", "2000-05-29", "PRK", to: "CHN", by: "kim", as: role),
      .invented("b", "2001-01-15", "PRK", to: "CHN", by: "kim", as: role))
    #expect(try record.context(of: "b").offices.map(\.offices.count) == [2])
  }

  @Test func `of another state than the host's are not meant`() throws {
    let record = InventedRecord(
      .invented("a", "2010", "RUS", to: "CHN", by: "a", as: "Minister of Defence"), shoigu)
    #expect(try record.context(of: "shoigu").offices.isEmpty)
  }
}
