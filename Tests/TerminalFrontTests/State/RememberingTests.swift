import Testing
import Timeline

@testable import TerminalFront

@Suite("Bookmarks, marks and notes")
struct RememberingTests {
  @Test("B bookmarks the visit and takes the bookmark away again")
  func bookmark() throws {
    var reader = try Reader.after("5GB")
    #expect(reader.model.memory.bookmarks == ["invented-visits:2022-07-per-mng"])
    try reader.type("B")
    #expect(reader.model.memory.bookmarks.isEmpty)
    #expect(reader.notice == "bookmark removed")
  }

  @Test("]b and [b go from bookmark to bookmark")
  func bookmarks() throws {
    var reader = try Reader.after("2GB5GB8GBgg]b")
    #expect(reader.model.list.selected == 1)
    try reader.type("]b]b")
    #expect(reader.model.list.selected == 7)
    try reader.type("]b")
    #expect(reader.model.list.selected == 7)
    #expect(reader.notice == "no other bookmark here")
    try reader.type("[b")
    #expect(reader.model.list.selected == 4)
  }

  @Test("Where nothing is bookmarked ]b says so and stays", arguments: ["]b", "[b"])
  func noBookmarks(keys: String) throws {
    let reader = try Reader.after("5G" + keys)
    #expect(reader.model.list.selected == 4)
    #expect(reader.notice == "no other bookmark here")
  }

  @Test(":bookmarks shows only the bookmarked visits")
  func onlyBookmarks() throws {
    let reader = try Reader.after("2GB5GB:bookmarks<Enter>")
    #expect(reader.visits == ["2019-05-jpn-mng", "2022-07-per-mng"])
  }

