import TestSupport
import Testing

@testable import Timeline

@Suite("A question is printed as it is typed")
struct QueryPrintingTests {
  @Test(arguments: [
    "", "missiles", "kim jong-un", "\"Kim Jong Un\"", "\"\"", "-missiles", "--missiles", "-\"a b\"",
    "delegation:RUS,CHN", "-status:cancelled", "host:PRK -delegation:RUS", "person:\"Kim Jong Un\"",
    "place:\"a, b\",c", "role:\"(acting)\"", "after:2018", "before:2023-07-25", "on:2023-07",
    "during:2023-07-25/2023-07-27", "on:[2023-07-27,2023-07-28]", "duration:3", "duration:2..4",
    "duration:>=3", "duration:<=3", "a OR b", "a OR b OR c", "a OR b c OR d", "(a b) OR c",
    "-(a OR b)", "-(a b)", "(a OR b) OR c", "(a b) (c d)", "((a b) c)", "/missiles?/", "-/a b/",
    #"/a\/b/"#, #"/\\\/b/"#, #"/\d+/"#, "a/b", "a-b", "习近平", "topic:état",
    "source-kind:wire", "state:single-source",
    "type:official-working", "a OR -b", "-OR", "a OR (b OR c)", "ORa", "year:2023", "or",
  ])
  func `and reads the same`(_ text: String) throws {
    let query = try VisitQuery(text)
    #expect(query.description == text)
    #expect(try VisitQuery(query.description) == query)
  }

  @Test(arguments: [
    ("  a   b ", "a b"), ("(a)", "a"), ("((a b))", "(a b)"), ("(a OR b)", "a OR b"),
    ("delegation:russia", "delegation:RUS"), ("delegation:rus,RUS,Russia", "delegation:RUS"),
    ("Status:Cancelled", "status:cancelled"),
    ("TYPE:\"official working\"", "type:official-working"),
    ("host:\"Soviet Union\"", "host:SUHH"), ("duration:>3", "duration:>=4"),
    ("duration:<3", "duration:<=2"), ("duration:=3", "duration:3"),
    ("duration:0..3", "duration:<=3"),
    ("duration:3..3", "duration:3"), ("a\"b c\"", "a \"b c\""), ("a(b c)", "a (b c)"),
    ("place:\"x\"", "place:x"), ("a OR(b c)", "a OR (b c)"), ("a OR\"b c\"", "a OR \"b c\""),
    ("a\tOR\nb", "a OR b"), ("after:2018(a b)", "after:2018 (a b)"),
  ])
  func `in its plainest form`(_ text: String, _ printed: String) throws {
    let query = try VisitQuery(text)
    #expect(query.description == printed)
    #expect(try VisitQuery(printed) == query)
  }

  @Test(arguments: 0..<10)
  func `whatever it is`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let query = random.question()
      #expect(try VisitQuery(query.description) == query, "\(query)")
    }
  }

  @Test(arguments: 0..<5)
  func `when anything that can be read was typed`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", " ", "OR", "(", ")", "-", "\"", "/", ":", ",", "\\", "x", "host:", "PRK", "after:",
      "2018",
      "duration:", "..", "3", ">", "person:", "status:", "completed",
    ]
    for _ in 0..<1000 {
      let text = (0..<random.number(0...9)).map { _ in random.pick(pieces) }.joined()
      guard let query = try? VisitQuery(text) else { continue }
      #expect((try? VisitQuery(query.description)) == query, "\(text) became \(query)")
    }
  }
}
