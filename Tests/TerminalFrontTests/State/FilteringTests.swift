import Testing
import Timeline

@testable import TerminalFront

@Suite("Filtering")
struct FilteringTests {
  @Test("The filter as text leaves what fits, and shows in the prompt again")
  func filterText() throws {
    var reader = try Reader.after("Fhost:MNG delegation:JPN<Enter>")
    #expect(reader.visits == ["2019-05-jpn-mng", "2022-07-jpn-mng"])
    try reader.type("F")
    #expect(reader.model.prompt?.string == "host:MNG delegation:JPN ")
  }

  @Test("A filter that cannot be read keeps the prompt open, the list as it was, and says where")
  func badFilter() throws {
    let reader = try Reader.after("Fhost:Nowhere<Enter>")
    #expect(reader.model.prompt?.string == "host:Nowhere")
    #expect(reader.model.notice?.offset != nil)
    #expect(reader.model.notice?.isError == true)
    #expect(reader.visits.count == 9)
  }

  @Test(
    "The cursor stays on its visit, or goes to the nearest in time",
    arguments: [
      ("5G", "host:MNG", "2022-07-per-mng"), ("2G", "host:MNG", "2019-05-jpn-mng"),
      ("G", "host:MNG", "2022-07-jpn-mng"), ("gg", "host:MNG", "2019-05-jpn-mng"),
      ("4G", "delegation:JPN", "2022-07-jpn-mng"), ("8G", "delegation:MNG", "2024-06-mng-per"),
      ("5G", "delegation:ISL", "2023-11-isl-jpn-ken"), ("3G", "delegation:ISL", "2019-03-isl-per"),
      ("6G", "delegation:MNG", "2021-02-mng-jpn"),
    ])
  func cursorStays(keys: String, filter: String, visit: String) throws {
    let reader = try Reader.after(keys + "F\(filter)<Enter>")
    #expect(reader.visit == visit)
  }

  @Test("After a filter that lets nothing through the cursor comes back to its visit")
  func backFromNothing() throws {
    var reader = try Reader.after("5GFdelegation:FRA<Enter>")
    #expect(reader.model.rows.isEmpty)
    try reader.type("jk<Backspace>")
    #expect(reader.visit == "2022-07-per-mng")
  }

  @Test("A suspended filter lets everything through and can be resumed")
  func suspending() throws {
    var reader = try Reader.after("5GFhost:MNG<Enter>")
    try reader.type("!")
    #expect(reader.visits.count == 9)
    #expect(reader.visit == "2022-07-per-mng")
    #expect(reader.notice == "the filter is suspended; ! resumes it")
    try reader.type("!")
    #expect(reader.visits.count == 4)
    #expect(reader.notice == "the filter is applied again")
    #expect(reader.visit == "2022-07-per-mng")
  }

  @Test("Suspending and resuming gives the very same model, but for the notice and the numbers")
  func suspendingTwice() throws {
    var reader = try Reader.after("5GFhost:MNG<Enter>")
    var expected = reader.model
    try reader.type("!!")
    expected.notice = reader.model.notice
    expected.history = reader.model.history
    expected.undoSteps = reader.model.undoSteps
    expected.messages = reader.model.messages
    #expect(reader.model == expected)
  }

  @Test("Without a filter there is nothing to suspend")
  func nothingToSuspend() throws {
    for key in ["!", "X", "<Backspace>", "2<Backspace>"] {
      #expect(try Reader.after(key).notice == "there is no filter; f starts one")
    }
    #expect(try Reader.after("!").model.filter.isSuspended == false)
  }

  @Test("Clearing takes all of the filter away, dropping its last part")
  func clearingAndDropping() throws {
    var reader = try Reader.after("Fhost:MNG delegation:JPN museum<Enter>")
    #expect(reader.model.query.conditions.count == 3)
    try reader.type("<Backspace>")
    #expect(reader.model.query.description == "host:MNG delegation:JPN")
    try reader.type("<Backspace>")
    #expect(reader.model.query.description == "host:MNG")
    #expect(reader.visits.count == 4)
    try reader.type("X")
    #expect(reader.model.query.isEmpty)
    #expect(reader.visits.count == 9)
    try reader.type("<Backspace>X")
    #expect(reader.visits.count == 9)
  }

  @Test("A change to a suspended filter applies it")
  func changingSuspended() throws {
    let reader = try Reader.after("Fhost:MNG delegation:JPN<Enter>!<Backspace>")
    #expect(!reader.model.filter.isSuspended)
    #expect(reader.visits.count == 4)
    #expect(reader.notice?.hasPrefix("the suspended filter is applied again, changed") == true)
  }

  @Test("A filter that has no answer is not applied, nor on the screen")
  func refused() throws {
    var slow = SlowReader(try Reader.after("Fhost:MNG<Enter>k").model)
    let before = slow.model.position
    try slow.type("F<C-u>")
    slow.send(.pasted("/slow/"))
    try slow.type("<Enter>")
    // Nothing blinks for an answer that is on its way.
    #expect(!slow.model.draw().textLines[22].contains("looking"))
    slow.send(.late)
    #expect(slow.model.draw().textLines[22].hasPrefix(" looking for visits … (^C gives up)"))
    for part in slow.model.awaited.parts {
      slow.send(.refused(part, Notice("takes too long", isError: true)))
    }
    #expect(!slow.model.isWaiting)
    #expect(!slow.model.saysWorking)
    #expect(slow.model.query.description == "host:MNG")
    #expect(slow.model.position == before)
    #expect(slow.model.notice?.text == "takes too long")
  }

  @Test("Only the newest question's answer counts")
  func newestWins() throws {
    var slow = SlowReader()
    try slow.type("Fhost:MNG<Enter>")
    let first = slow.questions
    try slow.type("F<C-u>host:PER<Enter>")
    slow.answerAll()
    for question in first { slow.answer(question) }
    #expect(slow.model.rows.count == 2)
  }

  @Test("A question about days that finds nothing is told which years are covered")
  func coverage() throws {
    var reader = try Reader.after("Fduring:1948/1991<Enter>")
    for keys in ["", "t", "t"] {
      try reader.type(keys)
      let screen = reader.model.draw().textLines.joined()
      #expect(screen.contains("2019 to 2024 are covered"), "\(screen)")
    }
    reader = try Reader.after("Fdelegation:FRA<Enter>")
    #expect(!reader.model.draw().textLines.joined().contains("are covered here"))
  }
}