  @Test("Bookmarked and noted visits can be asked for, counted and completed like other states")
  func states() throws {
    var reader = try Reader.after("2GB5GB5Gaa note<Enter>Fstate:bookmarked<Enter>")
    #expect(reader.model.query.description == "state:bookmarked")
    #expect(reader.visits == ["2019-05-jpn-mng", "2022-07-per-mng"])
    try reader.type("X")
    #expect(
      try Reader.after("2GB5GBfx").model.facets?.counts.first { $0.value.id == "bookmarked" }?.count
        == 2)
    try reader.type("F-state:noted delegation:JPN,PER<Enter>")
    #expect(reader.visits == ["2019-05-jpn-mng", "2022-07-jpn-mng"])
    try reader.type("F<C-u>state:boo")
    #expect(reader.model.suggestions.map(\.text) == ["bookmarked"])
    #expect(reader.model.suggestions.first?.note == "2")
  }

  @Test("Where nothing is bookmarked or noted the empty list says how to")
  func noStates() throws {
    let bookmarked = try Reader.after("Fstate:bookmarked<Enter>")
    #expect(bookmarked.model.emptyHint == "no visits are bookmarked; B bookmarks one")
    let noted = try Reader.after("Fstate:noted<Enter>")
    #expect(noted.model.emptyHint == "no visits have notes; a adds one")
    #expect(try Reader.after("Fstate:noted delegation:FRA<Enter>X").model.emptyHint == nil)
  }

  @Test("A visit whose bookmark is removed leaves the bookmarked ones, and u brings it back")
  func leavingTheBookmarked() throws {
    var reader = try Reader.after("2GB5GBFstate:bookmarked,contested<Enter>")
    let before = reader.visits
    try reader.type("2GB")
    #expect(reader.visits.count == before.count - 1 || reader.visits == before)
    try reader.type("u")
    #expect(reader.visits == before)
    try reader.type("F<C-u>state:bookmarked<Enter>ggBgg")
    #expect(reader.visits.count == 1)
  }

  @Test(
    "Where nothing is written down every change says that it lasts for this session only",
    arguments: ["B", "ma", "aa note<Enter>", "F<C-u>host:MNG<Enter>:save x<Enter>"])
  func sessionOnly(keys: String) throws {
    let model = Model(
      desk: Invented.desk(), size: Invented.standardSize, today: Invented.today, keepsMemory: false)
    var browser = Browser(model, Invented.store)
    browser.start(wake: nil)
    _ = browser.handle(.resized(Invented.standardSize))
    for key in try Key.keys(keys) { _ = browser.handle(.key(key)) }
    #expect(browser.model.notice?.text.hasSuffix(" (for this session only)") == true)
    #expect(try Reader.after(keys).notice?.contains("session") == false)
  }

  @Test("What cannot be written down is told once, and from then on with every change")
  func notKept() throws {
    var browser = Browser(Invented.model(), Invented.store, keep: { _ in "no room" })
    browser.start(wake: nil)
    _ = browser.handle(.resized(Invented.standardSize))
    _ = browser.handle(.key(.character("B")))
    #expect(browser.model.notice == Notice("no room", isError: true))
    #expect(!browser.model.keepsMemory)
  }

  @Test(":bookmarks without any says so and filters nothing")
  func noneToShow() throws {
    let reader = try Reader.after(":bookmarks<Enter>")
    #expect(reader.model.query.isEmpty)
    #expect(reader.visits.count == 9)
    #expect(reader.notice == "no visits are bookmarked; B bookmarks one")
  }

  @Test("A mark leads back to its visit, and '' from there to where the reader was")
  func marks() throws {
    var reader = try Reader.after("5Gma2G'a")
    #expect(reader.visit == "2022-07-per-mng")
    try reader.type("''")
    #expect(reader.visit == "2019-05-jpn-mng")
  }

  @Test("Marks have letters of every script, and each its own visit")
  func letters() throws {
    let reader = try Reader.after("5Gma2Gmé7Gm北'a")
    #expect(reader.model.memory.marks.count == 3)
    #expect(reader.visit == "2022-07-per-mng")
  }

  @Test(
    "What is no mark says so",
    arguments: [
      ("'x", "there is no mark x"), ("m1", "a mark must be a letter"),
      ("'!", "a mark must be a letter"),
    ])
  func noMark(keys: String, notice: String) throws {
    let reader = try Reader.after("5G" + keys)
    #expect(reader.notice == notice)
    #expect(reader.model.memory.marks.isEmpty)
    #expect(reader.model.list.selected == 4)
  }

  @Test("Esc after m or ' gives it up", arguments: ["m<Esc>", "'<Esc>", "m<Enter>"])
  func givenUp(keys: String) throws {
    let reader = try Reader.after(keys + "k")
    #expect(reader.model.overlay == nil)
    #expect(reader.model.list.selected == 7)
  }

  @Test("A mark hidden by the filter is gone to with the filter suspended")
  func hiddenMark() throws {
    let reader = try Reader.after("5GmaFdelegation:ISL<Enter>'a")
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.model.filter.isSuspended)
  }

  @Test("A note is typed, shown in the detail, changed and removed")
  func notes() throws {
    var reader = try Reader.after("5Gaask again<Enter>")
    #expect(reader.model.memory.notes == ["invented-visits:2022-07-per-mng": "ask again"])
    #expect(
      reader.model.detail?.lines.contains { TerminalText($0.glyphs).shown.contains("ask again") }
        == true)
    try reader.type("a")
    #expect(reader.model.prompt?.string == "ask again")
    try reader.type("<C-u>no<Enter>a<C-u><Enter>")
    #expect(reader.model.memory.notes.isEmpty)
    #expect(reader.notice == "note removed")
  }

  @Test("A note given up changes nothing")
  func noteGivenUp() throws {
    #expect(try Reader.after("aask<Esc>").model.memory.notes.isEmpty)
  }

  /// A reader of two collections whose visits have the same ids, one behind the other.
  private func readerOfTwo(_ memory: ReaderMemory = ReaderMemory()) -> Reader {
    var loaded = Invented.loaded
    loaded.collections = [VisitCollection(id: "other", title: "Other visits")]
    for index in loaded.visits.indices { loaded.visits[index].collection = "other" }
    let store = MergedStore([Invented.store, FixtureStore(loaded)])
    let desk = Desk(title: store.title, total: store.count, span: store.span)
    var reader = Reader()
    reader.browser = Browser(
      Model(desk: desk, size: Invented.standardSize, today: Invented.today, memory: memory), store)
    reader.browser.start(wake: nil)
    _ = reader.browser.handle(.resized(Invented.standardSize))
    return reader
  }

  @Test("Of visits with the same id in two collections each is remembered by itself")
  func sameIDs() throws {
    var reader = readerOfTwo()
    try reader.type("4GBmaaask again<Enter>")
    #expect(reader.model.memory.bookmarks == ["other:2019-05-jpn-mng"])
    #expect(reader.model.memory.notes == ["other:2019-05-jpn-mng": "ask again"])
    try reader.type("gg]b")
    #expect(reader.model.list.selected == 3)
    try reader.type("G'a")
    #expect(reader.model.list.selected == 3)
    var ending = reader.model
    let last = ending.end()
    try reader.type("3G")
    #expect(reader.visit == "2019-05-jpn-mng")
    #expect(reader.model.selectedVisit?.note(in: reader.model.memory.notes) == nil)
    try reader.type("BFstate:bookmarked<Enter>")
    #expect(reader.model.rows.map(\.key.collection) == ["invented-visits", "other"])
    try reader.type("ggB")
    #expect(reader.model.rows.map(\.key.collection) == ["other"])
    var memory = ReaderMemory()
    for case .remember(let changes) in last { for change in changes { memory.apply(change) } }
    #expect(readerOfTwo(memory).model.list.selected == 3)
  }

  @Test("What was remembered by the id alone is still there, and can be taken away")
  func idsAlone() throws {
    var memory = ReaderMemory()
    memory.bookmarks = ["2019-05-jpn-mng"]
    memory.marks = ["a": "2019-05-jpn-mng"]
    memory.notes = ["2019-05-jpn-mng": "ask again"]
    memory.places["2 collections"] = .init(visit: "2019-05-jpn-mng", query: "")
    var reader = readerOfTwo(memory)
    #expect(reader.visit == "2019-05-jpn-mng")
    try reader.type("gg'a")
    #expect(reader.visit == "2019-05-jpn-mng")
    try reader.type("a")
    #expect(reader.model.prompt?.string == "ask again")
    try reader.type("<Esc>gg]b]bB")
    #expect(reader.model.memory.bookmarks.isEmpty)
    #expect(reader.notice == "bookmark removed")
    try reader.type("a<C-u><Enter>")
    #expect(reader.model.memory.notes.isEmpty)
  }

  @Test("The program opens where the reader was, with a banner when a filter was applied")
  func lastPlace() throws {
    var memory = ReaderMemory()
    memory.places[Invented.store.title] = .init(visit: "2022-07-jpn-mng", query: "host:MNG")
    let model = Model(
      desk: Invented.desk(), size: Invented.standardSize, today: Invented.today, memory: memory)
    var browser = Browser(model, Invented.store)
    browser.start(wake: nil)
    _ = browser.handle(.resized(Invented.standardSize))
    #expect(browser.model.selectedVisit?.id == "2022-07-jpn-mng")
    #expect(browser.model.query.description == "host:MNG")
    #expect(browser.model.banner?.contains("host:MNG") == true)
    for key in try Key.keys("Fhost:PER<Enter>") { _ = browser.handle(.key(key)) }
    #expect(browser.model.banner == nil)
  }

  @Test("Esc hides that last time's filter is applied")
  func bannerOfLastFilter() throws {
    var memory = ReaderMemory()
    memory.places[Invented.store.title] = .init(visit: "2022-07-jpn-mng", query: "host:MNG")
    let model = Model(
      desk: Invented.desk(), size: Invented.standardSize, today: Invented.today, memory: memory)
    var browser = Browser(model, Invented.store)
    browser.start(wake: nil)
    #expect(browser.draw().textLines.contains { $0.contains("last time's filter is applied") })
    _ = browser.handle(.key(.escape))
    #expect(!browser.draw().textLines.contains { $0.contains("last time's filter is applied") })
    #expect(browser.model.query.description == "host:MNG")
  }
}
