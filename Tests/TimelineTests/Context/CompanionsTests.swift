import Testing

@testable import Timeline

@Suite("Companions")
struct CompanionsTests {
  private static let text = #"""
    {"collection": {"id": "c", "title": "C"},
     "sources": [{"id": "s", "publisher": "KCNA", "title": "T", "kind": "official"}],
     "people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "k", "name": "K"},
       {"id": "x", "name": "X"}],
     "visits": [
      {"id": "v1", "title": "One", "dates": "2019-05-01", "status": "completed", "type": "working",
       "delegation": {"party": "RUS", "members": [{"person": "a", "head": true},
         {"person": "b"}]},
       "stops": [{"party": "PRK", "hosts": [{"person": "k"}]}], "sources": ["s"],
       "events": [{"kind": "talks", "title": "T", "participants": ["a", "k", "x"]},
         {"kind": "talks", "title": "U", "participants": ["a", "b"]}]},
      {"id": "v2", "title": "Two", "dates": "2020-05-01", "status": "completed", "type": "working",
       "delegation": {"party": "RUS", "members": [{"person": "a", "head": true}]},
       "stops": [{"party": "PRK", "hosts": [{"person": "k"}, {"person": "a"}]}]},
      {"id": "v3", "title": "Three", "dates": "2021-05-01", "status": "cancelled",
       "type": "working", "delegation": {"party": "RUS", "members": [{"person": "a"}]},
       "stops": [{"party": "PRK", "hosts": [{"person": "k"}]}]}
     ]}
    """#

  private func store() throws -> FixtureStore { FixtureStore(try Folder(Self.text).load()) }

  @Test func `are counted by visits that took place, and by events that name both`() throws {
    let all = try Companions(.person("a"), .with, by: .year, in: try store())
    #expect(all.visits == 2)
    #expect(all.rows.map(\.person) == ["k", "b", "x"])
    #expect(all.rows.map(\.visits) == [2, 1, 1])
    #expect(all.rows.map(\.events) == [1, 1, 1])
    #expect(all.rows[0].capacities == [.host: 2])
    #expect(all.rows[2].capacities == [.event: 1])
    #expect(all.rows[0].split == ["2019": 1, "2020": 1])
    #expect(all.rows[0].kinds == [.official: 1])
    #expect(all.rows[0].first.id == "v1" && all.rows[0].last.id == "v2")
  }

  @Test func `leave out somebody who met himself`() throws {
    let all = try Companions(.person("a"), .with, in: try store())
    #expect(!all.rows.contains { $0.person == "a" })
    let own = try Companions(.person("a"), .own, in: try store())
    #expect(own.rows.map(\.capacities) == [[.head: 2, .host: 1]])
  }

  @Test func `of a party are its own people, or the other side`() throws {
    let own = try Companions(.party("PRK"), .own, in: try store())
    #expect(own.rows.map(\.person) == ["k"])
    let other = try Companions(.party("PRK"), .with, in: try store())
    #expect(other.rows.map(\.person) == ["a", "b"])
    #expect(other.rows[0].visits == 2)
  }

  @Test func `of no party are those whom only events name, and they are told`() throws {
    let other = try Companions(.party("PRK"), .with, in: try store())
    #expect(other.unplaced == ["x"])
    #expect(try other.reference(in: try store()).name(ofPerson: "x") == "X")
  }

  @Test func `count somebody who is named only in events on the side of other visits`() throws {
    let store = CommittedRecord.store
    func visits(
      _ party: Party.Code, _ circle: Companions.Circle, _ person: Person.ID
    ) throws -> Int? {
      let all = try Companions(.party(party), circle, in: store)
      return all.rows.first { $0.person == person }?.visits
    }
    #expect(try visits("PRK", .own, "jo-yong-won") == 7)
    #expect(try visits("RUS", .own, "alexander-matsegora") == 22)
    #expect(try visits("RUS", .with, "alexander-matsegora") == nil)
    for ambassador in ["wang-yajun", "liu-hongcai"] {
      #expect(try visits("CHN", .with, ambassador) == nil)
      #expect(try visits("PRK", .own, ambassador) == nil)
      #expect(try visits("CHN", .own, ambassador) != nil)
    }
    let year = try Companions(
      .party("RUS"), .own, matching: try VisitQuery("year:2015"), in: store)
    #expect(year.rows.contains { $0.person == "alexander-matsegora" })
  }

  @Test func `of a party stand behind a question each, on either side`() throws {
    let store = CommittedRecord.store
    for party in try store.counts(of: .party, matching: VisitQuery()).map(\.value.id) {
      for circle in [Companions.Circle.own, .with] {
        let all = try Companions(.party(party), circle, in: store)
        for row in all.rows.prefix(20) {
          let count = try store.select(all.question(row)).count()
          #expect(count == row.visits, "\(party) \(circle) \(row.person)")
        }
      }
    }
  }

  @Test func `stand behind a question each`() throws {
    let store = CommittedRecord.store
    let all = try Companions(.person("sergei-lavrov"), .with, in: store)
    #expect(all.rows.count > 10)
    let own = try Companions(.person("sergei-lavrov"), .own, in: store)
    #expect(
      own.rows.first.map { own.question($0).description }
        == "person:sergei-lavrov status:completed,under-way")
    for row in all.rows {
      #expect(try store.select(all.question(row)).count() == row.visits)
      for capacity in Capacity.allCases {
        let count = try store.select(all.question(row, as: capacity)).count()
        #expect(count == row.capacities[capacity] ?? 0, "\(row.person) as \(capacity)")
      }
    }
  }
}
