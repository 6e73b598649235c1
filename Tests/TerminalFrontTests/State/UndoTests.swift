import Testing
import Timeline

@testable import TerminalFront

@Suite("Undo and redo")
struct UndoTests {
  @Test(
    "u takes back a filter, a jump, a bookmark, a mark, a note; Ctrl-R redoes it",
    arguments: [
      "Fhost:MNG<Enter>", "X", "!", "2!", "<Backspace>", "1<Backspace>", "=", "f<Space><Esc>",
      "@2019<Enter>", "]y", "B", "ma", "aa note<Enter>", ":note hello<Enter>",
      "lj<Enter>", ":bookmarks<Enter>",
    ])
  func everything(keys: String) throws {
    var reader = try Reader.after("Fhost:MNG,JPN delegation:JPN,PER,MNG<Enter>2GB")
    let before = State(reader)
    try reader.type(keys)
    let after = State(reader)
    guard before != after else { return }
    try reader.type("u")
    #expect(State(reader) == before)
    #expect(reader.notice == "undone; ^R redoes it")
    try reader.type("<C-r>")
    #expect(State(reader) == after)
  }

  /// What a reader would want back.
  private struct State: Equatable {
    var query: String
    var visits: [String]
    var visit: String?
    var bookmarks: Set<String>
    var marks: [String: String]
    var notes: [String: String]

    init(_ reader: Reader) {
      query = reader.model.query.description
      visits = reader.visits
      visit = reader.visit
      bookmarks = reader.model.memory.bookmarks
      marks = reader.model.memory.marks
      notes = reader.model.memory.notes
    }
  }

  @Test("It goes back step by step to the beginning, and says when there is no more")
  func stepByStep() throws {
    var reader = try Reader.after("Bk")
    try reader.type("BkBuuu")
    #expect(reader.model.memory.bookmarks.isEmpty)
    try reader.type("u")
    #expect(reader.notice == "nothing to undo")
    try reader.type("<C-r><C-r><C-r>")
    #expect(reader.model.memory.bookmarks.count == 3)
    try reader.type("<C-r>")
    #expect(reader.notice == "nothing to redo")
  }

  @Test("What is undone is written down too")
  func kept() throws {
    var model = try Reader.after("B").model
    let effects = model.update(.key(.character("u")))
    #expect(effects == [.remember([.bookmark("invented-visits:2024-06-mng-per", false)])])
  }
}
