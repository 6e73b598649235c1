import Testing
import Timeline

@testable import TerminalFront

@Suite("Esc")
struct EscapeTests {
  @Test(
    "Esc closes whatever is open, and nothing behind it",
    arguments: [
      "/", "@", "F", ":", "a", "?", "m", "'", "]", "12", "f", ":save x<Enter>:views<Enter>",
      "?j", "g",
    ])
  func closing(keys: String) throws {
    let before = try Reader.after("gg" + (keys.contains("save") ? "Fhost:MNG<Enter>" : ""))
    var reader = before
    try reader.type(keys + "<Esc>")
    #expect(reader.model.overlay == nil)
    #expect(reader.model.input.isEmpty)
    #expect(reader.model.facets == nil)
    #expect(reader.model.position == before.model.position)
    #expect(!reader.effects.contains(.quit))
  }

  @Test("Ctrl-C closes a line, a menu and the help as Esc does", arguments: ["/", "?", "?/x", "m"])
  func cancelling(keys: String) throws {
    #expect(try Reader.after(keys + "<C-c>").model == Reader.after(keys + "<Esc>").model)
  }

  @Test("A filter typed in the help goes first, then the help")
  func help() throws {
    var reader = try Reader.after("?/pane")
    #expect(reader.model.help?.filter == "pane")
    try reader.type("<Esc>")
    #expect(reader.model.help == HelpState())
    try reader.type("<Esc>")
    #expect(reader.model.help == nil)
  }

  @Test("Where nothing is open it goes out: of the detail, of the search, of the banner")
  func steps() throws {
    var reader = Reader(banner: "2 errors: invented")
    try reader.type("/umbrella<Enter>l")
    try reader.type("<Esc>")
    #expect(reader.model.focus == .list)
    #expect(reader.model.search != nil)
    try reader.type("<Esc>")
    #expect(reader.model.search == nil)
    #expect(reader.model.desk.banner != nil)
    try reader.type("<Esc>")
    #expect(reader.model.desk.banner == nil)
    try reader.type("<Esc><Esc>")
    #expect(reader.effects.filter { $0 == .quit }.isEmpty)
  }
}
