import Testing

@testable import Desk
@testable import Timeline

/// Texts that PostgreSQL would take for something else, or would cut.
@Suite(.enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
struct DeskTextTests {
  static let hostile = [
    "'; DROP TABLE legation.visit; --", "\\'; SELECT 1", "$1", "{a,\"b\"}", "a\tb\nc\\N", "\\.",
    "%s_%", "' <-> 'b':* & !c", "\"\u{301}\\\u{301}", "NULL", "a || b", "北' OR '1'='1",
  ]

  private func stores(_ visits: [Visit], _ scratch: Scratch) throws -> (FixtureStore, DeskStore) {
    let text = visits.map { $0.json() }.joined(separator: "\n") + "\n"
    let file = try scratch.write(text, to: "visits.jsonl")
    let loaded = CollectionLoader.load([file])
    try #require(loaded.errorCount == 0, "\(loaded.problems.first?.description ?? "")")
    let desk = try DeskServer.shared!.desk()
    #expect(try DeskFiller([file], to: desk).fill().loaded.errorCount == 0)
    return (FixtureStore(loaded), try DeskStore(desk))
  }

  @Test func `SQL in every text and in every question is a text like any other`() throws {
    let scratch = try Scratch()
    let visits = try Self.hostile.enumerated().map { number, text in
      var visit = Visit(
        id: "v\(number) \(text)", title: text, dates: try EDTF("2020"),
        delegation: Delegation(party: "RUS", members: [Member(person: text, role: text)]),
        stops: [Stop(place: text, party: "PRK")])
      visit.topics = [text]
      visit.occasion = text
      visit.summary = text
      visit.claims = [Claim(kind: .assertion, text: text, by: text)]
      return visit
    }
    let (memory, desk) = try stores(visits, scratch)
    #expect(try desk.visits(matching: VisitQuery()) == memory.visits)
    for text in Self.hostile {
      var conditions: [Condition] = [.word(text), .phrase(text), .not(.word(text))]
      conditions += Field.allCases.map { .field($0, [text]) }
      for condition in conditions {
        let query = VisitQuery([condition])
        let (found, plain) = (try desk.select(query), try memory.select(query))
        #expect(
          try found.rows(.first, limit: 50) == plain.rows(.first, limit: 50), "\(condition)")
        #expect(try found.counts(of: .topic) == plain.counts(of: .topic), "\(condition)")
      }
      #expect(try desk.key(of: text) == memory.key(of: text))
      #expect(try desk.key(of: "v0 \(text)") == memory.key(of: "v0 \(text)"))
    }
    #expect(desk.count == Self.hostile.count)
  }

  @Test func `words behind the last one a tsvector keeps are found, and phrases of them`() throws {
    let scratch = try Scratch()
    let many = (0..<17_000).map { "w\($0)" }.joined(separator: " ")
    let often = Array(repeating: "again and", count: 400).joined(separator: " ")
    let visits = try ["short", many + " needle in hay", often + " needle at last", "needle"]
      .enumerated().map { number, text in
        var visit = Visit(
          id: "v\(number)", title: "T", dates: try EDTF("2020"),
          delegation: Delegation(party: "RUS"), stops: [Stop(party: "PRK")])
        visit.summary = text
        return visit
      }
    let (memory, desk) = try stores(visits, scratch)
    for text in [
      "needle", "needl", "\"needle in\"", "\"in needle\"", "w16999", "\"and needle at l\"",
      "-needle",
    ] {
      let query = try VisitQuery(text)
      let expected = try memory.select(query).rows(.first, limit: 9)
      #expect(try desk.select(query).rows(.first, limit: 9) == expected, "\(text)")
      #expect(try desk.select(query).count() == expected.count, "\(text)")
    }
  }

  @Test func `a text with U+0000 in it is kept, and found by its other words`() throws {
    let scratch = try Scratch()
    var visit = Visit(
      id: "v", title: "Before\0 and after", dates: try EDTF("2020"),
      delegation: Delegation(party: "RUS"), stops: [Stop(party: "PRK")])
    visit.summary = "nee\0dle \0 hay"
    let (memory, desk) = try stores([visit], scratch)
    #expect(try desk.visits(matching: VisitQuery()) == memory.visits)
    for text in ["after", "hay", "needle", "\"and after\"", "nee"] {
      let query = try VisitQuery(text)
      #expect(try desk.select(query).count() == memory.select(query).count(), "\(text)")
    }
  }

  @Test func `what no index can hold is left out and told`() throws {
    let desk = try DeskServer.shared!.desk()
    let scratch = try Scratch()
    var visit = Visit(
      id: "v", title: "T", dates: try EDTF("2020"), delegation: Delegation(party: "RUS"),
      stops: [Stop(party: "PRK")])
    let good = visit.json()
    visit.id = "w"
    visit.topics = [String(repeating: "a", count: 3_000)]
    var lines = [good, visit.json()]
    visit.topics = []
    for id in ["nothing\0here", "i" + String(repeating: "d", count: 2_999)] {
      visit.id = id
      lines.append(visit.json())
    }
    let file = try scratch.write(lines.joined(separator: "\n") + "\n", to: "visits.jsonl")
    let result = try DeskFiller([file], to: desk).fill()
    #expect(result.added == 1 && result.loaded.errorCount == 3)
    for words in ["id: PostgreSQL keeps no NUL", "id: 3000 bytes are more"] {
      #expect(result.loaded.problems.contains { $0.message.contains(words) })
    }
    #expect(
      result.loaded.problems.contains {
        $0.message == "visit \"w\": topic: 3000 bytes are more than a desk can find (2000)"
      })
  }
}
