import Archive
import TestSupport
import Testing

@testable import Timeline

/// A way to keep two collections, each as a file of its own.
enum TestedStore: CaseIterable {
  /// In memory, the second file read first.
  case memory
  case archive
  /// The first in memory and the second in an archive, as one.
  case merged

  func make(_ files: [String], in scratch: Scratch) throws -> any VisitStore {
    switch self {
    case .memory: FixtureStore(CollectionLoader.load(files.reversed()))
    case .archive: try ArchiveStore(try scratch.build(files))
    case .merged:
      MergedStore([
        FixtureStore(CollectionLoader.load([files[0]])),
        try ArchiveStore(try scratch.build([files[1]])),
      ])
    }
  }
}

/// A store beside the plainest one that has the same visits.
struct Contract {
  let plain: FixtureStore
  let store: any VisitStore
  /// Both, answering also what is known from the visits around.
  private let plainAnswers: ContextStore
  private let answers: ContextStore
  private let scratch: Scratch

  /// - Parameter count: visits of each of two collections.
  init(_ kind: TestedStore, _ count: Int, seed: UInt64) throws {
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

  func expectSameSelection(_ query: VisitQuery, _ random: inout SeededRandom) throws {
    var comparison = SelectionComparison(
      plain: try PlainSelection(query, in: [plain]), found: try store.select(query), query: query,
      random: SeededRandom(seed: random.next()))
    try comparison.expectSame()
  }

  func expectSameWalks(_ query: VisitQuery, limit: Int) throws {
    try SelectionComparison(
      plain: try PlainSelection(query, in: [plain]), found: try store.select(query), query: query,
      random: SeededRandom(seed: 1)
    ).expectSameWalks(limit: limit)
  }

  func expectSameRows(_ query: VisitQuery) throws {
    let expected = try plainAnswers.rows(matching: query)
    let found = try answers.rows(matching: query)
    #expect(found == expected, "\(query)")
    #expect(
      try Set(store.searchTerms(query)) == Set(plain.searchTerms(query)), "\(query)")
  }

  func expectSameCounts(_ query: VisitQuery, of fields: [Field] = Field.allCases) throws {
    for field in fields {
      let expected = try plainAnswers.counts(of: field, matching: query)
      #expect(try answers.counts(of: field, matching: query) == expected, "\(field) of \(query)")
    }
  }

  func expectSameVisits() throws {
    let visits = try store.visits(try store.rows(matching: VisitQuery()))
    #expect(visits == plain.visits)
    for visit in visits {
      let reference = try store.reference(for: [visit])
      for person in visit.values(of: .person, reference) {
        #expect(reference.people[person] == plain.reference.people[person])
      }
      for source in visit.citedSources {
        #expect(reference.sources[source] == plain.reference.sources[source])
      }
      #expect(try store.row(of: visit.id) == plain.row(of: visit.id))
    }
    #expect(try store.row(of: "nobody") == nil)
    let keys = visits.shuffled().map { RowKey($0) }
    #expect(try store.visits(keys).map { RowKey($0) } == keys)
    for key in keys { #expect(try store.key(of: key.id) == key) }
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
