import TestSupport
import Testing

@testable import Timeline

@Suite("What is no question is told where and why")
struct QueryProblemTests {
  private static let names =
    QueryParser.names.joined(separator: ", ")

  @Test(arguments: [
    ("a )", 2, "this ) closes nothing"),
    ("(a", 0, "this ( is never closed"),
    ("x (a (b)", 2, "this ( is never closed"),
    ("x ()", 2, "nothing stands between ( and )"),
    ("a \"b", 2, "this \" is never closed"),
    ("person:\"b", 7, "this \" is never closed"),
    ("a /b", 2, "this / is never closed"),
    ("/a\\/", 0, "this / is never closed"),
    (
      "a /[/", 2,
      "the pattern is wrong: expected a regular expression such as /missiles?/"
    ),
    ("OR a", 0, "expected something before OR"),
    ("a (OR b)", 3, "expected something before OR"),
    ("a OR", 4, "expected something after OR"),
    ("(a OR )", 6, "expected something after OR"),
    ("(a OR)", 5, "expected something after OR"),
    ("a -", 3, "expected what to exclude after -"),
    ("- a", 1, "expected what to exclude after -"),
    ("(-)", 2, "expected what to exclude after -"),
    ("a statsu:x", 2, "there is no field \"statsu\"; did you mean \"status:\"?"),
    ("zzz:x", 0, "there is no field \"zzz\"; expected one of " + names),
    (":x", 0, "there is no field \"\"; expected one of " + names),
    ("a http://x", 2, "there is no field \"http\"; expected one of " + names),
    ("host:", 5, "expected a value, the party visited, after host:"),
    ("place: x", 6, "expected a value, a place of a stop or an event, after place:"),
    ("place:x,", 8, "expected a value, a place of a stop or an event, after place:"),
    ("place:\"\"", 6, "expected a value, a place of a stop or an event, after place:"),
    ("host:Russai", 5, "no party goes by \"Russai\"; did you mean \"Russia\"?"),
    (
      "host:PRK,qqqqqq", 9,
      "no party goes by \"qqqqqq\"; expected a name or an ISO 3166 code"
    ),
    ("status:canceled", 7, "status is never \"canceled\"; did you mean \"cancelled\"?"),
    (
      "stance:qqqqqq", 7,
      "stance is never \"qqqqqq\"; expected confirms, denies, questions, corrects, declines"
    ),
    ("after:2023-02-30", 6, "\"2023-02-30\" is not a date: February 2023 has 28 days"),
    (
      "a on:", 5, "\"\" is not a date: nothing is written; expected for example 2023-07-25"
    ),
    ("during:2018-2020", 7, "\"2018-2020\" is not a date; did you mean 2018/2020?"),
    (
      "after:\"March 2018\"", 6,
      "\"March 2018\" is not a date; expected for example 2018, 2018-05 or 2018-05-31"
    ),
    ("year:2018-2020", 5, "year takes one at a time; did you mean on:2018/2020?"),
    ("date:2018/2020", 5, "date takes one at a time; did you mean on:2018/2020?"),
    ("began:2018..2020", 6, "began takes one at a time; did you mean since:2018 until:2020?"),
    ("from:russia", 0, "there is no field \"from\"; did you mean \"delegation:\"?"),
    ("a Country:x", 2, "there is no field \"Country\"; did you mean \"party:\"?"),
    ("duration:x", 9, "\"x\" is no number of days; expected for example >3 or 2..4"),
    ("duration:", 9, "\"\" is no number of days; expected for example >3 or 2..4"),
    ("duration:4..2", 9, "\"4..2\" is no number of days; expected for example >3 or 2..4"),
    ("duration:<0", 9, "\"<0\" is no number of days; expected for example >3 or 2..4"),
    ("duration:-3", 9, "\"-3\" is no number of days; expected for example >3 or 2..4"),
    ("duration:-3..4", 9, "\"-3..4\" is no number of days; expected for example >3 or 2..4"),
    ("duration:<2..4", 9, "\"<2..4\" is no number of days; expected for example >3 or 2..4"),
    ("duration:>100000", 9, "\">100000\" is no number of days; expected for example >3 or 2..4"),
    (
      "duration:2..100001", 9, "\"2..100001\" is no number of days; expected for example >3 or 2..4"
    ),
    ("café 习 )", 7, "this ) closes nothing"),
  ])
  func `in one sentence`(_ text: String, _ offset: Int, _ message: String) {
    #expect(throws: QueryProblem(offset: offset, message: message)) { try VisitQuery(text) }
  }

  @Test(arguments: ["-", "("])
  func `when it is nested too deep`(_ mark: String) {
    let fits =
      String(repeating: mark, count: 32) + "a"
      + (mark == "(" ? String(repeating: ")", count: 32) : "")
    #expect(throws: Never.self) { try VisitQuery(fits) }
    #expect(throws: QueryProblem(offset: 33, message: "the question is nested too deep")) {
      try VisitQuery(String(repeating: mark, count: 100_000) + "a")
    }
  }

  @Test func `with a caret under the place`() {
    let problem = QueryProblem(offset: 2, message: "this ) closes nothing")
    #expect(problem.underlined("a )") == "a )\n  ^ this ) closes nothing")
  }

  @Test(arguments: 0..<10)
  func `and never traps, whatever is typed`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces =
      Array("aOR ()-\"/:,\\<>=.0123[]é习👍\n").map(String.init) + ["duration:", "on:", "OR"]
    for _ in 0..<2000 {
      let text = (0..<random.number(0...10)).map { _ in random.pick(pieces) }.joined()
      do {
        _ = try VisitQuery(text)
      } catch {
        #expect((0...text.count).contains(error.offset), "\(text.debugDescription)")
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test(arguments: QueryParser.otherNames.values.sorted())
  func `and no name that is meant is unknown itself`(_ name: String) {
    #expect(QueryParser.names.contains(name))
  }
}
