import Testing
import Timeline

@testable import TerminalFront

@Suite("The mouse")
struct MouseTests {
  @Test("A click on a row of the list selects it, one on a heading does not")
  func list() throws {
    var reader = try Reader.after("l")
    reader.send(.clicked(Position(row: 5, column: 10)))
    #expect(reader.visit == "2022-07-ken-mng")
    #expect(reader.model.focus == .list)
    reader.send(.clicked(Position(row: 7, column: 10)))
    #expect(reader.visit == "2022-07-ken-mng")
  }

  @Test("A click gives a pane the keys")
  func panes() throws {
    var reader = try Reader.after("f")
    reader.send(.clicked(Position(row: 15, column: 10)))
    #expect(reader.model.focus == .detail)
    reader.send(.clicked(Position(row: 6, column: 60)))
    #expect(reader.model.focus == .facets)
    #expect(reader.model.facets?.selected == 2)
  }

  @Test("A click on the strip goes to that time")
  func strip() {
    var reader = Reader()
    reader.send(.clicked(Position(row: 1, column: 6)))
    #expect(reader.visit == "2019-03-isl-per")
    reader.send(.clicked(Position(row: 1, column: 73)))
    #expect(reader.visit == "2024-06-mng-per")
  }

  @Test("The wheel moves what is under it")
  func wheel() throws {
    var reader = try Reader.after("5G")
    reader.send(.scrolled(lines: 3, at: Position(row: 15, column: 10)))
    #expect(reader.model.detailTop == 3)
    #expect(reader.model.list.selected == 4)
    reader.send(.scrolled(lines: -2, at: Position(row: 5, column: 10)))
    #expect(reader.model.list.selected == 2)
    try reader.type("?")
    reader.send(.scrolled(lines: 4, at: Position(row: 5, column: 10)))
    #expect(reader.model.help?.top == 4)
    #expect(reader.model.list.selected == 2)
  }

  @Test("A click on a line of the detail makes it the one the keys act on")
  func line() throws {
    var reader = try Reader.after("5G")
    let detail = reader.model.layout.detail
    reader.send(.clicked(Position(row: detail.row + 4, column: detail.column + 3)))
    #expect(reader.model.focus == .detail)
    #expect(reader.model.detailCursor == 4)
  }

  @Test("A click on a part of the filter drops it")
  func chip() throws {
    var reader = try Reader.after("Fhost:MNG festival<Enter>")
    let chips = reader.model.topLine(columns: 80).chipColumns
    #expect(chips.count == 2)
    reader.send(.clicked(Position(row: 0, column: chips[0].lowerBound)))
    #expect(reader.model.query.description == "festival")
  }

  @Test("A click on a hint presses its key")
  func hint() throws {
    var reader = Reader()
    let hints = reader.model.placedHints(columns: 80)
    let filter = try #require(hints.first { $0.hint.words == "filter" })
    reader.send(.clicked(Position(row: 23, column: filter.column + 1)))
    #expect(reader.model.focus == .facets)
    reader.send(.clicked(Position(row: 23, column: 1)))
  }

  @Test("The wheel over the detail that has the keys takes their line along")
  func wheelInDetail() throws {
    var reader = try Reader.after("5Gl")
    let detail = reader.model.layout.detail
    reader.send(.scrolled(lines: 6, at: Position(row: detail.row + 1, column: 5)))
    #expect(reader.model.detailTop == 6)
    #expect(reader.model.detailCursor == 6)
  }

  @Test(
    "A click while something is typed or the help is open changes nothing",
    arguments: ["/mus", "?"])
  func whileTyping(keys: String) throws {
    var reader = try Reader.after(keys)
    let before = reader.model
    reader.send(.clicked(Position(row: 5, column: 10)))
    #expect(reader.model == before)
  }
}
