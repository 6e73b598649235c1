import Testing

@testable import Timeline

@Suite("A collection in memory answers")
struct FixtureStoreTests {
  private let store = SampleCollection.store

  private func ids(_ question: String) throws -> [String] {
    try store.visits(matching: try VisitQuery(question)).map(\.id)
  }

  private func check(_ question: String, _ expected: String) throws {
    let found = try ids(question).map { $0.prefix { $0 != "-" } }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("", "soviet shoigu li choe putin xi"),
    ("missiles", "shoigu choe"), ("missil", "shoigu choe"), ("MISSILES drones", "shoigu"),
    ("ship", "putin"), ("friend", "li"), ("drones trade", ""), ("cafe", "putin"), ("café", "putin"),
    ("princes", "putin"), ("weaponry", "shoigu"), ("official", "shoigu"), ("goodwill", "li"),
    ("&", "soviet shoigu li choe putin xi"), ("questions", "shoigu"),
    (
      "\"Example Times\"",
      "shoigu choe putin"
    ),
    ("习近平", "xi"), ("近平", "xi"), ("李", "li"), ("шойгу", "shoigu"), ("김정", "shoigu li putin"),
    ("ㄱ", "shoigu li putin"), ("russian", "shoigu choe putin xi"), ("soviet", "soviet"),
    ("USSR", "soviet"), ("공", ""),
  ])
  func `words wherever they begin`(_ question: String, _ expected: String) throws {
    try check(question, expected)
  }

  @Test(arguments: [
    ("\"weaponry exhibition\"", "shoigu"), ("\"exhibition weaponry\"", ""),
    ("\"drones and miss\"", "shoigu"), ("\"victory day\"", "shoigu li"),
    // The end of one text and the beginning of the next are no phrase.
    ("\"exhibition drones\"", ""), ("\"\"", "soviet shoigu li choe putin xi"),
  ])
  func `phrases within one text`(_ question: String, _ expected: String) throws {
    try check(question, expected)
  }

  @Test(arguments: [
    "kim chong-un", "\"Kim Jong-un\"", "Kim Jong Un", "\"kim jong un\"", "KIM CHONG UN", "김정은",
    "person:kim", "person:\"Kim Chong-un\"", "\"김정은\"",
  ])
  func `a person by any spelling`(_ question: String) throws {
    try check(question, "shoigu li putin")
    try check("-(\(question))", "soviet choe xi")
  }

  @Test(arguments: ["choe son hui", "\"Ch'oe Son-hui\"", "person:\"Ch’oe Sŏn-hŭi\"", "head:choe"])
  func `a person without regard to marks and apostrophes`(_ question: String) throws {
    try check(question, "choe")
  }

  @Test(arguments: [
    ("delegation:RUS", "shoigu putin"), ("delegation:russia", "shoigu putin"),
    ("delegation:RUS,CHN", "shoigu li putin xi"), ("-delegation:RUS", "soviet li choe xi"),
    ("-delegation:RUS,CHN", "soviet choe"), ("host:PRK", "soviet shoigu li putin"),
    ("host:CHN", "choe"), ("host:RUS host:CHN", "choe"), ("party:RUS", "shoigu choe putin xi"),
    ("host:PRK -delegation:RUS", "soviet li"), ("delegation:\"soviet union\"", "soviet"),
    ("delegation:JPN", ""), ("-delegation:JPN", "soviet shoigu li choe putin xi"),
  ])
  func `who went and to whom`(_ question: String, _ expected: String) throws {
    try check(question, expected)
  }

  @Test(arguments: [
    ("type:state", "putin"), ("status:cancelled", "choe"), ("topic:missiles", "shoigu choe"),
    ("topic:missiles,trade -status:cancelled", "shoigu"),
    (
      "occasion:\"Victory Day 2023\"",
      "shoigu li"
    ),
    ("occasion:victory", "shoigu li"), ("occasion:ictory", ""), ("event:exhibition", "shoigu"),
    ("claim:first-since", "shoigu"), ("stance:questions", "shoigu"), ("stance:denies", ""),
    ("by:\"Example Times\"", "shoigu"), ("source:kcna", "shoigu li putin"),
    ("publisher:kcna", "shoigu li putin"), ("source-kind:press", "shoigu choe putin"),
    ("collection:sample", "soviet shoigu li choe putin xi"), ("collection:other", ""),
    ("place:pyongyang", "shoigu li putin"), ("role:minister", "shoigu"),
    (
      "role:president",
      "shoigu li putin"
    ),
    ("head:shoigu", "shoigu"), ("head:kim", ""), ("state:contested", "shoigu"),
    ("state:uncertain", "soviet shoigu choe xi"), ("state:unsourced", "soviet xi"),
    ("state:single-source", "li choe"),
    // A value that is called exactly so hides those that begin so.
    ("topic:miss", "shoigu choe"),
  ])
  func `the values of a field`(_ question: String, _ expected: String) throws {
    try check(question, expected)
  }

  @Test(arguments: [
    ("year:2023", "shoigu li"), ("year:2024", "choe putin"), ("year:1985", "soviet"),
    ("year:1990", ""), ("year:2025", "xi"), ("year:2026", ""),
    ("after:2023", "choe putin xi"), ("after:2023-07-26", "choe putin xi"),
    ("after:2023-07-25", "li choe putin xi"), ("after:2024-01-15", "choe putin xi"),
    ("since:2024", "choe putin xi"), ("since:2023-07-26", "li choe putin xi"),
    ("until:2023-07-25", "soviet shoigu"), ("until:2023", "soviet shoigu li"),
    ("before:2023-07-26", "soviet shoigu"), ("before:1985", "soviet"), ("before:1980", ""),
    ("on:2023-07-28", "shoigu li"), ("on:2023-07-29", "li"), ("on:2024-01-31", "choe"),
    ("on:2023-07", "shoigu li"), ("on:2030", "xi"), ("on:1980-01-01", "soviet"),
    ("during:2023-07-25/2023-07-27", "shoigu"), ("during:2023-07", "shoigu li"),
    ("during:2023-07-25/2023-07-26", ""), ("during:2024-01-10/2024-01-12", "choe"),
    ("during:2024", "choe putin"), ("after:2023 before:2024-06", "choe"),
  ])
  func `dates, and leaves in what may be`(_ question: String, _ expected: String) throws {
    try check(question, expected)
  }

  @Test(arguments: [
    ("duration:2", "soviet choe putin xi"), ("duration:3", "soviet shoigu choe xi"),
    ("duration:4", "soviet shoigu li choe xi"), ("duration:>4", "soviet choe xi"),
    ("duration:>31", "soviet xi"), ("duration:<3", "soviet choe putin xi"),
    ("duration:3..4 -state:uncertain", "li"),
  ])
  func `how long it lasted, and leaves in what may be`(
    _ question: String, _ expected: String
  ) throws {
    try check(question, expected)
  }

  @Test(arguments: [
    ("drones OR trade", "shoigu choe"), ("missiles drones OR trade", "shoigu choe"),
    ("(missiles drones) OR ship", "shoigu putin"), ("-(drones OR ship)", "soviet li choe xi"),
    ("(type:state OR type:goodwill) host:PRK", "li putin"), ("--ship", "putin"),
    ("-(missiles trade)", "soviet shoigu li putin xi"),
    ("\"kim jong un\" OR xi", "shoigu li putin xi"),
    ("/[Dd]rones/", "shoigu"), ("/DRONES/", ""), ("/dr.nes/", "shoigu"), ("-/visit$/", ""),
    ("/^ship/", ""), ("/\\bship\\b/ OR /friendship/", "li putin"),
  ])
  func `choices, groups and patterns`(_ question: String, _ expected: String) throws {
    try check(question, expected)
  }

  @Test(arguments: [
    ("2023-12-30/2024-01-02", ["2023", "2024"]), ("2025-09-03/..", ["2025"]),
    ("../2023-07-25", ["2023"]), ("/2023-07-25", ["2023"]), ("2023-07-25/", ["2023"]),
    ("[2022,2024]", ["2022", "2023", "2024"]),
  ])
  func `years, but none of those an open end leaves open`(
    _ dates: String, _ years: [String]
  ) throws {
    let visit = Visit(
      id: "v", title: "T", dates: try EDTF(dates), delegation: Delegation(party: "RUS"),
      stops: [Stop(party: "PRK")])
    #expect(visit.values(of: .year, Reference()) == years)
  }

  @Test func `in timeline order, with the day it first can have begun`() throws {
    let rows = try store.select().rows(.first, limit: 10)
    #expect(
      rows.map(\.key.earliestStart.iso) == [
        "1980-01-01", "2023-07-25", "2023-07-26", "2024-01-01", "2024-06-18", "2025-09-03",
      ])
    #expect(rows.map(\.precision) == [.wider, .day, .day, .month, .day, .day])
  }

  @Test func `a visit by its id, and the nearest to a mistyped one`() throws {
    let key = try #require(try store.key(of: "putin-2024"))
    #expect(try store.visits([key]).map(\.id) == ["putin-2024"])
    #expect(try store.key(of: "putin") == nil)
    #expect(try store.nearestID(to: "puitn-2024") == "putin-2024")
  }

  @Test(arguments: [
    ("missiles -trade", ["missiles"]), ("\"Drones and\" OR ship", ["drones and", "ship"]),
    ("host:PRK /x/ duration:3 &", []),
    ("xi jinping", ["xi jinping", "习 近 平"]),
  ])
  func `with the texts to mark, in every spelling`(_ question: String, _ terms: [String]) throws {
    #expect(try store.searchTerms(try VisitQuery(question)) == terms)
  }
}

