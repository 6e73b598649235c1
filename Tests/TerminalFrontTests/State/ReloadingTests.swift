import Synchronization
import Testing
import Timeline

@testable import TerminalFront

@Suite("Reading again")
struct ReloadingTests {
  /// The invented visits without those whose place in time is given.
  private func fewer(_ places: Set<Int>) -> FixtureStore {
    var loaded = Invented.loaded
    loaded.visits = Invented.store.visits.enumerated().filter { !places.contains($0.offset) }
      .map(\.element)
    return FixtureStore(loaded)
  }

  /// A reader for whom R reads this.
  private func reader(_ store: FixtureStore) -> Reader {
    var reader = Reader()
    reader.browser = Browser(
      reader.model, Invented.store,
      reopen: {
        var desk = Invented.desk()
        desk.total = store.count
        return (store, desk)
      })
    return reader
  }

  @Test("The cursor stays on the visit it was on, though its number is another")
  func sameVisit() throws {
    var reader = reader(fewer([0, 2]))
    try reader.type("5GR")
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.model.rows.count == 7)
    #expect(reader.notice == "reloaded: 7 visits")
  }

  @Test("A collection that shrank is read without fetching what is gone")
  func shrunk() throws {
    var reader = reader(fewer(Set(1...8)))
    try reader.type("R")
    #expect(reader.model.rows.count == 1)
    #expect(reader.visit == "2019-03-isl-per")
  }

  @Test("Until the new rows have come the old ones are read, and nothing around them is asked")
  func beforeTheAnswer() throws {
    var slow = SlowReader(Reader().model, fewer(Set(1...8)))
    slow.send(.reloaded(Desk(title: "", total: 1, span: nil)))
    try slow.type("kk")
    #expect(slow.model.rows.count == 9)
    #expect(slow.questions.allSatisfy { !$0.parts.contains(where: \.isQuiet) })
    slow.answerAll()
    #expect(slow.model.rows.count == 1)
    #expect(slow.model.contexts.count == 1)
  }

  @Test("A search asked for while files are read again is answered by what was read")
  func searchMeanwhile() throws {
    let mayEnd = Atomic(false)
    let new = fewer([0, 2])
    var desk = Invented.desk()
    desk.total = new.count
    var browser = Browser(
      Invented.model(), Invented.store,
      reopen: { [desk] in
        while !mayEnd.load(ordering: .relaxed) {}
        return (new, desk)
      })
    browser.start {}
    func waitForAnswers() {
      while browser.model.isWaiting { browser.collect(waitingMilliseconds: 1_000) }
    }
    waitForAnswers()
    for key in try Key.keys("RFhost:MNG<Enter>/museum<Enter>G") {
      _ = browser.handle(.key(key))
      #expect(browser.draw().size == Invented.standardSize)
    }
    mayEnd.store(true, ordering: .relaxed)
    while browser.model.desk.total != new.count { browser.collect(waitingMilliseconds: 1_000) }
    waitForAnswers()
    let rows = try new.select(VisitQuery("host:MNG"))
    #expect(browser.model.rows == (try rows.rows(.first, limit: 100)))
    #expect(browser.model.window.count == (try rows.count()))
    let hits = try new.select(VisitQuery("host:MNG museum"))
    #expect(browser.model.search?.hits?.count == (try hits.count()))
    #expect(browser.model.notice?.isError != true)
  }

  @Test("The cursor stays on a visit whose date was corrected")
  func correctedUnderCursor() throws {
    var loaded = Invented.loaded
    loaded.visits = Invented.store.visits
    loaded.visits[4].dates = EDTF(Day(year: 2019, month: 1, day: 1))
    var reader = reader(FixtureStore(loaded))
    try reader.type("5GR")
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.model.list.selected == 0)
    #expect(reader.notice == "reloaded: 9 visits")
  }

  @Test("A visit whose date was corrected is come back to from a mark and from what was visited")
  func correctedDate() throws {
    var loaded = Invented.loaded
    loaded.visits = Invented.store.visits
    loaded.visits[4].dates = EDTF(Day(year: 2019, month: 1, day: 1))
    var reader = reader(FixtureStore(loaded))
    try reader.type("5GmaGR")
    #expect(reader.visit == "2024-06-mng-per")
    try reader.type("H")
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.model.list.selected == 0)
    try reader.type("G'a")
    #expect(reader.visit == "2022-07-per-mng")
  }
}
