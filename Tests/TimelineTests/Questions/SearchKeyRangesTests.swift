import TestSupport
import Testing

@testable import Timeline

@Suite("Where a question is found in a text")
struct SearchKeyRangesTests {
  private func marked(_ text: String, _ terms: [String]) -> String {
    var marked = ""
    var at = text.startIndex
    for range in SearchKey.ranges(of: terms.map(SearchKey.fold), in: text) {
      marked += text[at..<range.lowerBound] + "[" + text[range] + "]"
      at = range.upperBound
    }
    return marked + text[at...]
  }

  @Test(arguments: [
    ("Missiles and missile parts", ["missil"], "[Missil]es and [missil]e parts"),
    ("friendship", ["ship"], "friendship"),
    ("Kim Jong-un met Kim Jong Un", ["kim jong un"], "[Kim Jong-un] met [Kim Jong Un]"),
    ("Le café", ["cafe"], "Le [café]"),
    ("Le cafe\u{301} noir", ["cafe"], "Le [cafe\u{301}] noir"),
    ("die Straße", ["strasse"], "die [Straße]"),
    ("die Straße", ["stras"], "die [Straß]e"),
    ("la Côte d’Ivoire", ["cote d'ivoire"], "la [Côte d’Ivoire]"),
    ("国家主席习近平访问", ["习近平"], "国家主席[习近平]访问"),
    ("김정은", ["기"], "[김]정은"),
    ("ＫＩＭ１", ["kim"], "[ＫＩＭ]１"),
    ("a b a b", ["a b"], "[a b] [a b]"),
    ("one two three", ["two three", "one"], "[one] [two three]"),
    ("one two three", ["one two", "two three"], "[one two] three"),
    ("one", [""], "one"),
    ("", ["one"], ""),
    ("one", [], "one"),
  ])
  func `is shown as it is written there`(_ text: String, _ terms: [String], _ expected: String) {
    #expect(marked(text, terms) == expected)
  }

  @Test(arguments: 0..<10)
  func `is somewhere exactly when the key has it`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "é", "ß", "习", "김", " ", "-", "'", "b", "e\u{301}", "´", "ﬁ"]
    for _ in 0..<500 {
      let text = (0..<random.number(0...8)).map { _ in random.pick(pieces) }.joined()
      let typed = (0..<random.number(1...3)).map { _ in random.pick(pieces) }.joined()
      let term = SearchKey.fold(typed)
      let isFound = !SearchKey.ranges(of: [term], in: text).isEmpty
      let isThere = !term.isEmpty && SearchKey.key(text).utf8.contains((" " + term).utf8)
      #expect(isFound == isThere, "\(typed.debugDescription) in \(text.debugDescription)")
    }
  }
}
