import Testing

@testable import Timeline

/// Contexts that were worked out by hand from the sources, and what the program said wrongly of
/// them before.
@Suite("Around visits that came with the program")
struct CommittedContextTests {
  private let store = CommittedRecord.store

  /// Of every visit, worked out once.
  private static let all = Result {
    try CommittedRecord.store.visits.map { try VisitContext($0, in: CommittedRecord.store) }
  }

  private func everyContext() throws -> [(visit: Visit, context: VisitContext)] {
    Array(zip(store.visits, try Self.all.get())).map { (visit: $0, context: $1) }
  }

  private func visit(_ id: Visit.ID) throws -> Visit {
    let key = try #require(try store.key(of: id), "\(id)")
    return try #require(try store.visits([key]).first)
  }

  private func context(_ id: Visit.ID) throws -> VisitContext {
    try VisitContext(visit(id), in: store)
  }

  private func lines(_ id: Visit.ID, _ kind: ContextLine.Kind) throws -> [String] {
    try context(id).lines.filter { $0.kind == kind }.map {
      "\($0.title): \($0.words(store.reference))"
    }
  }

  /// The verdict on the claim whose text holds the words.
  private func verdict(_ id: Visit.ID, _ words: String) throws -> Verdict {
    let index = try #require(try visit(id).claims.firstIndex { $0.text.contains(words) }, "\(id)")
    return try #require(try context(id).verdicts[index])
  }

  // MARK: The finding that matters most

