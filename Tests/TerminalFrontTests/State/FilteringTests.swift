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
    expected.questionNumber += 2
    expected.answeredNumber += 2
    expected.visits = reader.model.visits
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
    var model = try Reader.after("Fhost:MNG<Enter>k").model
    let before = model.position
    for case .ask(let question) in model.setQuery(try VisitQuery("/slow/")) {
      // Nothing blinks for an answer that is on its way.
      #expect(!model.draw().textLines[22].contains("working"))
      _ = model.update(.late)
      #expect(model.draw().textLines[22].hasPrefix(" working …"))
      _ = model.update(.refused(question, Notice("takes too long", isError: true)))
    }
    #expect(!model.isWaiting)
    #expect(!model.saysWorking)
    #expect(model.query.description == "host:MNG")
    #expect(model.position == before)
    #expect(model.notice?.text == "takes too long")
  }

  @Test("Only the newest question's answer counts")
  func newestWins() throws {
    var model = Reader().model
    let first = model.setQuery(try VisitQuery("host:MNG"))
    let second = model.setQuery(try VisitQuery("host:PER"))
    for effects in [second, first] {
      guard case .ask(let question) = effects.first else { continue }
      if let answer = Invented.store.message(answering: question) { _ = model.update(answer) }
    }
    #expect(model.rows.count == 2)
  }
}
