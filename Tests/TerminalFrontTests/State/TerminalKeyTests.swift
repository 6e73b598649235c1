import Testing

@testable import TerminalFront

@Suite("Ctrl-Z and Ctrl-L")
struct TerminalKeyTests {
  @Test(
    "They do what they do whatever is open or half typed, and change nothing in it",
    arguments: [
      "", "?", "?/pane", "/kim", "F", ":", "@", "m", "'", "g", "12", "f", "a",
      ":save x<Enter>:views<Enter>", ":messages<Enter>",
    ])
  func everywhere(keys: String) throws {
    for (key, effect) in [("<C-z>", Effect.suspend), ("<C-l>", .redraw)] {
      let before = try Reader.after(keys)
      var reader = before
      try reader.type(key)
      #expect(reader.effects.last == effect)
      let isUnchanged = reader.model == before.model
      #expect(isUnchanged)
    }
  }
}
