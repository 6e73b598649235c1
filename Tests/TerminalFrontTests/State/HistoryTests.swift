import Testing
import Timeline

@testable import TerminalFront

@Suite("Going back and forward")
struct HistoryTests {
  @Test(
    "H comes back to the very place a jump left, L goes forward again",
    arguments: ["@2019-05<Enter>", "]y", "[y", "@50%<Enter>", "]v", "]c", "/per<Enter>"])
  func jumps(keys: String) throws {
    var reader = try Reader.after("6Glj<Esc>")
    let before = reader.model.position
    try reader.type(keys)
    let after = reader.model.position
    guard after.row != before.row else { return }
    try reader.type("H")
    #expect(reader.model.position == before)
    try reader.type("L")
    #expect(reader.model.position.row == after.row)
  }

  @Test("H takes a filter back, with the visit that it had hidden under the cursor")
  func filters() throws {
    var reader = try Reader.after("5GFdelegation:ISL<Enter>")
    #expect(reader.visit == "2023-11-isl-jpn-ken")
    try reader.type("H")
    #expect(reader.model.query.isEmpty)
    #expect(reader.visit == "2022-07-per-mng")
    try reader.type("L")
    #expect(reader.model.query.description == "delegation:ISL")
    #expect(reader.visit == "2023-11-isl-jpn-ken")
  }

  @Test("A line being typed for the filter takes the cursor nowhere for good")
  func typedFilter() throws {
    var slow = Reader()
    try slow.type("5G")
    try slow.type("Fdelegation:JPN OR delegation:MNG")
    try slow.type("<C-u>delegation:ISL<Enter>")
    var quick = try Reader.after("5GF")
    quick.send(.pasted("delegation:ISL"))
    try quick.type("<Enter>")
    #expect(slow.visit == quick.visit)
    #expect(slow.notice == quick.notice)
    #expect(quick.notice == "your visit is filtered out; this is the nearest after it")
  }

  @Test("A filter that hides the last visit says so", arguments: ["Fhost:MNG<Enter>", "f+"])
  func lastHidden(keys: String) throws {
    let notice = try Reader.after(keys).notice
    #expect(notice == "your visit is filtered out; this is the nearest before it")
  }

  @Test("From one end of the list to the other H and u come back", arguments: ["gg", "G", "3G"])
  func ends(keys: String) throws {
    for back in ["H", "u"] {
      var reader = try Reader.after("5G")
      let before = reader.model.position
      try reader.type(keys + back)
      #expect(reader.model.position == before)
    }
  }

  @Test("At the ends H and L say that there is no more")
  func ends() throws {
    #expect(try Reader.after("H").notice == "nothing to go back to")
    #expect(try Reader.after("L").notice == "nothing to go forward to")
  }

  @Test("After going back, another way forgets the way forward")
  func anotherWay() throws {
    let reader = try Reader.after("gg]y]yHH@2023<Enter>L")
    #expect(reader.notice == "nothing to go forward to")
  }

  @Test(
    "H comes back from a person's timeline to the very line of the detail, Esc from anywhere in it",
    arguments: ["H", "gg<Esc>", "gg@2022<Enter><Esc>"])
  func subjects(key: String) throws {
    var followed = 0
    for visit in 1...9 {
      let lines = try #require(try Reader.after("\(visit)Gl").model.detail?.lines.count)
      for line in 1...lines {
        var reader = try Reader.after("\(visit)Gl\(line)gg")
        let before = reader.model.position
        guard case .subject = reader.model.detail?.targets(onLine: line - 1).first else { continue }
        try reader.type("<Enter>")
        if reader.model.choices != nil { try reader.type("<Enter>") }
        #expect(reader.model.filter.subject != nil)
        try reader.type(key)
        #expect(reader.model.filter.subject == nil)
        #expect(reader.model.position == before, "visit \(visit), line \(line)")
        followed += 1
      }
    }
    #expect(followed > 20)
  }

  @Test("H comes back from another visit to the very line that led there")
  func visits() throws {
    var followed = 0
    for visit in 1...9 {
      let lines = try #require(try Reader.after("\(visit)Gl").model.detail?.lines.count)
      for line in 1...lines {
        var reader = try Reader.after("\(visit)Gl\(line)gg")
        let before = reader.model.position
        guard case .visit(let id) = reader.model.detail?.targets(onLine: line - 1).first else {
          continue
        }
        try reader.type("<Enter>")
        if reader.model.choices != nil { try reader.type("<Enter>") }
        #expect(reader.visit == id)
        try reader.type("H")
        #expect(reader.model.position == before, "visit \(visit), line \(line)")
        followed += 1
      }
    }
    #expect(followed > 5)
  }

  @Test("A visit that the filter hides is shown with the filter suspended")
  func hiddenVisit() throws {
    var reader = try Reader.after("Fdelegation:PER<Enter>l")
    let line = try #require(
      reader.model.detail?.lines.indices.first {
        reader.model.detail?.targets(onLine: $0) == [.visit("2022-07-jpn-mng")]
      })
    try reader.type("\(line + 1)gg<Enter>")
    #expect(reader.visit == "2022-07-jpn-mng")
    #expect(reader.model.filter.isSuspended)
    #expect(reader.notice == "the filter is suspended to show this visit; H goes back")
    try reader.type("H")
    #expect(reader.visit == "2022-07-per-mng")
    #expect(!reader.model.filter.isSuspended)
    #expect(reader.model.detailCursor == line)
  }
}
