import Testing
import Timeline

@testable import TerminalFront

@Suite("With an earlier version beside")
struct EarlierVersionTests {
  /// The invented visits, and before them the same without one and with another title.
  private func compared() throws -> ContextStore {
    var before = Invented.loaded
    before.visits.removeAll { $0.id == "2022-07-per-mng" }
    let changed = try #require(before.visits.indices.first)
    before.visits[changed].title = "Before"
    return ContextStore(Invented.store, since: FixtureStore(before))
  }

  private func reader(_ keys: String) throws -> Reader {
    var desk = Invented.desk()
    desk.earlier = "old.json"
    var reader = Reader(store: try compared(), desk: desk)
    try reader.type(keys)
    return reader
  }

  private var changedID: String { Invented.loaded.visits.first?.id ?? "" }

  @Test("new: and changed: are questions")
  func questions() throws {
    #expect(try reader("Fnew:<Enter>").visits == ["2022-07-per-mng"])
    #expect(try reader("Fchanged:<Enter>").visits == [changedID])
    #expect(try reader("Fstate:new,changed<Enter>").visits.count == 2)
  }

  @Test("Rows say which are new and which changed")
  func marks() throws {
    let lines = try reader("Fstate:new,changed<Enter>").browser.draw().textLines
    #expect(lines.contains { $0.contains("+") && $0.contains("Ejemplo") })
    #expect(lines.contains { $0.contains("±") })
  }

  @Test("At the start it is said what is compared, and what the marks mean")
  func beginning() throws {
    #expect(
      try reader("").notice
        == "compared with old.json: + is new, ± changed; C tells what changed")
  }

  @Test("R marks what others changed, where it reads a newer edition beside the one before")
  func newerEdition() throws {
    let store = try compared()
    var reader = Reader()
    reader.browser = Browser(
      reader.model, Invented.store,
      reopen: {
        var desk = Invented.desk()
        desk.earlier = "edition 4"
        return (store, desk)
      })
    try reader.type("R")
    #expect(
      reader.notice == "reloaded: 9 visits, compared with edition 4: + is new, ± changed; "
        + "C tells what changed")
    try reader.type("Fnew:<Enter>")
    #expect(reader.visits == ["2022-07-per-mng"])
    try reader.type("R")
    #expect(reader.notice == "reloaded: 9 visits")
  }

  @Test("C tells what changed in words")
  func words() throws {
    let changed = try reader("Fchanged:<Enter>C")
    let lines = try #require(changed.model.panelLines)
    let title = try #require(changed.model.selectedVisit?.title)
    #expect(
      lines.body.map { TerminalText($0.glyphs).shown } == ["title changed: Before → \(title)"])
    #expect(
      try reader("Fnew:<Enter>C").notice == "this visit is new: old.json does not have it")
    #expect(
      try reader("F-new: -changed:<Enter>C").notice
        == "nothing of this visit changed since old.json")
  }

  @Test("Without one it is said how to open one")
  func without() throws {
    #expect(
      try Reader.after("C").notice
        == "no earlier version is open; legation --since OLD NEW opens one beside")
    let store = ContextStore(Invented.store)
    var alone = Reader(Invented.standardSize, store)
    try alone.type("Fnew:<Enter>")
    #expect(
      alone.notice
        == "new: and changed: need an earlier version of the record; name it with --since")
  }
}
