import Testing
import Timeline

@testable import TerminalFront

@Suite("Answers that come late")
struct LateAnswerTests {
  /// A model whose questions are kept until somebody answers them.
  private struct Slow {
    var model: Model
    var questions: [Question] = []

    init() { model = Reader().model }

    mutating func type(_ keys: String) throws {
      for key in try Key.keys(keys) {
        for effect in model.update(.key(key)) {
          if case .ask(let question) = effect { questions.append(question) }
        }
      }
    }

    mutating func answer(_ question: Question) {
      if let answer = Invented.store.message(answering: question) { _ = model.update(answer) }
    }

    mutating func answerAll() {
      for question in questions { answer(question) }
      questions = []
    }
  }

  @Test("Hits that come after Enter still take the cursor to the first of them")
  func afterEnter() throws {
    var slow = Slow()
    try slow.type("gg/umbrella<Enter>")
    slow.answerAll()
    #expect(slow.model.list.selected == 4)
  }

  @Test("While hits are awaited nothing is said of how many what was typed before has")
  func countWhileAwaited() throws {
    var slow = Slow()
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
    var slow = Slow()
    try slow.type("gg/umbrella<Enter>")
    slow.answerAll()
    try slow.type("GFhost:PER<Enter>")
    slow.answerAll()
    #expect(slow.model.selectedRow?.number == 8)
  }

  @Test("Hits of a text that was erased meanwhile are passed over")
  func afterErasing() throws {
    var slow = Slow()
    try slow.type("gg/umbrella<C-u>")
    slow.answerAll()
    #expect(slow.model.list.selected == 0)
    #expect(slow.model.search?.hits.isEmpty == true)
  }

  @Test("Hits of a text typed further are passed over; those of the whole text count")
  func afterTyping() throws {
    var slow = Slow()
    try slow.type("gg/mus")
    let first = try #require(slow.questions.last)
    try slow.type("ic")
    slow.answer(first)
    #expect(slow.model.search?.hits.isEmpty == true)
    slow.answerAll()
    #expect(slow.model.search?.hits.count == 1)
  }

  @Test("Hits that come after Esc change nothing")
  func afterEscape() throws {
    var slow = Slow()
    try slow.type("gg/umbrella<Esc>")
    let before = slow.model.list
    slow.answerAll()
    #expect(slow.model.list == before)
    #expect(slow.model.search == nil)
  }

  @Test("Rows of a filter that was cancelled meanwhile do not move the cursor")
  func cancelledFilter() throws {
    var slow = Slow()
    try slow.type("5GFdelegation:JPN <Esc>")
    slow.answerAll()
    #expect(slow.model.list.selected == 4)
    #expect(slow.model.rows.count == 9)
  }

  @Test("Counts of a field left meanwhile are passed over")
  func otherField() throws {
    var slow = Slow()
    try slow.type("f")
    let delegations = slow.questions
    slow.questions = []
    try slow.type("l")
    for question in delegations { slow.answer(question) }
    #expect(slow.model.facets?.counts.isEmpty == true)
    slow.answerAll()
    #expect(slow.model.facets?.counts.isEmpty == false)
  }
}
