import Testing

@testable import Timeline

@Suite("The visits before and after")
struct PrecedentTests {
  /// `before<-id->after nth/count` of a series of the visit.
  private func around(
    _ id: String, _ record: InventedRecord, _ isWanted: (Precedent.Series) -> Bool
  ) throws -> [String] {
    try record.context(of: id).precedents.filter { isWanted($0.series) }.map { precedent in
      let before = precedent.previous?.visit.id ?? "-"
      let after = precedent.next?.visit.id ?? "-"
      return "\(before) \(precedent.ordinal)/\(precedent.count) \(after)"
    }
  }

  private func isDelegation(_ series: Precedent.Series) -> Bool {
    if case .delegation = series { true } else { false }
  }

  private func isPerson(_ series: Precedent.Series) -> Bool {
    if case .person = series { true } else { false }
  }

  private func isOffice(_ series: Precedent.Series) -> Bool {
    if case .office = series { true } else { false }
  }

  private func isPlace(_ series: Precedent.Series) -> Bool {
    if case .place = series { true } else { false }
  }

  @Test func `are those of the same party to the same host`() throws {
    let record = InventedRecord(
      .invented("a", "2018-05-31", "RUS", to: "PRK"), .invented("b", "2019", "CHN", to: "PRK"),
      .invented("c", "2020-01", "RUS", to: "CHN"), .invented("d", "2021", "PRK", to: "RUS"),
      .invented("e", "2023-07-25", "RUS", to: "PRK"),
      .invented("f", "2024-06-18", "RUS", to: "PRK"))
    #expect(try around("e", record, isDelegation) == ["a 2/3 f"])
    #expect(try around("a", record, isDelegation) == ["- 1/3 e"])
    #expect(try around("f", record, isDelegation) == ["e 3/3 -"])
    #expect(try around("b", record, isDelegation) == ["- 1/1 -"])
  }

  @Test func `carry the gap in days`() throws {
    let record = InventedRecord(
      .invented("a", "2018-05-31", "RUS", to: "PRK"),
      .invented("b", "2018-06-04/[2018-06-05,2018-06-06]", "RUS", to: "PRK"),
      .invented("c", "2018-06-08", "RUS", to: "PRK"))
    let precedent = try #require(try record.context(of: "b").precedents.first)
    #expect(precedent.previous?.gap.days == 4...4)
    #expect(precedent.next?.gap.days == 2...3)
  }

  @Test func `of two on one day stand beside each other, at the same time`() throws {
    let record = InventedRecord(
      .invented("a", "2025-06-04", "RUS", to: "PRK"), .invented("b", "2025-06-04", "RUS", to: "PRK")
    )
    #expect(try around("a", record, isDelegation) == ["- 1/2 b"])
    #expect(try around("b", record, isDelegation) == ["a 2/2 -"])
    let next = try record.context(of: "a").precedents.first?.next
    #expect(next?.gap.words("later") == "at the same time")
  }

