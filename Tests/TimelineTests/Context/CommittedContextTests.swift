import Testing

@testable import Timeline

/// What the detail of Sergei Shoigu's visit of July 2023 has to say.
@Suite("Around the Russian visit of July 2023")
struct CommittedContextTests {
  private let store = CommittedRecord.store
  private let context: VisitContext

  init() throws {
    let row = try #require(try store.row(of: "2023-07-rus-prk-shoigu"))
    context = try VisitContext(try #require(try store.visits([row]).first), in: store)
  }

  @Test func `the Chinese delegation certainly was there at the same time`() throws {
    let overlap = try #require(
      context.overlaps.first { $0.visit.id == "2023-07-chn-prk-li" })
    #expect(overlap.isCertain)
    #expect(overlap.days.words(short: true) == "26 to 27 or 28 July 2023")
    #expect(overlap.place == "pyongyang")
  }

  @Test func `the Russian delegation before it is told with the gap`() throws {
    let series = try #require(
      context.precedents.first { $0.series == .delegation("RUS", host: "PRK") })
    let previous = try #require(series.previous)
    let row = try #require(try store.row(of: previous.visit.id))
    let visit = try #require(try store.visits([row]).first)
    let between = try store.rows(
      matching: VisitQuery(
        "delegation:RUS host:PRK status:completed after:\(visit.dates.latestStart.iso) "
          + "before:2023-07-25"))
    #expect(between.isEmpty)
    #expect(previous.gap.days == Gap(from: visit.dates.bounds, to: bounds).days)
    #expect(previous.gap.days.lowerBound > 365)
    #expect(previous.gap.words.hasSuffix("days)"))
  }

  private var bounds: DayBounds { SampleCollection.date("2023-07-25/2023-07-28").bounds }

  @Test func `the North Korean visit of September 2023 is the return visit, with the days`() throws
  {
    let answer = try #require(context.returns?.answeredBy)
    #expect(answer.visit.id == "2023-09-prk-rus-kim")
    // From 27 or 28 July to between 10 and 12 September.
    #expect(answer.gap.days == 44...47)
    #expect(answer.gap.words("later") == "44 to 47 days later")
  }

  @Test func `the first since 1991 is not covered, for the collection begins in 2000`() throws {
    let verdict = try #require(context.verdicts[0])
    #expect(verdict == .notCovered(since: 1991, begins: 2000))
    #expect(
      verdict.words(store.reference)
        == "not covered: this collection begins in 2000, the claim reaches back to 1991")
  }

  @Test func `the first since the pandemic names no year and is not compared`() {
    #expect(context.verdicts[1] == .notComparable)
  }

  @Test func `it is computed from the years 2000 to 2025`() {
    #expect(context.basis == "computed from this collection, 2000–2025")
  }

  @Test func `every computed statement rests on visits that are there`() throws {
    for visit in store.visits {
      let context = try VisitContext(visit, in: store)
      let ids =
        context.precedents.flatMap { [$0.previous?.visit.id, $0.next?.visit.id] }
        + context.overlaps.map(\.visit.id) + context.sameOccasion.map(\.id)
        + context.verdicts.values.map { $0.mention?.id }
        + [context.returns?.answeredBy?.visit.id, context.returns?.answers?.visit.id]
      for id in ids.compactMap(\.self) {
        #expect(try store.row(of: id) != nil)
        #expect(id != visit.id)
      }
    }
  }
}
