import Testing

@testable import Timeline

@Suite("Differences between two versions")
struct RecordDifferenceTests {
  private static let text = #"""
    {"collection": {"id": "c", "title": "C"},
     "sources": [{"id": "s", "publisher": "KCNA", "title": "T"},
       {"id": "t", "publisher": "TASS", "title": "U"}],
     "people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
     "visits": [
      {"id": "v1", "title": "One", "dates": "2023-07", "status": "completed", "type": "working",
       "delegation": {"party": "RUS", "members": [{"person": "a", "role": "Minister"}]},
       "stops": [{"party": "PRK"}], "sources": ["s"],
       "events": [{"kind": "talks", "title": "Talks", "date": "2023-07-02", "sources": ["s"]}],
       "claims": [{"kind": "assertion", "text": "It is so", "by": "A", "sources": ["s"],
         "responses": [{"by": "B", "stance": "denies"}]}]},
      {"id": "v2", "title": "Two", "dates": "2023-08-01", "status": "completed", "type": "working",
       "delegation": {"party": "RUS"}, "stops": [{"party": "PRK"}], "sources": ["t"]}
     ]}
    """#

  private func store(_ changes: (String, String)...) throws -> FixtureStore {
    let text = try changes.reduce(Self.text) { text, change in
      try #require(text.contains(change.0))
      return text.replacing(change.0, with: change.1)
    }
    return FixtureStore(try Folder(text).load())
  }

  private func changes(_ changes: (String, String)...) throws -> [String] {
    let old = try store()
    let text = changes.reduce(Self.text) { $0.replacing($1.0, with: $1.1) }
    #expect(text != Self.text)
    let new = FixtureStore(try Folder(text).load())
    let difference = try RecordDifference(from: old, to: new)
    #expect(difference.added == [] && difference.removed == [])
    var found: [String] = []
    func take(_ visit: VisitDifference) {
      found += visit.changes.map {
        "\(visit.id): \($0.part.rawValue) \($0.kind.rawValue): \($0.text)"
      }
    }
    try difference.eachMoved(take)
    try difference.eachChanged(take)
    return found
  }

  @Test func `of a version and itself are none`() throws {
    let difference = try RecordDifference(from: store(), to: store())
    #expect(difference.added == [] && difference.removed == [] && difference.movedCount == 0)
    try difference.eachChanged { #expect($0.changes == []) }
  }

  @Test func `of dates say whether they are narrower, wider or others`() throws {
    #expect(
      try changes(("\"2023-07\"", "\"2023-07-02\""))
        == ["v1: dates narrowed: July 2023 → 2 July 2023"])
    #expect(
      try changes(("\"2023-08-01\"", "\"2023-08\""))
        == ["v2: dates widened: 1 August 2023 → August 2023"])
    #expect(
      try changes(("\"2023-08-01\"", "\"2023-09-01\""))
        == ["v2: dates moved: 1 August 2023 → 1 September 2023"])
    #expect(
      try changes(("\"2023-08-01\"", "\"2023-08-01?\""))
        == ["v2: dates moved: 1 August 2023 → perhaps 1 August 2023"])
  }

  @Test func `of people, events, claims, answers and sources say what`() throws {
    #expect(
      try changes((#""role": "Minister""#, #""role": "Premier""#))
        == ["v1: member changed: A, Premier: office: Minister → Premier"])
    #expect(
      try changes(
        (#""title": "Talks", "date": "2023-07-02""#, #""title": "Talks", "date": "2023-07-03""#))
        == ["v1: event changed: Talks, 3 July 2023: date: 2 July 2023 → 3 July 2023"])
    #expect(
      try changes((#""stance": "denies""#, #""stance": "confirms""#))
        == ["v1: response changed: B confirms “It is so”: stance: denies → confirms"])
    #expect(
      try changes((#""text": "It is so""#, #""text": "It was so""#))
        == ["v1: claim changed: “It was so” (A): text: It is so → It was so"])
    #expect(
      try changes((#""publisher": "TASS", "title": "U""#, #""publisher": "TASS", "title": "V""#))
        == ["v2: source changed: TASS, “V”: title: U → V"])
    #expect(
      try changes((#""sources": ["t"]"#, #""sources": ["t", "s"]"#))
        == ["v2: source added: KCNA, “T”"])
    #expect(
      try changes((#""title": "Two""#, #""title": "Zwei""#))
        == ["v2: title changed: Two → Zwei"])
  }

  @Test func `of unrelated sets are everything`() throws {
    let other = try store(("\"v1\"", "\"w1\""), ("\"v2\"", "\"w2\""))
    let difference = try RecordDifference(from: store(), to: other)
    #expect(difference.removed.map(\.id) == ["v1", "v2"])
    #expect(difference.added.map(\.id) == ["w1", "w2"])
    #expect(difference.movedCount == 0)
  }

  @Test func `match equal ids, whatever visits have them`() throws {
    let other = try store(("\"v1\"", "\"x\""), ("\"v2\"", "\"v1\""), ("\"x\"", "\"v2\""))
    let difference = try RecordDifference(from: store(), to: other)
    #expect(difference.added == [] && difference.removed == [])
    #expect(difference.movedCount == 2)
  }

  @Test func `do not ask in which collection a visit stands`() throws {
    let other = try store(("\"id\": \"c\"", "\"id\": \"d\""))
    let difference = try RecordDifference(from: store(), to: other)
    #expect(difference.added == [] && difference.removed == [])
    var changed = 0
    try difference.eachChanged { _ in changed += 1 }
    #expect(changed == 0)
  }
}
