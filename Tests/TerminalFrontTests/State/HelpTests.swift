import Testing
import Timeline

@testable import TerminalFront

@Suite("The help screen")
struct HelpTests {
  private func lines(_ keys: String) throws -> [String] {
    try Reader.after(keys, Size(rows: 30, columns: 120)).model.helpLines.map {
      TerminalText($0.glyphs).shown
    }
  }

  @Test("Every command stands in it once", arguments: ["?", "f?", "l?"])
  func complete(keys: String) throws {
    let lines = try lines(keys)
    for command in Command.allCases {
      #expect(lines.count { $0.hasSuffix("  " + command.spec.help) } == 1, "\(command)")
    }
  }

  @Test("The facet pane's own keys come first when it has the keys")
  func facetsFirst() throws {
    let titles = CommandGroup.allCases.map(\.rawValue)
    #expect(try lines("f?").first(where: titles.contains) == CommandGroup.facets.rawValue)
    #expect(try lines("?").first(where: titles.contains) == CommandGroup.moving.rawValue)
  }

  @Test("It begins with a few lines for a beginner, and what the marks mean")
  func beginning() throws {
    let lines = try lines("?")
    #expect(lines.first == "To begin with")
    let marks = try #require(lines.firstIndex(of: "Marks in the list"))
    #expect((8...15).contains(marks))
    for mark in ["25–28?", "~", "!", "+1"] {
      #expect(lines[marks...].contains { $0.hasPrefix("  \(mark) ") })
    }
    for word in ["export", "save", "views", "bookmarks", "messages"] {
      #expect(lines.contains { $0.hasPrefix("  :\(word) ") })
    }
  }

  @Test("A filter leaves the commands whose help has the word, under their groups")
  func filtered() throws {
    let lines = try lines("?/pane")
    #expect(lines.first == "Panes")
    #expect(lines.dropFirst().allSatisfy { $0.contains("pane") })
    #expect(try self.lines("?/zeppelin") == ["nothing in the help matches"])
  }

  @Test("A word of the hint line or of a command's name finds the command")
  func byName() throws {
    #expect(try lines("?/zoom").contains { $0.hasPrefix("  z ") })
    let found = try lines("?/citation")
    #expect(found.contains { $0.hasPrefix("  yc ") } && found.contains { $0.hasPrefix("  yC ") })
  }

  @Test("Esc takes the filter back, then closes the help")
  func leaving() throws {
    var reader = try Reader.after("?/pane")
    try reader.type("<Esc>")
    #expect(reader.model.help == HelpState())
    try reader.type("<Esc>")
    #expect(reader.model.help == nil)
  }

  @Test(
    "It scrolls to its end and no farther",
    arguments: ["G", String(repeating: "<Space>", count: 20)])
  func scrolling(keys: String) throws {
    let model = try Reader.after("?" + keys).model
    #expect(model.help?.top == model.helpLines.count - model.helpArea.rows)
    #expect(try Reader.after("?\(keys)g").model.help?.top == 0)
  }

  @Test("Keys do nothing behind it")
  func behind() throws {
    let reader = try Reader.after("?kkkXf<Esc>")
    #expect(reader.model.list.selected == 8)
    #expect(reader.model.facets == nil)
  }
}
