import Testing

@testable import Timeline

@Suite("Accounts")
struct AccountsTests {
  private let store = CommittedRecord.store

  private func lavrov() throws -> Visit {
    try #require(store.visits.first { $0.id == "2025-07-rus-prk-lavrov" })
  }

  @Test func `show that the place of Lavrov's talks is disputed`() throws {
    let accounts = Accounts(of: try lavrov(), store.reference)
    #expect(accounts.sides == [.party("RUS"), .party("PRK"), .others])
    let place = try #require(accounts.rows.first { $0.topic == "Place" })
    #expect(place.isContested)
    let russian = try #require(place.cells[.party("RUS")])
    #expect(russian.contains { $0.text.contains("in Pyongyang") && $0.isContested })
    #expect(russian.contains { $0.text.contains("The talks are in Wonsan") })
    #expect(place.cells[.others]?.first?.text == "Wonsan Kalma")
  }

  @Test func `have a source in every cell`() throws {
    for visit in store.visits {
      for row in Accounts(of: visit, store.reference).rows where row.topic != "Said" {
        for statement in row.cells.values.flatMap({ $0 }) where statement.by == nil {
          #expect(!statement.sources.isEmpty, "\(visit.id): \(statement.text)")
        }
      }
    }
    let accounts = Accounts(of: try lavrov(), store.reference)
    #expect(
      accounts.rows.allSatisfy { $0.cells.values.joined().allSatisfy { !$0.sources.isEmpty } })
  }

  @Test func `leave a silent side out`() throws {
    let visit = try lavrov()
    let signing = try #require(visit.events.first { $0.kind == .signing })
    let accounts = Accounts(of: visit, event: signing, store.reference)
    #expect(accounts.rows.allSatisfy { $0.cells[.party("PRK")] == nil })
    #expect(accounts.rows.contains { $0.cells[.others] != nil })
  }

  @Test(arguments: [
    ("KCNA", "PRK"), ("Sputnik Arabic", "RUS"), ("Russian Ministry of Defence", "RUS"),
    ("South Korea's Ministry of Unification", "KOR"), ("US Embassy in Beijing", "USA"),
    ("Embassy of Russia in Pyongyang", "RUS"), ("Việt Nam News", "VNM"), ("Duma TV", "RUS"),
    ("North Korean Ministry of Foreign Affairs", "PRK"), ("White House", "USA"),
  ])
  func `know whose an official publisher is`(name: String, party: String) {
    #expect(OfficialVoices.party(of: name) == party)
  }

  @Test func `hear no side in an agency or a paper`() {
    var source = Source(id: "s", publisher: "China Daily", title: "T")
    source.kind = .press
    #expect(source.side == nil)
    source.kind = .official
    #expect(source.side == "CHN")
    source.party = "KOR"
    #expect(source.side == "KOR")
    #expect(OfficialVoices.party(of: "Yonhap") == nil)
  }
}
