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

  @Test("at any moment ends it or lets it be right, and what is asked again is right")
  func running() async throws {
    let scratch = try Scratch()
    try scratch.build([try scratch.write(RandomCollection(2_000, seed: 7).lines, to: "v.jsonl")])
    let store = try ArchiveStore(scratch.file("desk.legation"))
    let canceller = Task.detached {
      while !Task.isCancelled {
        store.cancel()
        await Task.yield()
      }
    }
    defer { canceller.cancel() }
    let plain = FixtureStore(CollectionLoader.load([scratch.file("v.jsonl")]))
    for text in ["k", "talks", "delegation:RUS", "/[Mm]issiles?/", "after:2010 o", "-/a/"] {
      let query = try VisitQuery(text)
      let expected = try plain.select(query)
      var attempts = 0
      while attempts < 1_000_000 {
        attempts += 1
        do {
          let found = try store.select(query)
          #expect(try found.rows(.first, limit: 50) == expected.rows(.first, limit: 50))
          #expect(try found.counts(of: .party) == expected.counts(of: .party))
          break
        } catch is CancellationError {
          if attempts == 20 { canceller.cancel() }
        }
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
    let selection = try store.select(query) { _ in if isGivenUp.withLock({ $0 }) { store.cancel() }
    }
    #expect(throws: CancellationError.self) { try selection.count() }
    #expect(throws: CancellationError.self) { try selection.rows(.first, limit: 1) }
    isGivenUp.withLock { $0 = false }
    #expect(try selection.rows(.first, limit: 1).isEmpty)
    #expect(try selection.count() == 0)
  }
}
