import Testing
import Timeline

@testable import TerminalFront

@Suite("A window of an answer that is longer")
struct WindowTests {
  private static let keys = [
    "j", "k", "12j", "40k", "<C-f>", "<C-b>", "<Space>", "9<Space>", "<C-u>", "G", "gg", "41G",
    "900G", "600G", "99999G", "@50%<Enter>", "@3%<Enter>", "@97%<Enter>", "}", "{", "30}", "25{",
    "@1955<Enter>", "@1850<Enter>", "]y", "[y", "9]m", "5[w", "]d", "[d", "]v", "[v", "]o", "[o",
    "n", "N", "/museum<Enter>", "/talks<Enter>", "/zeppelin<Enter>", "Fdelegation:PER<Enter>",
    "Fdelegation:KEN<Enter>", "Ftopic:none<Enter>", "X", "!", "H", "L", "u", "<C-r>", "ma", "'a",
    "'b", "mb", "-", "+", "<Esc>", "/mus<Esc>", "Fperu<Esc>", ".",
  ]

  private func reader(_ mostHeldWhole: Int) -> Reader {
    Reader(Size(rows: 18, columns: 80), ManyVisits.store, mostHeldWhole: mostHeldWhole)
  }

  @Test("Whatever is pressed, the reader is where one is who holds all rows", arguments: 0..<16)
  func likeTheWhole(seed: Int) throws {
    var dice = Dice(seed)
    var (windowed, whole) = (reader(1), reader(10_000))
    var typed = ""
    for _ in 0..<50 {
      let keys = dice.pick(Self.keys)
      typed += keys
      try windowed.type(keys)
      try whole.type(keys)
      #expect(windowed.model.rows.count < 100)
      if let fault = difference(windowed.model, whole.model) {
        Issue.record("\(fault) after \(typed)")
        return
      }
    }
  }

  private func difference(_ windowed: Model, _ whole: Model) -> String? {
    let (one, other) = (windowed.selectedRow?.key.id, whole.selectedRow?.key.id)
    if one != other { return "on \(one ?? "nothing"), not on \(other ?? "nothing")" }
    if windowed.rank != whole.rank { return "rank \(windowed.rank ?? -1)" }
    if windowed.window.count != whole.window.count { return "another count" }
    if windowed.notice != whole.notice { return "says \(windowed.notice?.text ?? "nothing")" }
    if windowed.hitWords != whole.hitWords { return "says \(windowed.hitWords ?? "nothing")" }
    if windowed.bars != whole.bars { return "other bars" }
    return nil
  }

  @Test("Rows ahead are asked for before the cursor is at the edge: no step waits")
  func rowsAhead() throws {
    var slow = SlowReader(reader(1).model, ManyVisits.store)
    try slow.type("gg")
    slow.answerAll()
    for step in 1...300 {
      try slow.type("j")
      #expect(slow.model.rank == step)
      // The answer comes some keys later.
      if step % 5 == 0 { slow.answerAll() }
    }
  }

  @Test("Steps taken while a far row is on its way go from there")
  func stepsAhead() throws {
    var slow = SlowReader(reader(1).model, ManyVisits.store)
    try slow.type("gg3jk")
    #expect(slow.model.rank == ManyVisits.count - 1)
    slow.answerAll()
    #expect(slow.model.rank == 2)
  }

  @Test("Of two far rows the newest is gone to, and the way there is forgotten with Esc")
  func newestMove() throws {
    var slow = SlowReader(reader(1).model, ManyVisits.store)
    try slow.type("gg600G1198G")
    slow.answerAll()
    #expect(slow.model.rank == 1_197)
    try slow.type("gg")
    slow.send(.late)
    #expect(slow.model.draw().textLines[16].hasPrefix(" looking for visits … (^C gives up)"))
    try slow.type("<Esc>")
    #expect(slow.notice == "given up")
    slow.answerAll()
    #expect(slow.model.rank == 1_197)
    #expect(!slow.model.isWaiting)
  }

  @Test("Until the visits are counted the screen says so, and what is given up is not counted")
  func numbers() throws {
    var slow = SlowReader(reader(1).model, ManyVisits.store)
    try slow.type("Fdelegation:PER<Enter>")
    slow.answerRows()
    #expect(slow.model.draw().textLines[0].contains("… of 1200 visits  counting"))
    #expect(slow.model.draw().textLines[16].contains("visit … of …"))
    slow.send(.late)
    #expect(slow.model.draw().textLines[16].contains("counting visits … (^C gives up)"))
    slow.send(.progress(0.345))
    #expect(slow.model.draw().textLines[16].contains("counting visits: 34 % (^C gives up)"))
    try slow.type("<C-c>")
    #expect(slow.model.draw().textLines[0].contains("… of 1200 visits  not counted"))
    slow.forgetQuestions()
    try slow.type("gg")
    slow.answerAll()
    #expect(slow.model.rank == 0)
    #expect(slow.model.query.description == "delegation:PER")
  }
}
