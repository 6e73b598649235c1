import Testing
import Timeline

@testable import TerminalFront

@Suite("With an earlier version beside")
struct EarlierVersionTests {
  /// The invented visits, and before them the same without one and with another title.
  private func compared(isOpen: Bool = true, gone: [String] = []) throws -> ContextStore {
    var before = Invented.loaded
    for id in gone {
      before.visits.append(before.visits[4])
      before.visits[before.visits.count - 1].id = id
    }
    before.visits.removeAll { $0.id == "2022-07-per-mng" }
    let changed = try #require(before.visits.indices.first)
    before.visits[changed].title = "Before"
    let earlier = FixtureStore(before)
    let record =
      isOpen
      ? EarlierRecord(earlier, name: "old.json") : EarlierRecord(name: "edition 8") { earlier }
    return ContextStore(Invented.store, since: record)
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
        == "nothing of this visit changed since old.json, and no visit is gone")
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

  @Test("The edition before is opened by the first question about it, and then marks the rows")
  func openedWhenAsked() throws {
    var desk = Invented.desk()
    desk.before = "edition 8"
    var reader = Reader(store: try compared(isOpen: false), desk: desk)
    #expect(reader.notice == nil && reader.model.desk.earlier == nil)
    try reader.type("C")
    #expect(
      reader.notice == "nothing is compared yet; the filter changed: compares with edition 8")
    try reader.type("Fchanged:<Enter>")
    #expect(reader.visits == [changedID])
    #expect(
      reader.notice == "compared with edition 8: + is new, ± changed; C tells what changed")
    #expect(reader.browser.draw().textLines.contains { $0.contains("±") })
    try reader.type("C")
    #expect(reader.model.panelLines != nil)
  }

  @Test("A filter of last time that can no longer be asked empties no screen")
  func lastFilter() throws {
    let store = ContextStore(Invented.store)
    var memory = ReaderMemory()
    memory.places[store.title] = ReaderMemory.LastPlace(visit: "2022-07-per-mng", query: "changed:")
    var browser = Browser(
      Model(
        desk: Invented.desk(), size: Invented.standardSize, today: Invented.today, memory: memory),
      store)
    browser.start(wake: nil)
    browser.collect(waitingMilliseconds: 0)
    #expect(browser.model.rows.count == 9)
    #expect(browser.model.query.isEmpty)
    #expect(browser.model.selectedVisit?.id == "2022-07-per-mng")
    #expect(browser.model.notice?.text.hasPrefix("new: and changed: need an earlier") == true)
  }

  @Test(
    "C on a visit of which nothing changed names the visits that are gone",
    arguments: [
      (["a"], "a"), (["a", "b", "c"], "a, b, c"),
      (["a", "b", "c", "d", "e"], "a, b, c and 2 more, which legation diff names"),
    ])
  func gone(_ ids: [String], _ named: String) throws {
    var desk = Invented.desk()
    desk.earlier = "old.json"
    var reader = Reader(store: try compared(gone: ids), desk: desk)
    try reader.type("3GC")
    #expect(
      reader.notice == "nothing of this visit changed since old.json; gone since then: \(named)")
  }
}