  @Test func `1: holders of Shoigu's office came in July 2000, June and November 2024`() throws {
    let holders = try #require(
      try context("2023-07-rus-prk-shoigu").offices.first {
        $0.offices.contains("Minister of Defence")
      })
    #expect(holders.previous?.person == "igor-sergeyev")
    #expect(holders.previous?.isHead == false)
    #expect(holders.previous?.visit.id == "2000-07-rus-prk-putin")
    #expect(holders.next.map(\.visit.id) == ["2024-06-rus-prk-putin", "2024-11-rus-prk-belousov"])
    #expect(holders.next.map(\.isHead) == [false, true])
    #expect(holders.next.allSatisfy { $0.person == "andrei-belousov" })
    let visits = try store.visits(
      matching: try VisitQuery("office:\"defence minister\" delegation:RUS"))
    #expect(
      visits.map(\.id) == [
        "2000-07-rus-prk-putin", "2023-07-rus-prk-shoigu", "2024-06-rus-prk-putin",
        "2024-11-rus-prk-belousov",
      ])
  }

  @Test func `2: the claim of a first defence minister since 1991 is contradicted by a member`()
    throws
  {
    let verdict = try verdict("2023-07-rus-prk-shoigu", "1991")
    #expect(verdict.mentions.map(\.id) == ["2000-07-rus-prk-putin"])
    let words = verdict.words(store.reference)
    #expect(words.contains("Igor Sergeyev, Minister of Defence, a member of the delegation"))
    #expect(words.contains(", on one source;"))
    #expect(words.hasSuffix("consistent within the years covered for one led by a holder"))
  }

  @Test func `3: July 2023 is told with the Chinese delegation, and with July 2013`() throws {
    let context = try context("2023-07-rus-prk-shoigu")
    let overlap = try #require(context.overlaps.first { $0.visit.id == "2023-07-chn-prk-li" })
    #expect(overlap.isCertain)
    #expect(overlap.days.words(short: true) == "26 to 27 or 28 July 2023")
    #expect(overlap.place == "pyongyang")
    #expect(context.receptions.first?.person == "kim-jong-un")
    #expect(context.receptions.first?.days.map(\.description) == ["2023-07-26", "2023-07-27"])
    #expect(context.occasions.earlier.map(\.id).contains("2013-07-chn-prk-li"))
  }

  @Test func `4: the gap before July 2023 comes with a caution and its figures`() throws {
    let caution = try #require(try context("2023-07-rus-prk-shoigu").caution)
    #expect(caution.years == [2020, 2021, 2022])
    #expect(caution.counts == [0, 0, 0])
    #expect(try lines("2023-07-rus-prk-shoigu", .caution).count == 1)
  }

  // MARK: Offices

  @Test func `5: Li Hongzhong's two offices were held by others before`() throws {
    let offices = try context("2023-07-chn-prk-li").offices
    #expect(Set(offices.flatMap(\.offices)).contains("Member of the Politburo"))
    #expect(offices.allSatisfy { $0.previous?.visit.id == "2012-11-chn-prk-li" })
  }

  @Test func `6: Li Jianguo was no first vice-chairman, and not the only one`() throws {
    let offices = try context("2012-11-chn-prk-li").offices
    #expect(offices.flatMap(\.next).map(\.visit.id).contains("2023-07-chn-prk-li"))
  }

  @Test func `7: Song Tao does not contradict a claim about foreign ministers`() throws {
    let verdict = try verdict("2018-05-chn-prk-wang-yi", "2007")
    #expect(verdict.mentions.allSatisfy { $0.id != "2017-11-chn-prk-song" })
    // Yang Jiechi came in October 2009 in the party of Wen Jiabao, and did not lead it.
    #expect(verdict.words(store.reference).hasSuffix("for one led by a holder"))
  }

  @Test func `8: Kim Jong Un's office is one, by either of its English names`() throws {
    let offices = try context("2025-09-prk-chn-kim").offices
    let previous = offices.first { $0.offices.contains("President of the State Affairs") }?.previous
    #expect(previous?.visit.id == "2019-01-prk-chn-kim")
  }

  @Test func `9: Kim Yong Nam's office is said with where it went`() throws {
    let lines = try lines("2018-11-prk-cub-kim-yong-nam", .office)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("North Korea to ") })
  }

  // MARK: Claims that were silent

  @Test(arguments: [
    ("2025-10-chn-prk-li-qiang", "premier"), ("2019-06-chn-prk-xi", "14 years"),
    ("2024-06-rus-prk-putin", "24 years"), ("2025-10-idn-prk-sugiono", "2013"),
    ("2025-06-rus-prk-shoigu-17", "three months"), ("2025-10-vnm-prk-to-lam", "2007"),
  ])
  func `10 to 15: claims that can be tested are consistent with the record`(
    _ id: String, _ words: String
  ) throws {
    #expect(try verdict(id, words).name == "consistent")
  }

  @Test func `at least sixty of the claims of a first have a line, and the others a reason`() throws
  {
    let verdicts = try everyContext().flatMap(\.context.verdicts.values)
    #expect(verdicts.count { $0.isComparable } >= 60)
    for verdict in verdicts where !verdict.isComparable {
      #expect(verdict.words(store.reference).hasPrefix("not comparable: the claim "))
    }
  }

  // MARK: Gaps from stops

  private func gap(_ earlier: Visit.ID, _ later: Visit.ID, host: Party.Code) throws -> Gap {
    try Gap(from: visit(earlier), host, to: visit(later), host)
  }

  @Test func `16: from Pompeo's hours in Pyongyang to Díaz-Canel are 28 days, not 23`() throws {
    #expect(
      try gap("2018-10-usa-prk-pompeo", "2018-11-cub-prk-diaz-canel", host: "PRK").days == 28...28)
  }

  @Test func `17: an end that is about so gives a gap that is about so`() throws {
    let gap = try gap("2024-03-prk-chn-kim-song-nam", "2025-09-prk-chn-kim", host: "CHN")
    #expect(gap.words == "about 1 year 5 months")
  }

  // MARK: Returns

  @Test func `18: nobody returns Rodman's journey`() throws {
    let returns = try context("2017-06-usa-prk-rodman").returns
    #expect(returns.allSatisfy { $0.returnedBy == nil && $0.state == nil })
  }

  @Test func `19: a deputy minister does not return a member of the politburo`() throws {
    let returns = try #require(try context("2023-07-chn-prk-li").returns.first)
    #expect(returns.returnedBy == nil)
    #expect(returns.next?.visit.id == "2023-12-prk-chn-pak")
  }

  @Test func `20: no visit returns two of a party`() throws {
    let returned = try everyContext().flatMap { entry in
      entry.context.returns.compactMap { returns in
        returns.returnedBy.map { "\($0.visit.id) \(returns.leg.words)" }
      }
    }
    #expect(Set(returned).count == returned.count)
    #expect(returned.count > 20)
  }

  // MARK: What is left out

  @Test func `no line says nothing, and no visit has more than a dozen`() throws {
    for (visit, context) in try everyContext() {
      #expect(context.lines.count <= 12)
      for line in context.lines {
        let words = line.words(store.reference)
        #expect(!words.contains("only one") && !words.isEmpty)
        #expect(visit.level != .private || line.kind != .level)
      }
    }
  }

  @Test func `ways between others than North Korea make no lines`() throws {
    let visits = store.visits.filter { $0.hostParties.count > 1 && $0.delegation.party != "PRK" }
    #expect(!visits.isEmpty)
    for visit in visits {
      let context = try VisitContext(visit, in: store)
      #expect(context.levels.allSatisfy { $0.leg.host == "PRK" })
      #expect(context.frequencies.allSatisfy { $0.leg.host == "PRK" })
    }
  }

  @Test func `every computed statement rests on visits that are there`() throws {
    for (_, context) in try everyContext() {
      for id in context.lines.flatMap(\.visits)
        + context.verdicts.values.flatMap(\.mentions).map(\.id)
      {
        #expect(try store.key(of: id) != nil)
      }
      #expect(
        context.lines.filter { $0.kind != .caution && $0.kind != .succession }.allSatisfy {
          !$0.visits.isEmpty || $0.words(store.reference).hasPrefix("the first in this collection")
            || $0.kind == .frequency
        })
    }
  }

  @Test func `it is computed from the years 2000 to 2025`() throws {
    #expect(
      try context("2023-07-rus-prk-shoigu").basis == "computed from this collection, 2000–2025")
  }
}
