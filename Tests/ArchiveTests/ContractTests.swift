import Archive
import Foundation
import TestSupport
import Testing

@testable import Timeline

/// Every kind of store gives the same answer to the same question.
@Suite struct ContractTests {
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

  @Test(arguments: TestedStore.allCases) func `a table of questions is answered alike`(
    _ kind: TestedStore
  ) throws {
    let contract = try Contract(kind, 120, seed: 1)
    for text in Self.queries {
      let query = try VisitQuery(text)
      try contract.expectSameRows(query)
      try contract.expectSameCounts(query)
    }
  }

  @Test(arguments: TestedStore.allCases) func `random questions are answered alike`(
    _ kind: TestedStore
  ) throws {
    let total = ProcessInfo.processInfo.environment["CONTRACT_QUERIES"].flatMap { Int($0) } ?? 2_000
    let contract = try Contract(kind, 100, seed: 2)
    var queries = RandomQueries(seed: 2)
    var random = SeededRandom(seed: 3)
    for _ in 0..<total / 5 + 1 {
      let query = queries.next()
      try contract.expectSameRows(query)
      try contract.expectSameCounts(query, of: [random.pick(Field.allCases)])
    }
  }

  @Test(arguments: TestedStore.allCases) func `every visit comes back as it was`(
    _ kind: TestedStore
  ) throws {
    let contract = try Contract(kind, 120, seed: 4)
    try contract.expectSameVisits()
    try contract.expectSameOverall()
  }

  @Test(arguments: TestedStore.allCases) func `what is known around a visit is the same`(
    _ kind: TestedStore
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
