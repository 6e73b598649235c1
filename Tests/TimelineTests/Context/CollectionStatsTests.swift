import Testing

@testable import Timeline

@Suite("What a collection covers")
struct CollectionStatsTests {
  private func stats(_ visits: Visit..., matching question: String = "") throws -> CollectionStats {
    try CollectionStats(InventedRecord(visits).store, matching: VisitQuery(question))
  }

  @Test func `is counted by year, party and status`() throws {
    let stats = try stats(
      .invented("a", "2018", "RUS", to: "PRK"), .invented("b", "2018-05", "CHN", to: "PRK"),
      .invented("c", "2020", "PRK", to: "RUS", .cancelled))
    #expect(stats.visits == 3)
    #expect(stats.years.filter { $0.value > 0 } == [2018: 2, 2020: 1])
    #expect(stats.years.keys.sorted() == Array(2000...2025))
    let parties = stats.parties.map { "\($0.value.id) \($0.count)" }
    #expect(parties == ["PRK 3", "RUS 2", "CHN 1"])
    #expect(stats.statuses.map { "\($0.value.id) \($0.count)" } == ["completed 2", "cancelled 1"])
  }

  @Test func `is told with how precisely the beginnings are known`() throws {
    let stats = try stats(
      .invented("a", "2018", "RUS", to: "PRK"), .invented("b", "2018-05", "CHN", to: "PRK"),
      .invented("c", "2018-05-03", "CHN", to: "PRK"), .invented("d", "201X", "CHN", to: "PRK"),
      .invented("e", "2018-05-03~", "CHN", to: "PRK"))
    #expect(stats.precision == ["year": 1, "month": 1, "day": 2, "wider": 1])
    #expect(stats.uncertain == 4)
  }

  @Test func `lists the longest times without a visit, longest first`() throws {
    let stats = try stats(
      .invented("a", "2018-01-01/2018-03-01", "RUS", to: "PRK"),
      .invented("b", "2018-01-02", "RUS", to: "PRK"),
      .invented("c", "2018-03-11", "RUS", to: "PRK"),
      .invented("d", "2018-12-01", "RUS", to: "PRK", .cancelled),
      .invented("e", "2020-03-11", "RUS", to: "PRK"))
    #expect(stats.gaps.map { "\($0.from.id) \($0.to.id) \($0.days)" } == ["c e 731", "a c 10"])
  }

  @Test func `keeps the ten longest gaps of many`() throws {
    let visits = (0..<30).map { number in
      Visit.invented("v\(number)", "\(1900 + number * (number + 1) / 2)", "RUS", to: "PRK")
    }
    let stats = try CollectionStats(InventedRecord(visits).store)
    #expect(stats.gaps.count == 10)
    #expect(stats.gaps.map(\.to.id) == (20..<30).reversed().map { "v\($0)" })
  }

  @Test func `counts statements without a source, single sources and contested claims`() throws {
    var visit = Visit.invented("a", "2018", "RUS", to: "PRK").claimed(.assertion, "So it was")
    visit.claims[0].responses = [Response(by: "B", stance: .denies)]
    visit.events = [
      Event(kind: .talks, title: "Talks", sources: ["s"]), Event(kind: .talks, title: "More"),
    ]
    visit.typeAsStated = [StatedType(text: "visit", by: nil)]
    let stats = try stats(visit, .invented("b", "2019", "RUS", to: "PRK"))
    #expect(stats.events == 2)
    #expect(stats.claims == 1)
    #expect(stats.contested == 1)
    #expect(stats.statementsWithoutSource == 4)
    #expect(stats.singleSource == 1)
  }

  @Test func `can be asked of a part`() throws {
    let stats = try stats(
      .invented("a", "2018", "RUS", to: "PRK"), .invented("b", "2019", "CHN", to: "PRK"),
      matching: "delegation:CHN")
    #expect(stats.visits == 1)
    #expect(stats.years.filter { $0.value > 0 } == [2019: 1])
  }

  @Test func `is told both ways, by year and level, with those the leader received`() throws {
    let record = InventedRecord(
      .invented("a", "2018", "RUS", to: "PRK", by: "x", as: "Foreign Minister")
        .received(by: "kim", as: "Chairman of the State Affairs Commission"),
      .invented("b", "2018", "PRK", to: "RUS", by: "y", as: "Foreign Minister"),
      .invented("c", "2019", "CHN", to: "PRK", by: "z", as: "Premier"),
      .invented("d", "2019", "CHN", to: "PRK", .cancelled), subject: ["PRK"])
    let stats = try CollectionStats(record.store)
    #expect(stats.hasSubject)
    let year = try #require(stats.directionsByYear[2018])
    #expect([year.to, year.from, year.toReceived, year.fromReceived] == [1, 1, 1, 0])
    let ministers = try #require(stats.directionsByLevel["minister"])
    #expect([ministers.to, ministers.from, ministers.toReceived] == [1, 1, 1])
    #expect(stats.directionsByLevel["government"]?.to == 1)
    #expect(stats.directionsByLevel["unknown"] == nil)
  }

  @Test func `of nothing is nothing`() throws {
    let stats = try stats()
    #expect(stats.visits == 0)
    #expect(stats.gaps.isEmpty)
  }

  @Test func `adds up for the visits that came with the program`() throws {
    let store = CommittedRecord.store
    let stats = try CollectionStats(store)
    #expect(stats.visits == store.count)
    #expect(stats.years.values.reduce(0, +) == stats.visits)
    #expect(stats.years[2021] == 0)
    #expect(stats.precision.values.reduce(0, +) == stats.visits)
    #expect(stats.statuses.map(\.count).reduce(0, +) == stats.visits)
    #expect(stats.years.keys.allSatisfy { (2000...2025).contains($0) })
    #expect(stats.statementsWithoutSource == 0)
  }
}
