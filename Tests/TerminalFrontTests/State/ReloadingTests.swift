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

  @Test("Until the new rows have come nothing is fetched under the old numbers")
  func beforeTheAnswer() throws {
    let store = fewer(Set(1...8))
    var model = Reader().model
    let effects = model.update(.reloaded(Desk(title: "", total: 1, span: nil)))
    _ = model.update(.resized(Size(rows: 60, columns: 200)))
    #expect(model.missingRows.isEmpty)
    guard case .ask(let question) = effects.first else {
      Issue.record("nothing is asked")
      return
    }
    if let answer = store.message(answering: question) { _ = model.update(answer) }
    #expect(model.missingRows == model.rows)
  }
}
