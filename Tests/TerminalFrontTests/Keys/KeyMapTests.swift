import Testing

@testable import TerminalFront

@Suite("Keys that were set up")
struct KeyMapTests {
  private func reader(_ change: (inout KeyMap) throws -> Void) throws -> Reader {
    var settings = Settings()
    try change(&settings.keys)
    return Reader(settings: settings)
  }

  @Test("A command has its new keys and no longer those of before")
  func bound() throws {
    var reader = try reader { $0.bind(.facets, to: [try Key.keys("<C-n>")], in: .everywhere) }
    try reader.type("f")
    #expect(reader.notice == "f does nothing here; ? lists the keys")
    try reader.type("<C-n>")
    #expect(reader.model.focus == .facets)
  }

  @Test("What keys meant or began before is bound no longer")
  func displaced() throws {
    var map = KeyMap.standard
    map.bind(.help, to: [try Key.keys("g")], in: .everywhere)
    #expect(map.command(try Key.keys("g"), in: .list) == .help)
    #expect(map.keys(of: .first) == [[.home]])
    #expect(!map.isPrefix(try Key.keys("g"), in: .list))
  }

  @Test("Keys of one pane go before those of everywhere, in that pane only")
  func panes() throws {
    var map = KeyMap.standard
    map.bind(.copyID, to: [try Key.keys("n")], in: .detail)
    #expect(map.command([.character("n")], in: .detail) == .copyID)
    #expect(map.command([.character("n")], in: .list) == .nextHit)
    #expect(map.label(.copyID, in: .detail) == "n")
    #expect(map.label(.copyID, in: .list) == "yi")
  }

  @Test("Hints, notices, help and palette speak of the keys in force")
  func told() throws {
    var reader = try reader {
      $0.bind(.facets, to: [try Key.keys("<C-n>")], in: .everywhere)
      $0.bind(.clearFilter, to: [try Key.keys("\\x")], in: .everywhere)
    }
    #expect(reader.model.draw().textLines.last?.contains("^N filter") == true)
    try reader.type("\\x")
    #expect(reader.notice == "there is no filter; ^N starts one")
    try reader.type("?")
    let help = reader.model.helpLines.map { TerminalText($0.glyphs).shown }
    #expect(help.contains { $0.hasPrefix("  \\x ") && $0.hasSuffix(" clear the filter") })
    #expect(!help.contains { $0.hasPrefix("  X ") })
    try reader.type("<Esc>:clear-fil")
    #expect(reader.model.suggestions.first?.note == "\\x  clear the filter")
  }

  @Test(
    "A sentence that names a key names the one that is bound",
    arguments: [
      ("ggmaFhost:MNG<Enter>'a", .backInHistory, "to show this visit; \\b goes back"),
      ("Fstate:bookmarked<Enter>", .bookmark, "no visits are bookmarked; \\b bookmarks one"),
      ("Fstate:noted<Enter>", .note, "no visits have notes; \\b adds one"),
      (":bookmarks<Enter>", .bookmark, "no visits are bookmarked; \\b bookmarks one"),
      ("B", .nextBookmark, "bookmarked; \\b and [b go through bookmarks"),
      ("ma", .goToMark, "mark a set; \\ba comes back here"),
      ("FISL<Enter>\\b", .suspendFilter, "the filter is suspended; \\b resumes it"),
      ("FISL<Enter>u", .redo, "undone; \\b redoes it"),
      ("Fzeppelin<Enter>", .clearFilter, "suspends it, \\b clears it"),
      ("x", .help, "x does nothing here; \\b lists the keys"),
      ("X", .facets, "there is no filter; \\b starts one"),
      ("n", .search, "no search yet; \\b starts one"),
      ("<C-c>", .quit, "nothing to cancel; \\b quits"),
      (":mark-time<Enter>", .nextView, "this is for drawn views; \\b opens one"),
      ("?", .open, "\\b                read the visit"),
      (":bookm", .bookmark, "\\b  bookmark or unbookmark the visit"),
    ] as [(String, Command, String)])
  func sentences(keys: String, command: Command, words: String) throws {
    var reader = try reader { $0.bind(command, to: [try Key.keys("\\b")], in: .everywhere) }
    try reader.type(keys)
    let shown = reader.model.draw().textLines + [reader.notice ?? ""]
    #expect(shown.contains { $0.contains(words) }, "\(shown.joined(separator: "\n"))")
  }

  @Test("Work that takes long names the key that gives it up")
  func working() throws {
    let reader = try reader { $0.bind(.cancel, to: [try Key.keys("\\c")], in: .everywhere) }
    #expect(reader.model.workingWords.hasSuffix("(\\c gives up)"))
  }

  @Test("The key that goes to a mark goes back when it is typed twice, whichever it is")
  func returning() throws {
    var reader = try reader { $0.bind(.goToMark, to: [try Key.keys("`")], in: .everywhere) }
    try reader.type("ggmaG`a")
    #expect(reader.model.list.selected == 0)
    try reader.type("``")
    #expect(reader.model.list.selected == 8)
    try reader.type("`")
    reader.send(.paused)
    #expect(reader.model.menu?.items.first?.label == "`")
  }

  @Test("A command without keys is told by its name")
  func unbound() throws {
    let reader = try reader { $0.bind(.help, to: [], in: .everywhere) }
    #expect(reader.model.draw().textLines.last?.contains(":help help") == true)
  }
}
