import Testing

@testable import Timeline

@Suite struct PatternLiteralTests {
  @Test(arguments: [
    ("missile", "missile"), ("[Mm]issiles?", "issile"), ("^talks*$", "talk"),
    ("minist+er", "minist"),
    ("prime.minister", "minister"), ("a b", "a b"),
  ])
  func `the longest letters every match has`(_ pattern: String, _ literal: String) {
    #expect(PatternLiteral.longest(in: pattern) == literal)
  }

  @Test(arguments: [
    "talks|visit", "(?i)talks", "talks{0}", "\\Qtalks", "[a[bcd]]talks", "ab", "мир",
  ])
  func `nothing is told of the harder ones`(_ pattern: String) {
    #expect(PatternLiteral.longest(in: pattern) == nil)
  }

  @Test(arguments: [
    ("Missile", "a Missile", true), ("Missile", "a missile", false), ("missile", "a MISSILE", true),
    ("miss", "Miß", true), ("talks", "Talk", false), ("talks?", "Talk", true),
    ("missile", "m", false),
  ])
  func `letters of ASCII and others are found alike`(
    _ pattern: String, _ text: String, _ isFound: Bool
  ) throws {
    var search = try TextPattern(pattern).search()
    #expect(try search.matches([text]) == isFound)
  }

  @Test func `many easy texts are never too many`() throws {
    var search = try TextPattern("[a-z]+1x").search()
    let text = "a text that is not at all hard to look through"
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(3) { #expect(try !search.matches([text])) }
  }
}
