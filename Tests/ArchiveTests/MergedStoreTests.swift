import Archive
import Testing

@testable import Timeline

/// Several stores answer as one that holds all their visits.
@Suite struct MergedStoreTests {
  @Test func `files and archives together answer as all in one`() throws {
    let scratch = try Scratch()
    let first = try scratch.write(RandomCollection(150, seed: 1).lines, to: "first.jsonl")
    let other = RandomCollection(90, seed: 1, idPrefix: "w")
    let second = try scratch.write(other.lines, to: "second.jsonl")
    let whole = FixtureStore(CollectionLoader.load([first, second]))
    let archive = try ArchiveStore(try scratch.build([second]))
    let merged = try MergedStore([FixtureStore(CollectionLoader.load([first])), archive])
    #expect(merged.count == 240)
    #expect(merged.span == whole.span)
    let rows = try merged.rows(matching: VisitQuery())
    #expect(try merged.visits(rows) == whole.visits)
    for text in ContractTests.queries {
      let query = try VisitQuery(text)
      #expect(try merged.rows(matching: query) == whole.rows(matching: query), "\(text)")
    }
    #expect(
      try merged.counts(of: .collection, matching: VisitQuery()).map(\.count) == [150, 90])
    #expect(try merged.row(of: "w-7") == whole.row(of: "w-7"))
  }
}
