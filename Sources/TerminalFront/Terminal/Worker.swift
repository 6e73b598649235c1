internal import Foundation
internal import Synchronization
import Timeline

/// Answers questions to a store on a thread of its own. Only the newest question counts.
final class Worker: Sendable {
  private struct Work {
    /// Waits to be answered.
    var question: Question?
    /// Is being answered now.
    var running: Question?
    /// Waits until what is known around it is worked out.
    var visit: (visit: Visit, row: VisitRow)?
    /// The row of the visit that was asked about last.
    var askedRow: VisitRow?
    var messages: [Message] = []
    var isClosed = false

    var isAnswering: Bool { question != nil || running != nil }
  }

  private let work = Mutex(Work())
  private let store: any VisitStore
  private let arrived = DispatchSemaphore(value: 0)
  private let answered = DispatchSemaphore(value: 0)

  /// The reader sees the first screen before the store is made ready for what may be asked next.
  private static let quietMilliseconds = 30

  init(_ store: any VisitStore) {
    self.store = store
  }

  /// Begins to work; `wake` is called whenever an answer is ready.
  func start(wake: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      var isPrepared = false
      repeat { waitForWork(&isPrepared) } while workOnce(wake)
    }
  }

  /// Replaces whatever question waits or is being answered. Parts the older ones asked for are
  /// kept.
  func ask(_ question: Question) {
    work.withLock { work in
      var question = question
      if let waiting = work.question { question.takeOver(waiting) }
      if let running = work.running { question.takeOver(running) }
      // While this lock is held no newer question is begun that could be meant by mistake.
      store.cancel()
      work.question = question
    }
    arrived.signal()
  }

  /// Asks what is known around a visit; worked out when no question waits.
  func askContext(of visit: Visit, _ row: VisitRow) {
    let isNew = work.withLock { work in
      guard work.askedRow != row else { return false }
      work.askedRow = row
      work.visit = (visit, row)
      return true
    }
    if isNew { arrived.signal() }
  }

  func close() {
    work.withLock { $0.isClosed = true }
    arrived.signal()
  }

  /// What has been worked out; waits a moment for the answer to a question, so that a quick store
  /// is drawn once and not twice.
  func messages(waitingMilliseconds: Int) -> [Message] {
    let deadline = DispatchTime.now() + .milliseconds(waitingMilliseconds)
    while work.withLock({ $0.messages.isEmpty && $0.isAnswering }) {
      if answered.wait(timeout: deadline) == .timedOut { break }
    }
    return work.withLock { work in
      defer { work.messages = [] }
      return work.messages
    }
  }

  // MARK: On the thread

  private func waitForWork(_ isPrepared: inout Bool) {
    if !isPrepared {
      let quiet = DispatchTime.now() + .milliseconds(Self.quietMilliseconds)
      if arrived.wait(timeout: quiet) == .success { return }
      store.prepare()
      isPrepared = true
    }
    arrived.wait()
  }

  /// Does one piece of work; false when there will be no more.
  private func workOnce(_ wake: () -> Void) -> Bool {
    let next = begin()
    if next.isClosed { return false }
    if let question = next.question {
      deliver(store.message(answering: question) ?? again(question))
      // A visit may wait behind the question.
      arrived.signal()
    } else if let (visit, row) = next.visit {
      deliver(store.message(aroundVisit: visit, row))
    } else {
      return true
    }
    answered.signal()
    wake()
    return true
  }

  /// What there was to do; the first of it is begun.
  private func begin() -> Work {
    work.withLock { work in
      let before = work
      work.running = work.question
      work.question = nil
      if before.question == nil { work.visit = nil }
      return before
    }
  }

  /// A question given up for no newer one was interrupted by mistake, and is asked once more.
  private func again(_ question: Question) -> Message? {
    work.withLock { $0.question == nil } ? store.message(answering: question) : nil
  }

  /// - Parameter message: nil when a newer question made this one needless.
  private func deliver(_ message: Message?) {
    work.withLock { work in
      work.running = nil
      if let message { work.messages.append(message) } else { work.askedRow = nil }
    }
  }
}

extension Question {
  /// Asks also for what an older question, never answered, asked for.
  mutating func takeOver(_ older: Question) {
    rows = rows ?? older.rows
    hits = hits ?? older.hits
    counts = counts ?? older.counts
    completion = completion ?? older.completion
    chart = chart ?? older.chart
    overview = overview ?? older.overview
    cursor = cursor ?? older.cursor
  }
}

extension VisitStore {
  /// The answer to a question, or why there is none; nil when it was given up.
  func message(answering question: Question) -> Message? {
    let message = attempt { .answered(try answer(question)) }
    if case .noticed(let notice) = message { return .refused(question, notice) }
    return message
  }

  /// What is known around a visit, or a notice of why it is not; nil when it was given up.
  func message(aroundVisit visit: Visit, _ row: VisitRow) -> Message? {
    attempt { try context(of: visit, row) }
  }

  private func attempt(_ message: () throws -> Message) -> Message? {
    do {
      return try message()
    } catch is CancellationError {
      return nil
    } catch {
      return .noticed(Notice("\(error)", isError: true))
    }
  }

  func context(of visit: Visit, _ row: VisitRow) throws -> Message {
    let context = try VisitContext(visit, in: self)
    return .context(row, context, try reference(for: context))
  }

  private func answer(_ question: Question) throws -> Answer {
    var answer = Answer(question: question)
    if let query = question.rows {
      answer.rows = try rows(matching: query)
      answer.filterTerms = try searchTerms(query)
      if answer.rows?.isEmpty ?? false { answer.hint = try hint(for: query) }
    }
    if let query = question.hits {
      answer.hits = try rows(matching: query)
      answer.searchTerms = try searchTerms(query)
    }
    if let counts = question.counts {
      answer.counts = try self.counts(answering: counts)
      var ofAll = counts
      ofAll.query = VisitQuery()
      let all = counts.query.isEmpty ? answer.counts : try self.counts(answering: ofAll)
      answer.totals = Dictionary(
        (all ?? []).map { ($0.value.id, $0.count) }, uniquingKeysWith: { first, _ in first })
    }
    if let completion = question.completion {
      answer.completion = try self.counts(answering: completion)
    }
    if let query = question.overview { answer.overview = try OverviewSection.all(query, in: self) }
    if let chart = question.chart { answer.chart = try ChartContent(chart, in: self) }
    if let id = question.cursor { answer.cursor = try row(of: id) }
    return answer
  }
}
