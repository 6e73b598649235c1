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
    #expect(
      said.map { $0?.reason } == ["the server went away", "the server went away", nil])
    #expect(said[0]?.since == said[1]?.since)
  }

  @Test("A store that others find away is told to be, and asked until it answers")
  func doubting() throws {
    let worker = Worker(AwayStore(Invented.store, answersInVain: 1), JobRunner()) {}
    worker.start()
    defer { worker.close() }
    // Nobody asks anything.
    let time = try #require(Calendar.current.date(from: DateComponents(hour: 4, minute: 5)))
    worker.doubt(since: time, "it stands still")
    var said: [Message.Away?] = []
    while said.count < 3 {
      for case .away(let away) in worker.messages(waitingMilliseconds: 100) { said.append(away) }
    }
    #expect(said.map { $0?.since } == ["04:05:00", "04:05:00", nil])
    #expect(said.map { $0?.reason } == ["it stands still", "the server went away", nil])
  }

  @Test("What was read before is not kept when it is read again")
  func forgetting() throws {
    weak var first: AwayStore?
    func browser() -> Browser {
      let store = AwayStore(Invented.store, answersInVain: 0)
      first = store
      return Browser(
        Invented.model(), store, reopen: { (Invented.store, Invented.desk()) })
    }
    var reader = browser()
    reader.start {}
    #expect(first != nil)
    _ = reader.handle(.key(try Key.keys("R")[0]))
    while first != nil || reader.model.notice?.text.hasPrefix("reloaded") != true {
      reader.collect(waitingMilliseconds: 100)
    }
  }

  @Test("Who types hears soon that the store is back", .timeLimit(.minutes(1)))
  func hurrying() {
    // Without keys it would be asked after 1, 2, 5 and four times 15 seconds.
    let worker = Worker(AwayStore(Invented.store, answersInVain: 7), JobRunner()) {}
    worker.start()
    defer { worker.close() }
    worker.ask(Question(parts: [rows()]))
    var isBack = false
    while !isBack {
      for case .away(nil) in worker.messages(waitingMilliseconds: 100) { isBack = true }
      worker.hurry()
    }
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

  @Test("A visit that cannot be read takes no other away")
  func unreadable() throws {
    let visits = try Invented.store.visits(matching: VisitQuery())
    let store = AwayStore(Invented.store, answersInVain: 0, unreadable: visits[3].id)
    var answerer = Answerer(store)
    guard case .answered(let answer) = answerer.message(answering: rows()),
      case .arrived(let arrival) = answer.content
    else {
      Issue.record("no rows")
      return
    }
    #expect(arrival.window.rows.map(\.key) == visits.map { RowKey($0) })
    #expect(Set(arrival.visits.values) == Set(visits).subtracting([visits[3]]))
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
