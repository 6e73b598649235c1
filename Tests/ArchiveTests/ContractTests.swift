import Archive
import Foundation
import TestSupport
import Testing

@testable import Timeline

/// Every kind of store gives the same answer to the same question.
@Suite struct ContractTests {
  /// How many random questions; `CONTRACT_QUERIES=10000` asks more than there is time for daily.
  static let total =
    ProcessInfo.processInfo.environment["CONTRACT_QUERIES"].flatMap { Int($0) } ?? 900
  /// They are spread over so many collections.
  static let parts = 2
  static let queries = [
    "", "kim", "k", "ki", "\"kim jong un\"", "kim chong-un", "김정은", "김", "기", "金", "金正", "北京",
    "straße", "strasse", "cafe", "missil", "ship", "-missiles", "minister OR talks", "cho'e",
    "\"of and\"", "\"official completed\"", "\"the of\" -visit", "Шойгу", "министр", "الرئيس",
    "delegation:RUS,CHN", "host:\"North Korea\"", "person:kim", "head:\"Kim Jong Un\"",
    "office:defence", "office:\"defence minister\"", "counterpart-office:president", "led:kim",
    "member:kim", "counterpart:\"Kim Jong Un\"", "level:>=minister", "level:unknown",
    "state:received", "state:returned,contested", "-state:unreturned", "state:first host:PRK",
    "overlaps:CHN", "overlaps:v-7", "role:minister", "place:place-1", "after:2018",
    "before:2011-05",
    "during:2023", "on:2023-07-26", "duration:>3", "duration:2..4", "state:contested,uncertain",
    "/[Mm]issiles?/", "/[Mm]issiles?/ delegation:RUS", "-/a/ -delegation:RUS",
    "delegation:CHN OR /talks/", "host:CHN (/o/ OR -/e/)", "topic:\"foreign affairs\"",
    "source:kcna", "publisher:人民日报", "year:2023",
    "collection:made-upv", "(kim OR li) -(trade OR missile) after:2010", "\"minister of defence\"",
    "½", "İstanbul", "łodz", "o'brien", "co-operation", "2023", "v-1", "\"v 1\"",
  ]

  @Test(arguments: TestedStores.all) func `a table of questions is answered alike`(
    _ kind: any TestedStore
  ) throws {
    let contract = try Contract(kind, 60, seed: 1)
    var random = SeededRandom(seed: 7)
    for text in Self.queries {
      let query = try VisitQuery(text)
      try contract.expectSame(query, &random)
      try contract.expectSameCounts(query)
    }
  }

  @Test(arguments: TestedStores.all) func `windows one behind another are all rows`(
    _ kind: any TestedStore
  ) throws {
    let contract = try Contract(kind, 120, seed: 9)
    for (limit, text) in zip([1, 7, 1_000, 16, 3], ["", "k", "", "-/a/", "delegation:RUS"]) {
      try contract.expectSameWalks(try VisitQuery(text), limit: limit)
    }
  }

  @Test(arguments: [false, true])
  func `the same ids in two collections are two visits each`(_ areBothArchives: Bool) throws {
    let scratch = try Scratch()
    let files = try ["v", "w"].map { name in
      try scratch.write(
        RandomCollection(80, seed: 10, idPrefix: "v", collection: name).lines, to: name + ".jsonl")
    }
    let plain = files.map { FixtureStore(CollectionLoader.load([$0])) }
    let second = try ArchiveStore(try scratch.build([files[1]]))
    var first: any VisitStore = plain[0]
    if areBothArchives {
      first = try ArchiveStore(try scratch.build([files[0]], to: "first.legation"))
    }
    let store = MergedStore([first, second])
    var queries = RandomQueries(seed: 11)
    for number in 0..<30 {
      let query = number == 0 ? VisitQuery() : queries.next()
      var comparison = SelectionComparison(
        plain: try PlainSelection(query, in: plain), found: try store.select(query), query: query,
        random: SeededRandom(seed: UInt64(number)))
      try comparison.expectSame()
      try comparison.expectSameWalks(limit: 5)
    }
    let all = try PlainSelection(VisitQuery(), in: plain).visits
    #expect(try store.visits(all.map { RowKey($0) }) == all)
    #expect(try store.key(of: "v-3")?.collection == "made-upv")
    #expect(try store.key(of: "made-upw:v-3")?.collection == "made-upw")
    #expect(try store.key(of: "made-upx:v-3") == nil)
    let (around, plainAround) = (ContextStore(store), ContextStore(MergedStore(plain)))
    for text in ["state:first", "-state:returned", "overlaps:CHN", "id:made-upw:v-3"] {
      let query = try VisitQuery(text)
      let found = try around.select(query).rows(.first, limit: 200)
      #expect(try found == plainAround.select(query).rows(.first, limit: 200), "\(text)")
      #expect(text != "id:made-upw:v-3" || found.map(\.key.collection) == ["made-upw"])
    }
  }

  @Test(arguments: TestedStores.all) func `random questions are answered alike`(
    _ kind: any TestedStore
  ) throws {
    let each = Self.total / TestedStores.all.count + 1
    var random = SeededRandom(seed: 3)
    for part in 0..<Self.parts {
      let contract = try Contract(kind, 60, seed: UInt64(part))
      var queries = RandomQueries(seed: UInt64(part))
      for _ in 0..<each / Self.parts + 1 { try contract.expectSame(queries.next(), &random) }
    }
  }

  @Test(arguments: TestedStores.all) func `every visit comes back as it was`(
    _ kind: any TestedStore
  ) throws {
    let contract = try Contract(kind, 120, seed: 4)
    try contract.expectSameVisits()
    try contract.expectSameOverall()
  }

  @Test(arguments: TestedStores.all) func `what is known around a visit is the same`(
    _ kind: any TestedStore
  ) throws {
    let contract = try Contract(kind, 60, seed: 5)
    for visit in contract.plain.visits.prefix(30) { try contract.expectSameContext(visit) }
  }

  @Test func `an archive that holds these visits is whole`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(RandomCollection(500, seed: 4).lines, to: "visits.jsonl")
    #expect(try ArchiveStore(try scratch.build([file])).check() == [])
  }
}
