import Testing

@testable import Timeline

@Suite("The level of a delegation")
struct LevelTests {
  private func visit(_ members: Member...) -> Visit {
    var visit = Visit.invented("a", "2024-06-19", "RUS", to: "PRK")
    visit.delegation.members = members
    return visit
  }

  @Test func `is that of its head, and the highest member's is told apart`() {
    let visit = visit(
      Member(person: "kozlov", role: "Deputy Minister of Defence", isHead: true),
      Member(person: "lavrov", role: "Minister of Foreign Affairs"))
    #expect(visit.level == .deputy)
    #expect(visit.highestLevel == .minister)
    #expect(visit.values(of: .level, Reference()) == ["deputy"])
  }

  @Test func `is one for each visit, so that its counts add up`() throws {
    let store = CommittedRecord.store
    let counts = try store.counts(of: .level, matching: VisitQuery())
    #expect(counts.reduce(0) { $0 + $1.count } == store.count)
    let stats = try CollectionStats(store)
    let took = try store.counts(of: .level, matching: VisitQuery([Record.tookPlace]))
    #expect(
      took.allSatisfy { count in
        let directions = stats.directionsByLevel[count.value.id]
        return directions.map { $0.to + $0.from >= count.count } ?? false
      })
  }

  @Test func `is that of the highest office of the head`() {
    #expect(
      visit(Member(person: "a", role: "special envoy; Deputy Prime Minister")).level == .minister)
  }

  @Test func `can be set by hand`() {
    let visit = visit(
      Member(person: "a", role: "Keeper of the seals", isHead: true, level: .government))
    #expect(visit.level == .government)
    #expect(visit.values(of: .level, Reference()) == ["government"])
  }

  @Test func `is unknown where no rule reads the role, where there is none, and without a head`() {
    #expect(visit(Member(person: "a", role: "Keeper of the seals")).level == nil)
    #expect(visit(Member(person: "a")).values(of: .level, Reference()) == ["unknown"])
    #expect(visit().values(of: .level, Reference()) == ["unknown"])
  }

  @Test(arguments: [
    (">=minister", ["leader", "government", "minister"]), (">minister", ["leader", "government"]),
    ("<=official", ["official", "private"]), ("<official", ["private"]), ("=deputy", ["deputy"]),
  ])
  func `may be compared in a question`(_ text: String, _ levels: [String]) throws {
    #expect(try VisitQuery("level:\(text)").conditions == [.field(.level, levels)])
  }

  @Test(arguments: ["level:>leader", "level:=>minister", "level:>=minster", "level:high"])
  func `that is none is refused`(_ text: String) {
    #expect(throws: QueryProblem.self) { try VisitQuery(text) }
  }

  @Test func `is read for at least 95 of 100 heads of the visits that came with the program`() {
    let visits = CommittedRecord.store.visits
    let known = visits.count { $0.level != nil }
    #expect(known * 100 >= visits.count * 95)
  }
}
