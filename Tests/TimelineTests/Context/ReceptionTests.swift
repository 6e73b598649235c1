import Testing

@testable import Timeline

@Suite("Whether the leader received a delegation")
struct ReceptionTests {
  private let kim = Person(id: "kim", name: "Kim Jong Un")

  private func visit(_ id: String = "a") -> Visit {
    .invented(
      id, "2023-07-25/2023-07-27", "RUS", to: "PRK", by: "shoigu", as: "Minister of Defence")
  }

  private func met(_ date: String, _ kind: Event.Kind = .meeting) -> Event {
    Event(
      date: SampleCollection.date(date), kind: kind, title: "Talks",
      participants: ["shoigu", "kim"])
  }

  @Test func `is told with the days of their meetings`() throws {
    var visit = visit().received(by: "kim", as: "President of the State Affairs")
    visit.events = [
      met("2023-07-25", .parade), met("2023-07-26"), met("2023-07-27?", .talks),
      met("2023-07-27", .reception),
    ]
    let record = InventedRecord(visit, people: [kim])
    #expect(
      try record.lines(.received, of: "a")
        == ["Received by the leader, North Korea: Kim Jong Un, 26 and 27 July 2023"])
    #expect(try record.store.visits(matching: try VisitQuery("state:received")).count == 1)
  }

  @Test func `is known from an event alone, where he is named`() throws {
    var visit = visit()
    visit.events = [met("2023-07-26", .exhibition)]
    #expect(
      try InventedRecord(visit, people: [kim]).context(of: "a").receptions.first?.person == "kim")
  }

  @Test func `is not recorded where he appears nowhere, and that is said`() throws {
    let record = InventedRecord(visit().received(by: "choe", as: "Foreign Minister"), people: [kim])
    #expect(
      try record.lines(.received, of: "a") == [
        "Received by the leader, North Korea: no meeting with Kim Jong Un is recorded"
      ])
    #expect(try record.store.visits(matching: try VisitQuery("state:received")).isEmpty)
  }

  @Test func `may have been in another city`() throws {
    let tour = visit().stopping(
      at: .invented("PRK", "pyongyang"),
      Stop(place: "wonsan", party: "PRK", hosts: [Host(person: "kim", role: nil)]))
    let reception = try InventedRecord(tour, people: [kim]).context(of: "a").receptions.first
    #expect(reception?.person == "kim")
    #expect(reception?.days == [])
  }

  @Test func `is not by a leader of another state who is there`() throws {
    let visit = Visit.invented("a", "2018-06-10", "PRK", to: "SGP", by: "kim")
      .received(by: "trump", as: "President of the United States")
    #expect(
      try InventedRecord(visit, people: [kim]).context(of: "a").receptions.first?.person == nil)
  }

  @Test func `is not told of a visit that did not take place`() throws {
    var visit = visit().received(by: "kim", as: nil)
    visit.status = .cancelled
    let record = InventedRecord(visit, people: [kim])
    #expect(try record.context(of: "a").receptions.isEmpty)
    #expect(try record.store.visits(matching: try VisitQuery("state:received")).isEmpty)
  }
}
