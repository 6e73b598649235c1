import Testing
import Timeline

@testable import TerminalFront

@Suite("Searching")
struct SearchingTests {
  @Test("While a text is typed the cursor is on the first hit from where it was")
  func whileTyping() throws {
    var reader = try Reader.after("gg/")
    try reader.type("exam")
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.model.hitWords == "hit 1 of 2 for exam")
    try reader.type("ples j")
    #expect(reader.model.hitWords?.hasPrefix("hit ") == true)
  }

  @Test("The search goes on from the beginning when there is no hit after the cursor")
  func aroundTheEnd() throws {
    #expect(try Reader.after("G/museum").visit == "2019-05-jpn-mng")
  }

  @Test("Esc goes back to where it began, and forgets the text")
  func escape() throws {
    let before = try Reader.after("7Gk")
    var reader = before
    try reader.type("/lima<Esc>")
    #expect(reader.model.list == before.model.list)
    #expect(reader.model.detailTop == before.model.detailTop)
    #expect(reader.model.search == nil)
    #expect(reader.model.prompt == nil)
  }

  @Test("An emptied text goes back too, and erasing once more leaves the prompt")
  func emptied() throws {
    var reader = try Reader.after("3G/lima<C-u>")
    #expect(reader.model.list.selected == 2)
    #expect(reader.model.hitWords == nil)
    try reader.type("<Backspace>")
    #expect(reader.model.prompt == nil)
    #expect(reader.model.list.selected == 2)
  }

  @Test("Enter stays at the hit; Esc in the list then ends the search there")
  func accepting() throws {
    var reader = try Reader.after("gg/umbrella<Enter>")
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.model.search?.text == "umbrella")
    try reader.type("<Esc>")
    #expect(reader.model.search == nil)
    #expect(reader.visit == "2022-07-per-mng")
  }

  @Test(
    "n and N go through the hits and around the ends",
    arguments: [
      ("n", 3, nil), ("nn", 6, nil), ("nnn", 1, "from the end to the first hit"),
      ("N", 6, "from the first hit to the last"), ("nN", 1, nil), ("jn", 3, nil), ("GN", 6, nil),
    ] as [(String, Int, String?)])
  func throughTheHits(keys: String, index: Int, notice: String?) throws {
    let reader = try Reader.after("gg/museum<Enter>" + keys)
    #expect(reader.model.list.selected == index)
    #expect(reader.notice == notice)
  }

  @Test(
    "Without a search n and N say how to begin one",
    arguments: ["n", "N", "/<Enter>n", "/a<C-u><Enter>n"])
  func nothingSearched(keys: String) throws {
    #expect(try Reader.after(keys).notice == "nothing is searched for; / begins a search")
  }

  @Test("A text that is nowhere says so, and the cursor stays")
  func noHit() throws {
    let reader = try Reader.after("3G/zeppelin<Enter>n")
    #expect(reader.model.list.selected == 2)
    #expect(reader.notice == "no hit for zeppelin")
  }

  @Test("A second search begins where the cursor is, and Esc goes back there")
  func secondSearch() throws {
    var reader = try Reader.after("gg/umbrella<Enter>G/kyoto")
    #expect(reader.visit == "2021-02-mng-jpn")
    try reader.type("<Esc>")
    #expect(reader.model.list.selected == 8)
  }

  @Test("Hits are among what the filter lets through, and change with it")
  func withinTheFilter() throws {
    var reader = try Reader.after("Fdelegation:JPN<Enter>/museum<Enter>")
    #expect(reader.model.search?.hits.count == 2)
    let here = reader.visit
    try reader.type("X")
    #expect(reader.model.search?.hits.count == 3)
    #expect(reader.visit == here)
  }

  @Test("A half-typed question leaves the hits as they are")
  func halfTyped() throws {
    let reader = try Reader.after("gg/museum \"")
    #expect(reader.model.search?.hits.count == 3)
  }

  @Test("The detail scrolls to its first hit")
  func detailShowsTheHit() throws {
    let model = try Reader.after("gg/brotherhood<Enter>/umbrella<Enter>").model
    let detail = try #require(model.detail)
    let shown = detail.lines.dropFirst(model.detailTop).prefix(model.layout.detail.rows)
    #expect(shown.contains { $0.hasHit })
  }

  @Test("A name in another spelling is found, and the detail says which spelling")
  func otherSpelling() throws {
    let model = try Reader.after("gg/ray<Enter>").model
    #expect(model.selectedVisit?.id == "2019-05-jpn-mng")
    let lines = try #require(model.detail?.lines).map { TerminalText($0.glyphs).shown }
    #expect(lines.contains { $0.contains("also Ray Mihon") })
  }

  @Test("Pasted text goes into the prompt; without one it is no keys")
  func pasting() {
    var reader = Reader()
    reader.send(.pasted("ggkk"))
    #expect(reader.model.list.selected == 8)
    #expect(reader.notice == "pasted text is no keys; press / first to search for it")
    reader.send(.key(.character("/")))
    reader.send(.pasted("umb\nrella"))
    #expect(reader.model.prompt?.string == "umb rella")
  }
}
