import Testing

@testable import Timeline

@Suite("A regular expression")
struct PatternTests {
  @Test(arguments: ["caf\u{E9} in", "cafe\u{301} in", "caf. in"], ["caf\u{E9}", "cafe\u{301}"])
  func `matches a letter and its mark in either normal form`(
    _ pattern: String, _ word: String
  ) throws {
    var search = try TextPattern(pattern).search()
    #expect(try search.matches(["a \(word) in town"]))
  }
}

@Suite("A regular expression that would run for ever")
struct PatternGuardTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["(a+)+$", "(a|aa)+$", "(a|a)*$", "(.*a){20}$", "([a-z]+)*$"])
  func `is given up with a sentence`(_ pattern: String) throws {
    let text = String(repeating: "a", count: 40) + "!"
    do {
      // What ICU can tell at once needs no giving up.
      var search = try TextPattern(pattern).search()
      #expect(try !search.matches([text]))
    } catch let problem as TextPattern.Problem {
      #expect(
        problem.description == "the pattern /\(pattern)/ takes too long; a simpler one is needed")
    }
  }
}
