import TestSupport
import Testing

@testable import Timeline

/// A store beside the plainest one that has the same visits.
struct Contract {
  let plain: FixtureStore
  let store: any VisitStore
  /// Both, answering also what is known from the visits around.
  private let plainAnswers: ContextStore
  private let answers: ContextStore
  private let scratch: Scratch

  /// - Parameter count: visits of each of two collections.
  init(_ kind: any TestedStore, _ count: Int, seed: UInt64) throws {
    let scratch = try Scratch()
    let files = try ["v", "w"].map {
      let collection = RandomCollection(count, seed: seed, idPrefix: $0)
      return try scratch.write(collection.lines, to: "\($0).jsonl")
    }
    let loaded = CollectionLoader.load(files)
    try #require(loaded.errorCount == 0, "\(loaded.problems.first?.description ?? "")")
    plain = FixtureStore(loaded)
    store = try kind.make(files, in: scratch)
    plainAnswers = ContextStore(plain)
    answers = ContextStore(store)
    self.scratch = scratch
  }

  /// Everything the store says to a question, and everything a store that knows the visits around
  /// says over it.
  func expectSame(_ query: VisitQuery, _ random: inout SeededRandom) throws {
    #expect(
      try Set(store.searchTerms(query)) == Set(plain.searchTerms(query)), "\(query)")
    var comparison = SelectionComparison(
      plain: try PlainSelection(query, in: [plain]), found: try store.select(query), query: query,
      random: SeededRandom(seed: random.next()))
    try comparison.expectSame()
    let expected = PlainSelection(
      visits: try plainAnswers.visits(matching: query), reference: plain.reference)
    var around = SelectionComparison(
      plain: expected, found: try answers.select(query), query: query,
      random: SeededRandom(seed: random.next()))
    try around.expectSameWindows()
    try around.expectSameTotals()
    try expectSameCounts(query, of: [random.pick(Field.allCases), .state], by: .overlaps)
  }

  /// Counts also of what is known from the visits around.
  private func expectSameCounts(_ query: VisitQuery, of fields: [Field], by other: Field) throws {
    let (expected, found) = (try plainAnswers.select(query), try answers.select(query))
    for field in fields {
      #expect(try found.counts(of: field) == expected.counts(of: field), "\(field) of \(query)")
    }
    #expect(
      try found.counts(of: fields[0], by: other) == expected.counts(of: fields[0], by: other),
      "\(fields[0]) by \(other) of \(query)")
  }

  func expectSameCounts(_ query: VisitQuery) throws {
    try expectSameCounts(query, of: Field.allCases, by: .overlaps)
  }

  func expectSameWalks(_ query: VisitQuery, limit: Int) throws {
    try SelectionComparison(
      plain: try PlainSelection(query, in: [plain]), found: try store.select(query), query: query,
      random: SeededRandom(seed: 1)
    ).expectSameWalks(limit: limit)
  }

  func expectSameVisits() throws {
    let visits = try store.visits(matching: VisitQuery())
    #expect(visits == plain.visits)
    for visit in visits {
      let reference = try store.reference(for: [visit])
      for person in visit.values(of: .person, reference) {
        #expect(reference.people[person] == plain.reference.people[person])
      }
      for source in visit.citedSources {
        #expect(reference.sources[source] == plain.reference.sources[source])
      }
    }
    let keys = visits.shuffled().map { RowKey($0) }
    #expect(try store.visits(keys).map { RowKey($0) } == keys)
    for key in keys {
      #expect(try store.key(of: key.id) == key)
      #expect(try store.key(of: "\(key.collection):\(key.id)") == key)
      #expect(try store.key(of: "nowhere:\(key.id)") == nil)
    }
    #expect(try store.key(of: "nobody") == nil)
    var other = keys[0]
    other.collection = "nowhere"
    #expect(try store.visits([other]).isEmpty)
  }

  func expectSameOverall() throws {
    #expect(store.count == plain.count)
    #expect(store.span == plain.span)
    #expect(store.years == plain.years)
    #expect(store.title == plain.title)
    #expect(Set(store.collections) == Set(plain.collections))
  }

  func expectSameContext(_ visit: Visit) throws {
    let expected = try VisitContext(visit, in: plain)
    #expect(try VisitContext(visit, in: store) == expected)
  }
}
