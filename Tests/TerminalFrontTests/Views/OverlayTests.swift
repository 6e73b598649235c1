import Testing
import Timeline

@testable import TerminalFront

@Suite("What lies over the screen")
struct OverlayTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12)].map {
    Size(rows: $0.1, columns: $0.0)
  }

  @Test(
    "Everything open is a box with a frame",
    arguments: ["?", ":", "/mus", "@", "Fho", "f", "]", "'", "m", ":theme<Enter>"], sizes)
  func framed(keys: String, size: Size) throws {
    var reader = try Reader.after("5G" + keys, size)
    reader.send(.paused)
    let lines = reader.model.draw().textLines
    let top = try #require(lines.lastIndex { $0.contains("┌") }, "\(lines)")
    let bottom = try #require(lines.lastIndex { $0.contains("└") })
    #expect(top < bottom)
    let columns = lines[top].count
    for line in lines[top + 1..<bottom] {
      let cells = Array(line)
      #expect(cells.contains("│") && cells.count >= min(columns, cells.count))
    }
  }

  @Test("At 120 columns the palette cuts nothing")
  func palette() throws {
    let menu = try #require(try Reader.after(":", Size(rows: 40, columns: 120)).model.menu)
    let lines = MenuView.list(menu, columns: 116)
    #expect(lines.count == menu.items.count)
    #expect(!lines.contains { $0.glyphs.contains(.ellipsis) })
  }

  @Test(
    "A menu that nothing scrolls says how many more there are", arguments: ["]", "f"], sizes)
  func menus(keys: String, size: Size) throws {
    var reader = try Reader.after(keys, size)
    reader.send(.paused)
    let items = try #require(reader.model.menu?.items)
    let screen = reader.model.draw().textLines.joined(separator: "\n")
    let shown = items.count {
      screen.contains(" \($0.label)  ") || screen.contains(" \($0.label) \($0.note)")
    }
    let left = screen.firstMatch(of: /… (\d+) more/).flatMap { Int($0.1) } ?? 0
    #expect(shown + left == items.count, "\(screen)")
    #expect(size.rows < 20 || left == 0)
  }

  @Test("Every field is found in the menu, page by page", arguments: sizes)
  func fields(size: Size) throws {
    var reader = try Reader.after("f", size)
    let items = try #require(reader.model.menu?.items)
    var unseen = Set(items.map(\.label))
    for _ in 0..<3 {
      let screen = reader.model.draw().textLines.joined(separator: "\n")
      unseen = unseen.filter { !screen.contains(" \($0) ") }
      try reader.type("f")
    }
    #expect(unseen.isEmpty)
    try reader.type("K")
    #expect(reader.model.facets?.field == .sourceKind)
    #expect(reader.model.overlay == nil)
  }

  @Test("The hint line keeps help and quit", arguments: [24, 30, 40, 80])
  func hints(columns: Int) throws {
    let last = Reader(Size(rows: 12, columns: columns)).model.draw().textLines.last
    #expect(last?.hasSuffix("? help  q quit") == true)
  }

  @Test("A notice that is too long for its line is shown whole, in a box")
  func notice() throws {
    var reader = Reader()
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    reader.send(.noticed(Notice(words)))
    let screen = reader.model.draw().textLines.joined()
    for number in 1...30 { #expect(screen.contains("word\(number)")) }
    try reader.type("j")
    #expect(!reader.model.draw().textLines.joined().contains("word30"))
  }

  @Test("A theme is shown while it is chosen, and Esc takes it back")
  func themes() throws {
    var reader = try Reader.after(":theme<Enter>jjj")
    #expect(reader.model.settings.theme.name == .light)
    try reader.type("<Esc>")
    #expect(reader.model.settings.theme.name == .auto)
    try reader.type(":theme<Enter>j<Enter>")
    #expect(reader.model.settings.theme.name == .terminal)
    #expect(reader.model.overlay == nil)
    try reader.type(":theme purple<Enter>")
    #expect(reader.model.notice?.isError == true)
  }

  @Test(
    "After a while any prefix shows what may follow", arguments: ["]", "[", "g", "y", "m", "'"])
  func continuations(prefix: String) throws {
    var reader = try Reader.after(prefix)
    #expect(reader.model.waitsForKey)
    #expect(reader.model.menu == nil)
    reader.send(.paused)
    #expect(reader.model.menu?.items.isEmpty == false)
    #expect(!reader.model.waitsForKey)
    try reader.type("<Esc>")
    #expect(reader.model.menu == nil)
  }

  @Test("The terminal's background is followed")
  func background() {
    var reader = Reader()
    reader.send(.background(isDark: false))
    #expect(reader.model.theme == .light)
    reader.send(.background(isDark: true))
    #expect(reader.model.theme == .dark)
  }
}
