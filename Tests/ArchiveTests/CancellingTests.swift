import Testing
import Timeline

@testable import Archive

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
        let rows = try store.rows(matching: query)
        store.cancel()
        let counts = try store.counts(of: field, matching: query)
        store.cancel()
        let visits = try store.visits(rows.prefix(20))
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
}
