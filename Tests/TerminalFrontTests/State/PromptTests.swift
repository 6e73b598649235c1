import Testing

@testable import TerminalFront

@Suite("A line being typed")
struct PromptTests {
  @Test(
    "Editing keys change the text as in the shell; | is the cursor",
    arguments: [
      ("abc", "abc|"), ("abc<Left>x", "abx|c"), ("abc<Home>x", "x|abc"),
      ("ab<C-a>x<C-e>y", "xaby|"),
      ("abc<Backspace>", "ab|"), ("abc<C-h>", "ab|"), ("abc<Left><Delete>", "ab|"),
      ("abc<C-b><C-d>", "ab|"), ("abc<Home><Delete>", "|bc"), ("one two<C-w>", "one |"),
      ("one two  <C-w>", "one |"), ("one two<C-w><C-w>", "|"), ("one two<C-u>", "|"),
      ("abc<Left><C-u>", "|c"), ("abc<C-b><C-b><C-k>", "a|"), ("abc<Right>", "abc|"),
      ("a<Home><Left>x", "x|a"), ("北京<Left>x", "北x|京"), ("a<Up><Down><Tab><F1>b", "ab|"),
      ("ab<Home><C-f>x", "ax|b"), ("a<C-d>", "a|"),
    ])
  func editing(keys: String, shown: String) throws {
    var prompt = Prompt(.search)
    for key in try Key.keys(keys) { _ = prompt.handle(key) }
    var text = Array(prompt.string)
    text.insert("|", at: prompt.cursor)
    #expect(String(text) == shown)
  }

  @Test(
    "How a key ends the line",
    arguments: [
      ("<Enter>", .accepted), ("<C-g>", .cancelled), ("a", .edited), ("<Left>", .ignored),
      ("<Up>", .ignored), ("<Delete>", .ignored),
    ] as [(String, Prompt.Outcome)])
  func outcomes(key: String, outcome: Prompt.Outcome) throws {
    var prompt = Prompt(.date, "2019")
    #expect(prompt.handle(try Key.keys(key)[0]) == outcome)
  }

  @Test("Erasing in an empty line leaves it")
  func erasingInEmptyLine() {
    var prompt = Prompt(.search, "a")
    #expect(prompt.handle(.backspace) == .edited)
    #expect(prompt.handle(.backspace) == .cancelled)
  }

  @Test("Erasing before the first character changes nothing")
  func erasingAtTheBeginning() {
    var prompt = Prompt(.search, "a")
    _ = prompt.handle(.home)
    #expect(prompt.handle(.backspace) == .ignored)
    #expect(prompt.string == "a")
  }

  @Test("A text given to it stands there with the cursor behind it")
  func given() {
    let prompt = Prompt(.filter, "host:MNG")
    #expect(prompt.string == "host:MNG")
    #expect(prompt.cursor == 8)
  }

  @Test("Pasted text stays in one line")
  func pasting() {
    var prompt = Prompt(.search, "a")
    _ = prompt.handle(.home)
    #expect(prompt.paste("one\ntwo\tthree\r\nfour ") == .edited)
    #expect(prompt.string == "one two three four a")
    #expect(prompt.cursor == 19)
  }

  @Test("Pasted text longer than anybody reads is cut")
  func longPaste() {
    var prompt = Prompt(.search)
    #expect(prompt.paste(String(repeating: "x", count: 20_000)) == .edited)
    #expect(prompt.string.count == Prompt.longest)
    #expect(prompt.paste("more") == .ignored)
    #expect(prompt.handle(.character("y")) == .ignored)
  }
}
