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

  @Test("A command without keys is told by its name")
  func unbound() throws {
    let reader = try reader { $0.bind(.help, to: [], in: .everywhere) }
    #expect(reader.model.draw().textLines.last?.contains(":help help") == true)
  }
}
