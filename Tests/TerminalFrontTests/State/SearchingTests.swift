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
      ("n", 3, nil), ("nn", 6, nil), ("nnn", 1, "wrapped to the first hit"),
      ("N", 6, "wrapped to the last hit"), ("nN", 1, nil), ("jn", 3, nil), ("GN", 6, nil),
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
    #expect(try Reader.after(keys).notice == "no search yet; / starts one")
  }

  @Test("A text that is nowhere says so, and the cursor stays")
  func noHit() throws {
    let reader = try Reader.after("3G/zeppelin<Enter>n")
    #expect(reader.model.list.selected == 2)
    #expect(reader.notice == "no hits for zeppelin")
  }

  @Test("A second search begins where the cursor is, and Esc goes back there")
  func secondSearch() throws {
    var reader = try Reader.after("gg/umbrella<Enter>G/kyoto")
    #expect(reader.visit == "2021-02-mng-jpn")
    try reader.type("<Esc>")
    #expect(reader.model.list.selected == 8)
  }

  @Test("Hits are among what matches the filter, and change with it")
  func withinTheFilter() throws {
    var reader = try Reader.after("Fdelegation:JPN<Enter>/museum<Enter>")
    #expect(reader.model.search?.hits?.count == 2)
    let here = reader.visit
    try reader.type("X")
    #expect(reader.model.search?.hits?.count == 3)
    #expect(reader.visit == here)
  }

  @Test("A half-typed question leaves the hits as they are")
  func halfTyped() throws {
    let reader = try Reader.after("gg/museum \"")
    #expect(reader.model.search?.hits?.count == 3)
  }

  @Test("The detail scrolls to its first hit")
  func detailShowsTheHit() throws {
    let model = try Reader.after("gg/brotherhood<Enter>/umbrella<Enter>").model
    let detail = try #require(model.detail)
    let shown = detail.lines.dropFirst(model.detailTop).prefix(model.layout.detail.rows)
    #expect(shown.contains { $0.hasHit })
  }

  @Test("Every word of the question is marked in a visit that has them, wherever each stands")
  func everyWord() throws {
    let detail = try #require(try Reader.after("gg/umbrella gazette<Enter>").model.detail)
    let marked = Set(detail.lines.flatMap(\.marked).map { $0.lowercased() })
    #expect(marked == ["umbrella", "gazette"])
  }

  @Test("Nothing is marked in a visit that is no hit, though it has one of the words")
  func noHitNoMark() throws {
    var reader = try Reader.after("gg/umbrella gazette<Enter>gg")
    let hits = Set(reader.model.search?.hits?.rows.map(\.key.id) ?? [])
    for _ in 0..<9 {
      let id = try #require(reader.visit)
      #expect(reader.model.detail?.lines.contains { $0.hasHit } == hits.contains(id), "\(id)")
      try reader.type("j")
    }
    let one = try Reader.after("gg/gazette<Enter>").model.search?.hits?.rows.count ?? 0
    #expect(!hits.isEmpty && hits.count < one)
  }

  @Test("From a hit far down the detail is scrolled to it, and the cursor of the detail goes there")
  func goesToThePlace() throws {
    let model = try Reader.after("gg/brotherhood<Enter>").model
    let detail = try #require(model.detail)
    let first = try #require(detail.hitLines.first)
    #expect(model.detailCursor == first)
    let shown = model.detailTop..<model.detailTop + model.layout.detail.rows
    #expect(shown.contains(first))
    let under = try Reader.after("gg/brotherhood<Enter>l").model
    #expect(under.detailCursor == first)
    #expect(under.draw().cursor != nil)
  }

  @Test("A name in another spelling is found, and the detail says which spelling")
  func otherSpelling() throws {
    let model = try Reader.after("gg/ray<Enter>").model
    #expect(model.selectedVisit?.id == "2019-05-jpn-mng")
    let lines = try #require(model.detail?.lines).map { TerminalText($0.glyphs).shown }
    #expect(lines.contains { $0.contains("also Ray Mihon") })
  }

  @Test(
    "The status line says which spelling matched when the screen shows another",
    arguments: [
      ("ray<Enter>", "hit 1 of 4 for ray (Ray Mihon: Rei Mihon)"),
      ("ray mihon<Enter>", "hit 1 of 4 for ray mihon (Ray Mihon: Rei Mihon)"),
      ("\"ray mihon\"<Enter>", "hit 1 of 4 for \"ray mihon\" (Ray Mihon: Rei Mihon)"),
      ("ray museum<Enter>", "hit 1 of 3 for ray museum (Ray Mihon: Rei Mihon)"),
      ("rei<Enter>", "hit 1 of 4 for rei"), ("museum<Enter>", "hit 1 of 3 for museum"),
    ])
  func whichSpelling(keys: String, words: String) throws {
    #expect(try Reader.after("gg/" + keys).model.hitWords == words)
  }

  @Test("Who takes part in an event is marked too when found by another spelling")
  func participant() throws {
    let model = try Reader.after("G/ray<Enter>").model
    #expect(model.search?.hits?.count == 4)
    for visit in 1...4 {
      let model = try Reader.after("gg/ray<Enter>" + String(repeating: "n", count: visit - 1)).model
      #expect(model.detail?.hitLines.isEmpty == false, "\(model.selectedVisit?.id ?? "")")
    }
  }

  @Test("In the detail n and N walk its marked places, and only then go on to the next visit")
  func throughTheDetail() throws {
    var reader = try Reader.after("gg/museum<Enter>l")
    let lines = try #require(reader.model.detail?.hitLines)
    #expect(lines.count > 1)
    #expect(reader.model.detailCursor == lines[0])
    for line in lines.dropFirst() {
      try reader.type("n")
      #expect(reader.model.detailCursor == line)
      let shown = reader.model.detailTop..<reader.model.detailTop + reader.model.layout.detail.rows
      #expect(shown.contains(line))
    }
    #expect(
      reader.model.hitWords
        == "hit 1 of 3 for museum · match \(lines.count) of \(lines.count) in this visit")
    #expect(reader.model.list.selected == 1)
    try reader.type("n")
    #expect(reader.model.list.selected == 3)
    #expect(reader.model.focus == .detail)
    #expect(reader.model.detailCursor == reader.model.detail?.hitLines.first)
    try reader.type("N")
    #expect(reader.model.list.selected == 1)
    #expect(reader.model.detailCursor == lines.last)
  }

  @Test("The words of a filter are marked, and n walks them in the detail without a search")
  func filterWords() throws {
    var reader = try Reader.after("Fmuseum<Enter>ggl")
    let lines = try #require(reader.model.detail?.hitLines)
    #expect(lines.first == 0)
    for line in lines.dropFirst() {
      try reader.type("n")
      #expect(reader.model.detailCursor == line)
    }
    try reader.type("n")
    #expect(reader.model.list.selected == 1)
    #expect(reader.model.detailCursor == reader.model.detail?.hitLines.first)
    #expect(reader.notice == nil)
  }

  @Test("A search begun in the detail begins at its line, and the prompt says so")
  func fromTheDetail() throws {
    var reader = try Reader.after("gg/museum<Enter><Esc>")
    let lines = try #require(try Reader.after("gg/museum<Enter>").model.detail?.hitLines)
    try reader.type("l\(lines[0] + 2)gg/")
    #expect(reader.model.prompt?.label == "search this visit and on: ")
    try reader.type("museum")
    #expect(reader.model.list.selected == 1)
    #expect(reader.model.detailCursor == lines[1])
    try reader.type("<Esc>")
    #expect(reader.model.detailCursor == lines[0] + 1)
    #expect(try Reader.after("/").model.prompt?.label == "search all visits: ")
  }

  @Test("Pasted text goes into the prompt; without one it is not read as keys")
  func pasting() {
    var reader = Reader()
    reader.send(.pasted("ggkk"))
    #expect(reader.model.list.selected == 8)
    #expect(reader.notice == "pasted text is not read as keys; press / first to search for it")
    reader.send(.key(.character("/")))
    reader.send(.pasted("umb\nrella"))
    #expect(reader.model.prompt?.string == "umb rella")
  }
}

extension StyledText {
  /// The runs that a search marked.
  fileprivate var marked: [String] {
    var runs: [String] = []
    var isInside = false
    for (glyph, style) in zip(glyphs, styles) {
      let isHit = style.emphasis.contains(.hit)
      if isHit, !isInside { runs.append("") }
      if isHit { runs[runs.count - 1] += glyph.text }
      isInside = isHit
    }
    return runs
  }
}