@Suite("A collection in memory counts")
struct FixtureStoreCountTests {
  private func counts(_ field: Field, _ question: String) throws -> String {
    let query = try VisitQuery(question).without(field)
    let counts = try SampleCollection.store.counts(of: field, matching: query)
    return counts.map { "\($0.value.label) \($0.count)" }.joined(separator: ", ")
  }

  @Test(arguments: [
    (Field.delegation, "", "China 2, Russia 2, North Korea 1, Soviet Union 1"),
    (.host, "", "North Korea 4, Russia 2, China 1"),
    (.topic, "", "missiles 2, trade 1"),
    (.occasion, "", "Victory Day 2023 2"),
    (.year, "delegation:RUS", "2023 1, 2024 1"),
    (.person, "type:state", "Kim Jong Un 1, Vladimir Putin 1"),
    (.status, "", "completed 5, cancelled 1"),
    (.claim, "type:state", ""),
  ])
  func `each value, most frequent first`(
    _ field: Field, _ question: String, _ expected: String
  ) throws {
    #expect(try counts(field, question) == expected)
  }

  @Test(arguments: [
    // What is chosen of a field does not narrow its own values, only those of the others.
    (Field.delegation, "delegation:RUS host:PRK", "Russia 2, China 1, Soviet Union 1"),
    (.delegation, "-delegation:RUS host:PRK", "Russia 2, China 1, Soviet Union 1"),
    (.host, "delegation:RUS host:PRK", "North Korea 2"),
    (.status, "-status:cancelled topic:missiles", "cancelled 1, completed 1"),
  ])
  func `under the other filters`(_ field: Field, _ question: String, _ expected: String) throws {
    #expect(try counts(field, question) == expected)
  }

  @Test(arguments: Field.allCases)
  func `what the question for the value finds`(_ field: Field) throws {
    let store = SampleCollection.store
    for count in try store.counts(of: field, matching: VisitQuery()) {
      let query = VisitQuery([.field(field, [count.value.id])])
      #expect(try store.select(query).count() == count.count, "\(query)")
    }
  }
}

@Suite("An empty collection")
struct EmptyStoreTests {
  @Test(arguments: ["", "word", "-word", "host:PRK", "after:2023", "/x/", "\"a b\" OR c"])
  func `has nothing to answer`(_ question: String) throws {
    let store = FixtureStore(LoadedCollection())
    #expect(try store.select(try VisitQuery(question)).count() == 0)
    #expect(try store.counts(of: .host, matching: try VisitQuery(question)).isEmpty)
    #expect(store.title == "Visits" && store.count == 0)
  }
}
