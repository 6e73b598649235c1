import Archive
import Foundation
import Testing

@testable import Timeline

/// Every store gives the same answer to the same question.
@Suite struct ContractTests {
  /// The same collection in memory and in an archive.
  struct Stores {
    let scratch: Scratch
    let memory: FixtureStore
    let archive: ArchiveStore

    /// - Parameter frequentLeast: texts in fewer visits are left to FTS5.
    init(_ count: Int, seed: UInt64, frequentLeast: Int) throws {
      scratch = try Scratch()
      let file = try scratch.write(RandomCollection(count, seed: seed).lines, to: "visits.jsonl")
      let loaded = CollectionLoader.load([file])
      try #require(loaded.errorCount == 0, "\(loaded.problems.first?.description ?? "")")
      memory = FixtureStore(loaded)
      archive = try ArchiveStore(try scratch.build([file], frequentLeast: frequentLeast))
    }

    func expectSameRows(_ query: VisitQuery) throws {
      let expected = try memory.rows(matching: query)
      let found = try archive.rows(matching: query)
      #expect(found == expected, "\(query)")
      #expect(try archive.searchTerms(query) == memory.searchTerms(query), "\(query)")
    }

    func expectSameCounts(_ query: VisitQuery, of fields: [Field] = Field.allCases) throws {
      for field in fields {
        let expected = try memory.counts(of: field, matching: query)
        #expect(try archive.counts(of: field, matching: query) == expected, "\(field) of \(query)")
      }
    }
  }

  static let queries = [
    "", "kim", "k", "ki", "\"kim jong un\"", "kim chong-un", "김정은", "김", "기", "金", "金正", "北京",
    "straße", "strasse", "cafe", "missil", "ship", "-missiles", "minister OR talks", "cho'e",
    "\"of and\"", "\"official completed\"", "\"the of\" -visit", "Шойгу", "министр", "الرئيس",
    "delegation:RUS,CHN", "host:\"North Korea\"", "person:kim", "head:\"Kim Jong Un\"",
    "office:defence", "role:minister", "place:place-1", "after:2018", "before:2011-05",
    "during:2023", "on:2023-07-26", "duration:>3", "duration:2..4", "state:contested,uncertain",
    "/[Mm]issiles?/", "/[Mm]issiles?/ delegation:RUS", "-/a/ -delegation:RUS",
    "delegation:CHN OR /talks/", "host:CHN (/o/ OR -/e/)", "topic:\"foreign affairs\"",
    "source:kcna", "publisher:人民日报", "year:2023",
    "collection:made-upv", "(kim OR li) -(trade OR missile) after:2010", "\"minister of defence\"",
    "½", "İstanbul", "łodz", "o'brien", "co-operation", "2023", "v-1", "\"v 1\"",
  ]

  @Test(arguments: [1, 100_000]) func `a table of questions is answered alike`(
    frequentLeast: Int
  ) throws {
    let stores = try Stores(700, seed: 1, frequentLeast: frequentLeast)
    for text in Self.queries {
      let query = try VisitQuery(text)
      try stores.expectSameRows(query)
      try stores.expectSameCounts(query)
    }
  }

  @Test(arguments: [1, 40, 100_000]) func `random questions are answered alike`(
    frequentLeast: Int
  ) throws {
    let total = ProcessInfo.processInfo.environment["CONTRACT_QUERIES"].flatMap { Int($0) } ?? 2_000
    let stores = try Stores(300, seed: 2, frequentLeast: frequentLeast)
    var queries = RandomQueries(seed: UInt64(frequentLeast))
    var random = SeededGenerator(3)
    for _ in 0..<total / 3 + 1 {
      let query = queries.next()
      try stores.expectSameRows(query)
      try stores.expectSameCounts(query, of: [random.pick(Field.allCases)])
    }
  }

  @Test func `every visit comes back as it was`() throws {
    let stores = try Stores(500, seed: 4, frequentLeast: 4_000)
    let rows = try stores.archive.rows(matching: VisitQuery())
    let visits = try stores.archive.visits(rows)
    #expect(visits == stores.memory.visits)
    for visit in visits {
      let reference = try stores.archive.reference(for: [visit])
      for person in visit.values(of: .person, reference) {
        #expect(reference.people[person] == stores.memory.reference.people[person])
      }
      for source in visit.allSources {
        #expect(reference.sources[source] == stores.memory.reference.sources[source])
      }
      #expect(try stores.archive.row(of: visit.id) == stores.memory.row(of: visit.id))
    }
    #expect(try stores.archive.row(of: "nobody") == nil)
    #expect(stores.archive.span == stores.memory.span)
    #expect(stores.archive.years == stores.memory.years)
    #expect(stores.archive.title == stores.memory.title)
    #expect(stores.archive.collections == stores.memory.collections)
    #expect(try stores.archive.check().isEmpty)
  }

  @Test func `what is known around a visit is the same`() throws {
    let stores = try Stores(200, seed: 5, frequentLeast: 4_000)
    for visit in stores.memory.visits.prefix(60) {
      let expected = try VisitContext(visit, in: stores.memory)
      #expect(try VisitContext(visit, in: stores.archive) == expected)
    }
  }
}
