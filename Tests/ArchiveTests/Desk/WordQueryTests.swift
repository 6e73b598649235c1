import Testing

@testable import Desk
@testable import Timeline

@Suite struct WordQueryTests {
  private static func word(_ word: String) -> SettledCondition { .text(word, long: []) }
  private static let other = SettledCondition.values(.host, ["PRK"])

  private static func sql(_ condition: SettledCondition) -> SQL {
    var sql = SQL()
    condition.add(to: &sql)
    return sql
  }

  @Test func `words that must be there or must not are asked for as one`() {
    let sql = Self.sql(
      .all([
        Self.word("prime minister"), Self.other, .not(Self.word("kim")),
        .any([Self.word("trade"), Self.word("o'b")]),
      ]))
    #expect(sql.text == "(words @@ $1::tsquery AND \"host\" && $2::text[])")
    #expect(
      sql.parameters.first == "(('prime' <-> 'minister':*)&!('kim':*)&(('trade':*)|('o''b':*)))")
  }

  @Test(arguments: [
    SettledCondition.not(word("kim")), .all([.not(word("kim")), .not(word("li"))]),
    .any([word("kim"), .not(word("li"))]), .all([.not(word("kim")), other]),
  ])
  func `the index is not asked which visits lack a word`(_ condition: SettledCondition) {
    #expect(condition.wordQuery?.needsWord != true)
    for parameter in Self.sql(condition).parameters { #expect(!parameter.contains("!")) }
  }

  @Test func `a visit whose text is too long is known by its id`() {
    let long = SettledCondition.text("kim", long: ["v"])
    let sql = Self.sql(.all([long, Self.word("li"), .not(long)]))
    #expect(
      sql.text == """
        (words @@ $1::tsquery AND (words @@ $2::tsquery OR id = ANY ($3::text[])) \
        AND NOT (words @@ $4::tsquery OR id = ANY ($5::text[])))
        """)
  }

  @Test func `words that are only left out stand apart from what else is asked`() throws {
    let (kim, li) = (Self.word("kim"), Self.word("li"))
    let parts = try #require(SettledCondition.all([.not(kim), Self.other, .not(li)]).leavingOut)
    #expect(Self.sql(parts.others).text == "(\"host\" && $1::text[])")
    #expect(Self.sql(parts.words).parameters == ["(('kim':*)|('li':*))"])
    #expect(SettledCondition.all([kim, .not(li)]).leavingOut == nil)
    #expect(SettledCondition.all([Self.other]).leavingOut == nil)
    #expect(SettledCondition.all([.not(.text("kim", long: ["v"]))]).leavingOut == nil)
    #expect(SettledCondition.all([.not(kim), .any([li, Self.other])]).leavingOut == nil)
  }
}