  @Test(arguments: [Visit.Status.announced, .postponed, .cancelled, .disputed])
  func `are never visits that did not take place`(_ status: Visit.Status) throws {
    let record = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK"), .invented("b", "2019", "RUS", to: "PRK", status),
      .invented("c", "2020", "RUS", to: "PRK"))
    #expect(try around("c", record, isDelegation) == ["a 2/2 -"])
    #expect(try around("a", record, isDelegation) == ["- 1/2 c"])
    #expect(try record.context(of: "b").precedents.isEmpty)
    #expect(try record.context(of: "b").returns == nil)
    #expect(try record.context(of: "b").overlaps.isEmpty)
  }

  @Test func `count a visit under way`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK"),
      .invented("b", "2025-06-04/..", "RUS", to: "PRK", .underWay))
    #expect(try around("b", record, isDelegation) == ["a 2/2 -"])
    #expect(try around("a", record, isDelegation) == ["- 1/2 b"])
  }

  @Test func `to two states are told of each`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "PRK", to: "CHN"), .invented("b", "2019", "PRK", to: "RUS"),
      .invented("c", "2024-01", "PRK", to: "RUS").stopping(at: .invented("RUS"), .invented("CHN")))
    #expect(try around("c", record, isDelegation) == ["b 2/2 -", "a 2/2 -"])
  }

  @Test func `by a successor state are not those of its predecessor`() throws {
    let record = InventedRecord(
      .invented("a", "1986-10", "SUHH", to: "PRK", by: "gorbachev", as: "President"),
      .invented("b", "2000-07-19/2000-07-20", "RUS", to: "PRK", by: "putin", as: "President"),
      coverage: "1945/2025")
    #expect(try around("b", record, isDelegation) == ["- 1/1 -"])
    #expect(try around("b", record, isOffice) == ["- 1/1 -"])
    #expect(try around("a", record, isDelegation) == ["- 1/1 -"])
  }

  @Test func `without a known head are told of the party alone`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK", by: "shoigu", as: "Minister"),
      .invented("b", "2019", "RUS", to: "PRK"))
    #expect(
      try record.context(of: "b").precedents.map(\.series) == [
        .delegation("RUS", host: "PRK")
      ])
    #expect(try around("b", record, isDelegation) == ["a 2/2 -"])
  }

  @Test func `keep two people of one name apart`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "PRK", to: "CHN", by: "kim-1"),
      .invented("b", "2019", "PRK", to: "CHN", by: "kim-2"),
      .invented("c", "2020", "PRK", to: "RUS", by: "kim-1"),
      people: [
        Person(id: "kim-1", name: "Kim Yong Chol"), Person(id: "kim-2", name: "Kim Yong Chol"),
      ])
    #expect(try around("c", record, isPerson) == ["a 2/2 -"])
    #expect(try around("b", record, isPerson) == ["- 1/1 -"])
  }

  @Test func `keep apart a person whose id begins another's`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "PRK", to: "CHN", by: "kim-yong"),
      .invented("b", "2019", "PRK", to: "CHN", by: "kim-yong-chol"))
    #expect(try around("a", record, isPerson) == ["- 1/1 -"])
  }

  @Test func `follow a person from office to office, and an office from person to person`() throws {
    let record = InventedRecord(
      .invented("a", "2023-07-25", "RUS", to: "PRK", by: "shoigu", as: "Minister of Defence"),
      .invented(
        "b", "2024-09-13", "RUS", to: "PRK", by: "shoigu", as: "Secretary, Security Council"),
      .invented("c", "2024-11-29", "RUS", to: "PRK", by: "belousov", as: "Defense Minister"))
    #expect(try around("b", record, isPerson) == ["a 2/2 -"])
    #expect(try around("b", record, isOffice) == ["- 1/1 -"])
    #expect(try around("c", record, isOffice) == ["a 2/2 -"])
    #expect(try around("a", record, isOffice) == ["- 1/2 c"])
  }

  @Test func `to the same place are those of any delegation`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK", place: "pyongyang"),
      .invented("b", "2019", "CHN", to: "PRK", place: "wonsan"),
      .invented("c", "2020", "USA", to: "PRK", place: "pyongyang"))
    #expect(try around("c", record, isPlace) == ["a 2/2 -"])
    #expect(try around("b", record, isPlace) == ["- 1/1 -"])
  }

  @Test func `with dates not known to the day are put where they can first have been`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK"), .invented("b", "2018-05-31", "RUS", to: "PRK"),
      .invented("c", "201X", "RUS", to: "PRK"), .invented("d", "/2018-06-01", "RUS", to: "PRK"))
    #expect(try around("b", record, isDelegation) == ["a 3/4 d"])
    let previous = try record.context(of: "b").precedents.first?.previous
    #expect(previous?.gap.words("earlier") == "0 to 150 days earlier")
  }

  @Test func `name the collection they are taken from and its years`() throws {
    let record = InventedRecord(.invented("a", "2018", "RUS", to: "PRK"))
    #expect(try record.context(of: "a").basis == "computed from this collection, 2000–2025")
    let open = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK"), .invented("b", "2021", "RUS", to: "PRK"),
      coverage: nil)
    #expect(try open.context(of: "a").basis == "computed from this collection, 2018–2021")
  }
}
