import Testing
import Timeline

@testable import TerminalFront

@Suite("Marking what search found")
struct HitFinderTests {
  /// The text with brackets around what was found.
  private func marked(_ text: String, _ terms: [String]) -> String {
    HitFinder(terms: terms.map(SearchKey.fold)).parts(of: text)
      .map { $0.isHit ? "[\($0.text)]" : String($0.text) }.joined()
  }

  @Test(
    "Hits begin at a word, in any spelling of it",
    arguments: [
      ("Missiles and more", ["missil"], "[Missil]es and more"),
      ("friendship", ["ship"], "friendship"),
      ("Kim Jong-un met", ["kim jong un"], "[Kim Jong-un] met"),
      ("Größe", ["grosse"], "[Größe]"),
      ("José", ["jose"], "[José]"),
      ("北京市", ["京"], "北[京]市"),
      ("one two one", ["one", "two"], "[one] [two] [one]"),
      ("nothing here", ["absent"], "nothing here"),
      ("anything", [], "anything"),
      ("", ["a"], ""),
    ])
  func hits(text: String, terms: [String], shown: String) {
    #expect(marked(text, terms) == shown)
  }

  @Test("A mark stays with the letter it stands on")
  func marksStay() {
    var text = StyledText()
    text.append("cafe\u{301} now", .plain, HitFinder(terms: ["cafe"]))
    #expect(TerminalText(text.glyphs).shown == "café now")
    #expect(text.hasHit)
  }

  @Test("The parts together are the text", arguments: 0..<10)
  func nothingLost(seed: Int) {
    var dice = Dice(seed)
    for _ in 0..<50 {
      let text = dice.text(0...30)
      let finder = HitFinder(terms: [SearchKey.fold(dice.words(1...3)), "a"])
      let joined = finder.parts(of: text).flatMap { Array($0.text.unicodeScalars) }
      #expect(joined == Array(text.unicodeScalars))
    }
  }
}
