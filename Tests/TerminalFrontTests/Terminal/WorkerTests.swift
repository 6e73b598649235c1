import Foundation
import Synchronization
import Testing
import Timeline

@testable import TerminalFront

@Suite("Questions on another thread", .timeLimit(.minutes(5)))
struct WorkerTests {
  private func rows(_ query: VisitQuery = VisitQuery()) -> QuestionPart {
    .rows(RowsQuestion(scope: VisitScope(query: query), destination: .last, limit: 100))
  }

  @Test("The answers come when they are waited for, each as a message of its own")
  func answering() throws {
    let worker = Worker(Invented.store, JobRunner()) {}
    worker.start()
    defer { worker.close() }
    let parts = [rows(), .totals(VisitScope(query: VisitQuery()))]
    worker.ask(Question(parts: parts))
    var answered: [QuestionPart] = []
    while answered.count < 2 {
      for case .answered(let answer) in worker.messages(waitingMilliseconds: 60_000) {
        answered.append(answer.part)
      }
    }
    #expect(answered == parts)
    #expect(worker.messages(waitingMilliseconds: 0).isEmpty)
  }

  @Test("What is asked while the store is away is answered when it is back")
  func away() throws {
    let store = AwayStore(Invented.store, answersInVain: 2)
    let worker = Worker(store, JobRunner()) {}
    worker.start()
    defer { worker.close() }
    worker.ask(Question(parts: [rows()]))
    var said: [Message.Away?] = []
    var isAnswered = false
    while !isAnswered || said.count < 3 {
      for message in worker.messages(waitingMilliseconds: 60_000) {
        if case .away(let away) = message { said.append(away) }
        if case .answered(let answer) = message { isAnswered = answer.part == rows() }
      }
    }
    #expect(said.map { $0?.seconds } == [1, 2, nil])
    #expect(said.compactMap { $0?.reason } == ["the server went away", "the server went away"])
  }

  @Test("Work that is not wanted any more is given up again and again until it is heard")
  func cancelling() throws {
    let store = GatedStore(Invented.store)
    let worker = Worker(store, JobRunner()) {}
    store.shut()
    worker.start()
    defer { worker.close() }
    // Whichever is begun stands in the way of the other.
    while store.cancels.load(ordering: .relaxed) == 0 {
      worker.ask(Question(parts: [.totals(VisitScope(query: VisitQuery()))]))
      usleep(1_000)
      worker.ask(Question(parts: [rows()]))
      usleep(1_000)
    }
    while store.cancels.load(ordering: .relaxed) < 3 { usleep(1_000) }
    worker.ask(Question(parts: [rows()]))
    store.open()
    var answered: [QuestionPart] = []
    while answered.isEmpty {
      for case .answered(let answer) in worker.messages(waitingMilliseconds: 60_000) {
        answered.append(answer.part)
      }
    }
    #expect(answered == [rows()])
    let before = store.cancels.load(ordering: .relaxed)
    usleep(50_000)
    #expect(store.cancels.load(ordering: .relaxed) == before)
  }

  @Test("What is known around a visit comes before a pattern is counted to its end")
  func contextBeforeAPattern() throws {
    let isHeld = Atomic(true)
    let hasBegun = Atomic(false)
    let worker = Worker(ManyVisits.store, JobRunner()) {
      hasBegun.store(true, ordering: .relaxed)
      while isHeld.load(ordering: .relaxed) {}
    }
    worker.start()
    defer { worker.close() }
    let counted = QuestionPart.totals(VisitScope(query: try VisitQuery("/t.lks/")))
    worker.ask(Question(parts: [counted]))
    while !hasBegun.load(ordering: .relaxed) {}
    let around = QuestionPart.context(RowKey(ManyVisits.store.visits[600]))
    worker.ask(Question(parts: [around, counted]))
    isHeld.store(false, ordering: .relaxed)
    var answered: [QuestionPart] = []
    while answered.count < 2 {
      for case .answered(let answer) in worker.messages(waitingMilliseconds: 1_000) {
        answered.append(answer.part)
      }
    }
    #expect(answered == [around, counted])
  }

  @Test("A question that cannot be answered comes back as an error")
  func failing() {
    let part = rows(VisitQuery([.pattern("(")]))
    var answerer = Answerer(Invented.store)
    guard case .refused(part, let notice) = answerer.message(answering: part) else {
      Issue.record("no notice")
      return
    }
    #expect(notice.isError)
  }

  @Test("A newer part takes the place of an older one of its kind, in order of urgency")
  func newest() throws {
    var question = Question(parts: [])
    let scope = VisitScope(query: VisitQuery())
    question.ask(.totals(scope))
    question.ask(rows())
    question.ask(rows(try VisitQuery("host:MNG")))
    #expect(question.parts == [rows(try VisitQuery("host:MNG")), .totals(scope)])
  }
}
