import Testing
import Timeline

@testable import TerminalFront

@Suite("Panes, zoom, size, leaving")
struct PaneTests {
  @Test(
    "Which pane has the keys",
    arguments: [
      ("", .list), ("l", .detail), ("<Enter>", .detail), ("lh", .list), ("l<Esc>", .list),
      ("<Tab>", .detail), ("<Tab><Tab>", .list), ("<S-Tab>", .detail), ("f", .facets),
      ("f<Tab>", .list), ("f<S-Tab>", .detail), ("f<Esc>", .list), ("<Esc>", .list),
    ] as [(String, Pane)])
  func focus(keys: String, pane: Pane) throws {
    #expect(try Reader.after(keys).model.focus == pane)
  }

  @Test("z shows one pane alone, and all again")
  func zooming() throws {
    var expected = Reader().model
    var reader = try Reader.after("z")
    #expect(reader.model.layout.arrangement == .single)
    try reader.type("z")
    expected.visits = reader.model.visits
    #expect(reader.model == expected)
  }

  @Test(
    "The calendar's headings stand for longer or shorter times",
    arguments: [
      ("+", .week), ("++", .day), ("+++", .day), ("-", .quarter), ("--", .year), ("-----", .all),
      ("-+", .month),
    ] as [(String, CalendarZoom)])
  func calendar(keys: String, zoom: CalendarZoom) throws {
    let reader = try Reader.after(keys)
    #expect(reader.model.zoom == zoom)
    #expect(reader.model.list.selected == 8)
  }

  @Test("A resize keeps the cursor on its visit and in sight")
  func resizing() throws {
    var reader = try Reader.after("4G")
    for (rows, columns) in [(30, 120), (6, 20), (1, 1), (0, 0), (60, 200), (24, 80)] {
      reader.send(.resized(Size(rows: rows, columns: columns)))
      #expect(reader.visit == "2021-02-mng-jpn")
      #expect(reader.model.size == Size(rows: rows, columns: columns))
    }
  }

  @Test("Esc never quits", arguments: ["<Esc>", "<Esc><Esc><Esc>", "l<Esc><Esc>", "f<Esc><Esc>"])
  func escapeNeverQuits(keys: String) throws {
    #expect(try Reader.after(keys).effects.isEmpty)
  }

  @Test(
    "Keys for which the terminal is needed",
    arguments: [
      ("q", [.quit]), ("Q", [.quit]), ("lQ", [.quit]), ("fQ", [.quit]), ("fqq", [.quit]),
      ("<C-l>", [.redraw]), ("<C-z>", [.suspend]), ("?q", []), ("?Q", [.quit]), ("/q", []),
      ("<C-c>", []),
    ] as [(String, [Effect])])
  func effects(keys: String, effects: [Effect]) throws {
    #expect(try Reader.after(keys).effects == effects)
  }

  @Test("The first Esc ends a search, the next one hides the banner")
  func banner() throws {
    var reader = Reader(banner: "left out for 1 error (Esc hides this)")
    try reader.type("/lima<Enter><Esc>")
    #expect(reader.model.search == nil)
    #expect(reader.model.desk.banner != nil)
    try reader.type("<Esc>")
    #expect(reader.model.desk.banner == nil)
  }

  @Test(
    "Esc takes back a prefix or a count", arguments: ["g<Esc>", "12<Esc>", "3]<Esc>", "5<C-c>"])
  func prefix(keys: String) throws {
    var reader = try Reader.after(keys)
    #expect(reader.model.input.isEmpty)
    try reader.type("k")
    #expect(reader.model.list.selected == 7)
  }

  @Test("A menu of what may follow shows when a prefix waits, and goes with the next key")
  func continuations() throws {
    var reader = try Reader.after("]")
    #expect(reader.model.overlay != .continuations)
    reader.send(.paused)
    #expect(reader.model.overlay == .continuations)
    #expect(reader.model.draw().textLines.contains { $0.contains("]y") })
    try reader.type("<Esc>")
    #expect(reader.model.overlay != .continuations)
    reader.send(.paused)
    #expect(reader.model.overlay != .continuations)
  }
}
