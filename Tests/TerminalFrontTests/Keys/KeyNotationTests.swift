import Testing

@testable import TerminalFront

@Suite("Keys in writing")
struct KeyNotationTests {
  @Test(
    "Keys are read one behind the other",
    arguments: [
      ("", []), ("jj", [.character("j"), .character("j")]), ("<Enter>", [.enter]),
      ("<enter><ESC>", [.enter, .escape]), ("<C-d>", [.control("d")]), ("<c-D>", [.control("d")]),
      ("<F1><F12>", [.function(1), .function(12)]), ("<lt>a", [.character("<"), .character("a")]),
      ("a<", [.character("a"), .character("<")]), ("é北", [.character("é"), .character("北")]),
      (" <Space>", [.character(" "), .character(" ")]), ("a\nb", "a<Enter>b".typed),
      ("<S-Tab>", [.backTab]), (">", [.character(">")]), ("<PgUp><PgDn>", [.pageUp, .pageDown]),
    ] as [(String, [Key])])
  func reading(text: String, keys: [Key]) throws {
    #expect(try Key.keys(text) == keys)
  }

  @Test(
    "A name that is not a key is refused, and quoted",
    arguments: ["<Foo>", "<>", "<C->", "<C-ab>", "<F0>", "<F13>", "<F>", "j<M-x>k"])
  func unknown(text: String) {
    let problem = #expect(throws: KeyProblem.self) { try Key.keys(text) }
    #expect(problem?.description.contains(" is not a key; expected ") == true)
  }

  static let everyKey: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .function(1), .function(12),
    ] + "abz09ABZ!@#$%^&*()_+-=[]{}|;:'\",.<>/?`~\\ éß北".map(Key.character)
    + "abcdefghijklmnopqrstuvwxyz".map(Key.control)

  @Test("A key that is written reads as the same key", arguments: everyKey)
  func roundTrip(key: Key) throws {
    #expect(try Key.keys(key.description) == [key])
    #expect(!key.label.isEmpty)
  }

  @Test("Sequences read back as they were written")
  func sequences() throws {
    var dice = Dice(5)
    for _ in 0..<200 {
      // A bare < before a later > would begin a name; it is written <lt>.
      let keys = (0..<dice.number(0...8)).map { _ in dice.pick(Self.everyKey) }
      #expect(try Key.keys(keys.map(\.description).joined()) == keys)
    }
  }

  @Test(
    "A reader's names for keys",
    arguments: [
      (.control("d"), "^D"), (.enter, "Enter"), (.character(" "), "Space"), (.character("<"), "<"),
      (.character("j"), "j"), (.function(1), "F1"), (.backTab, "S-Tab"),
    ] as [(Key, String)])
  func labels(key: Key, label: String) {
    #expect(key.label == label)
  }
}

extension String {
  /// The keys this is the notation of.
  var typed: [Key] { (try? Key.keys(self)) ?? [] }
}
