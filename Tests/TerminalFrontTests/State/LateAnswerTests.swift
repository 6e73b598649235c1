import Testing
import Timeline

@testable import TerminalFront

@Suite("Answers that come late")
struct LateAnswerTests {
  @Test("Hits that come after Enter still take the cursor to the first of them")
  func afterEnter() throws {
    var slow = SlowReader()
    try slow.type("gg/umbrella<Enter>")
    slow.answerAll()
    #expect(slow.model.list.selected == 4)
  }

  @Test("Who goes elsewhere before the hits have come stays there, and is told how many there are")
  func elsewhere() throws {
    var slow = SlowReader()
    try slow.type("gg/umbrella<Enter>G")
    slow.answerAll()
    #expect(slow.model.list.selected == slow.model.rows.count - 1)
    #expect(slow.model.hitWords == "1 hit for umbrella")
  }

  @Test("While hits are awaited nothing is said of how many what was typed before has")
  func countWhileAwaited() throws {
    var slow = SlowReader()
    try slow.type("gg/umbrell")
    slow.answerAll()
    #expect(slow.model.hitWords?.hasPrefix("hit 1 of") == true)
    try slow.type("a")
    #expect(slow.model.hitWords == "searching for umbrella")
    slow.answerAll()
    #expect(slow.model.hitWords?.hasPrefix("hit 1 of") == true)
  }

  @Test("Hits that come again later leave the cursor where it is")
  func afterMoving() throws {
    var slow = SlowReader()
    try slow.type("gg/umbrella<Enter>")
    slow.answerAll()
    try slow.type("GFhost:PER<Enter>")
    slow.answerAll()
    #expect(slow.model.list.selected == slow.model.rows.count - 1)
  }

  @Test("Hits of a text that was erased meanwhile are passed over")
  func afterErasing() throws {
    var slow = SlowReader()
    try slow.type("gg/umbrella<C-u>")
    slow.answerAll()
    #expect(slow.model.list.selected == 0)
    #expect(slow.model.search?.hits == nil)
  }

  @Test("Hits of a text typed further are passed over; those of the whole text count")
  func afterTyping() throws {
    var slow = SlowReader()
    try slow.type("gg/mus")
    let first = try #require(slow.questions.last)
    try slow.type("ic")
    slow.answer(first)
    #expect(slow.model.search?.hits == nil)
    slow.answerAll()
    #expect(slow.model.search?.hits?.count == 1)
  }

  @Test("Hits that come after Esc change nothing")
  func afterEscape() throws {
    var slow = SlowReader()
    try slow.type("gg/umbrella<Esc>")
    let before = slow.model.list
    slow.answerAll()
    #expect(slow.model.list == before)
    #expect(slow.model.search == nil)
  }

  @Test("Rows of a filter that was cancelled meanwhile do not move the cursor")
  func cancelledFilter() throws {
    var slow = SlowReader()
    try slow.type("5GFdelegation:JPN <Esc>")
    slow.answerAll()
    #expect(slow.model.list.selected == 4)
    #expect(slow.model.rows.count == 9)
  }

  @Test("Counts of a field left meanwhile are passed over")
  func otherField() throws {
    var slow = SlowReader()
    try slow.type("f")
    let delegations = slow.questions
    slow.forgetQuestions()
    try slow.type("l")
    for question in delegations { slow.answer(question) }
    #expect(slow.model.facets?.counts.isEmpty == true)
    slow.answerAll()
    #expect(slow.model.facets?.counts.isEmpty == false)
  }

  @Test(
    "Once it is said that hits take long, the keys of the list act on what is shown",
    arguments: [("j", 1), ("G", 8), ("gg", 0), ("3j", 3), ("<C-d>", 3), ("Gk", 7)])
  func readWhileAwaited(_ keys: String, _ row: Int) throws {
    var slow = SlowReader()
    try slow.type("gg/umbrella<Enter>")
    slow.send(.late)
    try slow.type(keys)
    #expect(slow.model.list.selected == row)
    slow.answerAll()
    #expect(slow.model.list.selected == row)
    #expect(slow.model.hitWords == "1 hit for umbrella")
    try slow.type("n")
    #expect(slow.model.list.selected == 4)
  }

  @Test("Who moves while the hits of a new filter are awaited keeps the filter")
  func moveInNewFilter() throws {
    var slow = SlowReader()
    try slow.type("ggFhost:PER<Enter>/mongolia<Enter>")
    slow.send(.late)
    try slow.type("j")
    #expect(slow.model.list.selected == 1)
    slow.answerAll()
    #expect(slow.model.window.count == 2)
    #expect(slow.model.answeredQuery == slow.model.storeQuery)
  }

  @Test("While a filter takes long, G goes to the end of what is shown")
  func endWhileAwaited() throws {
    var slow = SlowReader()
    try slow.type("ggFhost:PER<Enter>")
    slow.send(.late)
    try slow.type("G")
    #expect(slow.model.list.selected == 8)
    slow.answerAll()
    #expect(slow.model.window.count == 2)
    #expect(slow.model.list.selected == 1)
    #expect(slow.notice == nil)
  }

  @Test("A list that is still that of before says so, in words and beside its filter")
  func stillAsBefore() throws {
    func line(_ slow: SlowReader) -> String { slow.model.draw().textLines[0] }
    var slow = SlowReader()
    try slow.type("Fhost:PER<Enter>")
    #expect(line(slow).contains("host:PER …"))
    #expect(line(slow).contains("… of 9 visits  still as before"))
    slow.answerAll()
    #expect(line(slow).contains("host:PER ✕"))
    #expect(line(slow).contains("2 of 9 visits  7 hidden"))
    try slow.type("X")
    #expect(line(slow).contains("no filter …"))
    #expect(line(slow).contains("still as before"))
    slow.answerAll()
    #expect(!line(slow).contains("…"))
  }
}
