import Testing
import Timeline

@testable import TerminalFront

@Suite("Questions on another thread")
struct WorkerTests {
  @Test("An unanswered older question's parts are taken over by the newer one")
  func takingOver() throws {
    let question = try VisitQuery("host:MNG")
    let older = Question(number: 1, rows: question, cursor: "x")
    var newer = Question(number: 2, hits: VisitQuery())
    newer.takeOver(older)
    #expect(newer == Question(number: 2, rows: question, hits: VisitQuery(), cursor: "x"))
    var same = Question(number: 3, rows: VisitQuery())
    same.takeOver(older)
    #expect(same.rows == VisitQuery())
  }

  @Test("The answer comes when it is waited for")
  func answering() throws {
    let worker = Worker(Invented.store)
    worker.start {}
    defer { worker.close() }
    worker.ask(Question(number: 1, rows: VisitQuery()))
    let messages = worker.messages(waitingMilliseconds: 60_000)
    guard case .answered(let answer) = try #require(messages.first) else {
      Issue.record("\(messages)")
      return
    }
    #expect(answer.rows?.count == 9)
    #expect(worker.messages(waitingMilliseconds: 0).isEmpty)
  }

  @Test("A question that cannot be answered comes back as an error")
  func failing() {
    let question = Question(number: 1, rows: VisitQuery([.pattern("(")]))
    guard case .refused(question, let notice) = Invented.store.message(answering: question) else {
      Issue.record("no notice")
      return
    }
    #expect(notice.isError)
  }
}
