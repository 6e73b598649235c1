import Testing

@testable import Timeline

@Suite("A subject with a timeline of its own")
struct SubjectTests {
  @Test(arguments: [
    ("person:sergei-shoigu", Subject.person("sergei-shoigu")),
    ("place:pyongyang", .place("pyongyang")), ("party:RUS", .party("RUS")),
    ("party:Russia", .party("RUS")), ("party:Soviet Union", .party("SUHH")),
    ("person:a:b", .person("a:b")),
  ])
  func `is read from its kind and its id`(_ text: String, _ subject: Subject) {
    #expect(Subject(text) == subject)
  }

  @Test(arguments: ["", ":", "person", "person:", "visit:a", "2023-07-rus-prk-shoigu", "party:xyz"])
  func `is not read from anything else`(_ text: String) {
    #expect(Subject(text) == nil)
  }

  private let record = InventedRecord(
    .invented("a", "2018-05-31", "RUS", to: "PRK", by: "shoigu", as: "Minister of Defence"),
    .invented("b", "2023-07-25", "RUS", to: "PRK", by: "shoigu", as: "minister of defence"),
    .invented("c", "2024-09-13", "RUS", to: "PRK", by: "shoigu", as: "Secretary, Security Council"),
    .invented("d", "2024-10-01", "PRK", to: "RUS", by: "choe").stopping(
      at: Stop(party: "RUS", hosts: [Host(person: "shoigu", role: "Host")])),
    .invented("e", "2025", "RUS", to: "PRK", by: "other-shoigu", as: "Clerk"),
    people: [
      Person(
        id: "shoigu", name: "Sergei Shoigu", native: "Сергей Шойгу", aliases: ["Sergey Shoygu"]),
      Person(id: "other-shoigu", name: "Sergei Shoigu"),
    ])

  @Test func `led, took part and received, which are three things`() throws {
    let visits = [
      Visit.invented("a", "2018", "RUS", to: "PRK", by: "a"),
      Visit.invented("b", "2019", "RUS", to: "PRK", by: "b").with("a", as: "Aide"),
      Visit.invented("c", "2020", "PRK", to: "RUS", by: "c").received(by: "a"),
      Visit.invented("d", "2021", "PRK", to: "RUS", by: "c").received(by: "a"),
    ]
    let store = InventedRecord(visits).store
    let summary = try SubjectSummary(.person("a"), in: store)
    #expect(summary.appearances?.words == "led 1, took part in 1, received 2")
    for (question, ids) in [
      ("led:a", ["a"]), ("head:a", ["a"]), ("member:a", ["b"]), ("counterpart:a", ["c", "d"]),
      ("person:a", ["a", "b", "c", "d"]),
    ] {
      let visits = try store.visits(matching: try VisitQuery(question))
      #expect(visits.map(\.id) == ids, "\(question)")
    }
  }

  @Test func `has its offices over time, each once, however they are written`() throws {
    let summary = try SubjectSummary(.person("shoigu"), in: record.store)
    #expect(
      summary.roles.map(\.words) == [
        "Minister of Defence (2018–2023)", "Secretary of the Security Council (2024)",
        "Host (2024)",
      ])
  }

  @Test func `has its other names, and its first and last appearance`() throws {
    let summary = try SubjectSummary(.person("shoigu"), in: record.store)
    #expect(summary.name == "Sergei Shoigu")
    #expect(summary.aliases == ["Сергей Шойгу", "Sergey Shoygu"])
    #expect(summary.first?.id == "a")
    #expect(summary.last?.id == "d")
    #expect(summary.count == 4)
    #expect(summary.spanWords == "4 visits, first 31 May 2018, last 1 October 2024")
  }

  @Test func `of the same name as another is another`() throws {
    let summary = try SubjectSummary(.person("other-shoigu"), in: record.store)
    #expect(summary.count == 1)
    #expect(summary.roles.map(\.words) == ["Clerk (2025)"])
    #expect(summary.spanWords == "1 visit, 2025")
  }

  @Test func `that appears nowhere has no visits`() throws {
    let summary = try SubjectSummary(.person("nobody"), in: record.store)
    #expect(summary.count == 0)
    #expect(summary.spanWords == "no visits here")
  }

  @Test func `may be a party, on either side`() throws {
    let summary = try SubjectSummary(.party("PRK"), in: record.store)
    #expect(summary.count == 5)
    #expect(summary.name == "North Korea")
    #expect(!summary.aliases.isEmpty)
    #expect(try SubjectSummary(.party("SUHH"), in: record.store).count == 0)
  }

  @Test func `asked for by a name is everyone who goes by it`() throws {
    let reference = record.store.reference
    #expect(Subject.person("sergey shoygu").homonyms(reference) == [.person("shoigu")])
    #expect(Subject.person("shoigu").homonyms(reference) == [.person("shoigu")])
    #expect(
      Subject.person("Sergei Shoigu").homonyms(reference).map(\.text).sorted()
        == ["person:other-shoigu", "person:shoigu"])
    #expect(Subject.person("nobody").homonyms(reference).isEmpty)
    let committed = CommittedRecord.store.reference
    #expect(Subject.person("lavrov").homonyms(committed) == [.person("sergei-lavrov")])
    #expect(
      Subject.person("Ri Yong Ho").homonyms(committed)
        == [.person("ri-yong-ho"), .person("ri-yong-ho-kpa")])
  }

  @Test func `may be a place`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK", place: "pyongyang"),
      .invented("b", "2019", "RUS", to: "PRK", place: "wonsan"))
    #expect(try SubjectSummary(.place("wonsan"), in: record.store).first?.id == "b")
  }
}
