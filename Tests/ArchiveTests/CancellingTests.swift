import Synchronization
import Testing

@testable import Archive
@testable import Timeline

/// Giving a question up must never touch the next one, which nobody would ask again.
@Suite("Giving up a question")
struct CancellingTests {
  @Test("when there is none leaves every later answer as it was")
  func idle() throws {
    let scratch = try Scratch()
    try scratch.build([try scratch.write(RandomCollection(300, seed: 5).lines, to: "v.jsonl")])
    let store = try ArchiveStore(scratch.file("desk.legation"))
    var queries = RandomQueries(seed: 6)
    for _ in 0..<60 {
      let query = queries.next()
      for field in [Field.delegation, .occasion, .person] {
        store.cancel()
        let rows = try store.select(query).rows(.first, limit: 20)
        store.cancel()
        let counts = try store.counts(of: field, matching: query)
        store.cancel()
        let visits = try store.visits(rows.map(\.key))
        store.cancel()
        _ = try store.reference(for: visits)
        store.cancel()
        _ = try store.searchTerms(query)
        store.cancel()
        _ = try visits.first.map { try VisitContext($0, in: store) }
        #expect(counts.allSatisfy { $0.count > 0 })
      }
    }
  }

  /// What is asked of a selection, and what it says.
  static let stages: [@Sendable (any Selection) throws -> String] = [
    { "\(try $0.count())" },
    { "\(try $0.rows(.first, limit: 50))" },
    { "\(try $0.rows(.at(300), limit: 50))" },
    { "\(try $0.rows(.last, limit: 50))" },
    {
      "\(try $0.rank(of: RowKey(earliestStart: Day(number: 15_000), latestEnd: Day(number: 15_000), id: "v")))"
    },
    {
      "\(try $0.bars(TimeSlices(Day(number: 10_000)...Day(number: 20_000), count: 70), .underWay))"
    },
    { "\(try $0.counts(of: .party))" },
    { "\(try $0.counts(of: .host, by: .delegation))" },
  ]

  @Test(
    "at any stage ends it or lets it be right, and what is asked again is right",
    arguments: TestedStores.all)
  func running(_ kind: any TestedStore) async throws {
    let contract = try Contract(kind, 1_000, seed: 7)
    let store = contract.store
    let isCancelling = Mutex(true)
    let canceller = Task.detached {
      while !Task.isCancelled {
        if isCancelling.withLock({ $0 }) { store.cancel() }
        await Task.yield()
      }
    }
    defer { canceller.cancel() }
    for text in ["k", "talks", "delegation:RUS", "/[Mm]issiles?/", "after:2010 o", "-/a/"] {
      let query = try VisitQuery(text)
      let expected = try contract.plain.select(query)
      for stage in Self.stages {
        isCancelling.withLock { $0 = true }
        let found = try store.select(query)
        var answer: String?
        for attempt in 0..<1_000 where answer == nil {
          // After some attempts it is left alone, or a slow question would never be answered.
          if attempt == 20 { isCancelling.withLock { $0 = false } }
          do { answer = try stage(found) } catch is CancellationError {}
        }
        #expect(try answer == stage(expected), "\(text)")
      }
    }
  }

  @Test("is heard by a pattern, which says how far it is", arguments: TestedStores.all)
  func pattern(_ kind: any TestedStore) throws {
    let contract = try Contract(kind, 1_000, seed: 8)
    let store = contract.store
    let told = Mutex<[Double]>([])
    let query = try VisitQuery("/zzzz/")
    let whole = try store.select(query) { share in told.withLock { $0.append(share) } }
    #expect(try whole.count() == 0)
    let shares = told.withLock { $0 }
    #expect(shares.count > 4 && shares == shares.sorted())
    #expect(shares.allSatisfy { (0...1).contains($0) })
    let isGivenUp = Mutex(true)
    // Another one, for a desk keeps what it has counted.
    let another = try VisitQuery("/zzzzz/")
    let selection = try store.select(another) { _ in
      if isGivenUp.withLock({ $0 }) { store.cancel() }
    }
    #expect(throws: CancellationError.self) { try selection.count() }
    #expect(throws: CancellationError.self) { try selection.rows(.first, limit: 1) }
    isGivenUp.withLock { $0 = false }
    #expect(try selection.rows(.first, limit: 1).isEmpty)
    #expect(try selection.count() == 0)
  }

  @Test("keeps what a pattern has found so far, and goes on from there")
  func resumed() throws {
    var loaded = LoadedCollection()
    loaded.visits = RandomCollection(1_000, seed: 9).visits
    let store = FixtureStore(loaded)
    let told = Mutex<[Double]>([])
    let query = try VisitQuery("/a/")
    let selection = IndexedSelection(
      query, in: store,
      { share in
        told.withLock { $0.append(share) }
        if share == 0.5 { store.cancel() }
      }, stepLength: 100)
    #expect(throws: CancellationError.self) { try selection.count() }
    #expect(try selection.count() == store.select(query).count())
    #expect(told.withLock { $0 }.map { Int(($0 * 10).rounded()) } == Array(0..<10))
  }
}
