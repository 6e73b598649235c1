internal import Foundation
internal import Synchronization
import Timeline

/// Answers questions to a store on a thread of its own. Only the newest question counts.
final class Librarian: Sendable {
  private struct Desk {
    var question: Question?
    /// What is being answered now.
    var running: Question?
    /// The visits around which something is still to be worked out, the most urgent first.
    var contextsOf: ArraySlice<(visit: Visit, row: VisitRow)> = []
    var contextsAsked: [VisitRow] = []
    /// True while what is around a visit is being worked out.
    var isAroundVisit = false
    var answers: [Message] = []
    var isClosed = false
    var isBusy = false
  }

  private let desk = Mutex(Desk())
  private let store: any VisitStore
  private static let contextMilliseconds = 3
  private let isPrepared = Mutex(false)
  private let arrived = DispatchSemaphore(value: 0)
  private let answered = DispatchSemaphore(value: 0)

  init(_ store: any VisitStore) {
    self.store = store
  }

  /// Begins to work; `wake` is called whenever an answer is ready. False if no thread can be had.
  func start(wake: @escaping @Sendable () -> Void) -> Bool {
    Helper.begin(on: Helper.otherCores.first ?? Helper.thisCore) { [self] in
      while work() {
        answered.signal()
        wake()
      }
    }
  }

  /// Replaces whatever question waits or is being answered. Parts the older ones asked for are
  /// kept.
  func ask(_ question: Question) {
    desk.withLock { desk in
      var question = question
      if let waiting = desk.question { question.takeOver(waiting) }
      if let running = desk.running { question.takeOver(running) }
      // While this lock is held no newer question is begun that could be meant by mistake.
      store.cancel()
      desk.question = question
      desk.isBusy = true
    }
    arrived.signal()
  }

  /// Asks what is known around visits, the most urgent first; done when no question waits.
  ///
  /// - Parameter visit: the visit of a row; nil where nothing needs to be worked out.
  func askContexts(of rows: [VisitRow], _ visit: (VisitRow) -> Visit?) {
    let isNew = desk.withLock { desk in
      guard desk.contextsAsked != rows else { return false }
      desk.contextsAsked = rows
      desk.contextsOf = rows.compactMap { row in visit(row).map { ($0, row) } }[...]
      return !desk.contextsOf.isEmpty
    }
    if isNew { arrived.signal() }
  }

  func close() {
    desk.withLock { $0.isClosed = true }
    arrived.signal()
  }

  /// Answers that have come; waits a moment for one that is about to, so that a quick store is
  /// drawn once and not twice.
  ///
  /// - Parameter forContext: whether what is known around a visit is worth waiting for, too.
  func answers(waitingMilliseconds: Int, forContext: Bool) -> [Message] {
    let urgent = DispatchTime.now() + .milliseconds(waitingMilliseconds)
    // What is around a visit is worth a frame less, but not a delay that is felt.
    let soon = DispatchTime.now() + .milliseconds(Self.contextMilliseconds)
    while true {
      let (isBusy, isNear) = desk.withLock { desk in
        guard desk.answers.isEmpty else { return (false, false) }
        return (desk.isBusy, forContext && (!desk.contextsOf.isEmpty || desk.isAroundVisit))
      }
      guard isBusy || isNear else { break }
      if answered.wait(timeout: isBusy ? urgent : soon) == .timedOut { break }
    }
    return desk.withLock { desk in
      defer { desk.answers = [] }
      return desk.answers
    }
  }

  /// Does one piece of work; false when there will be no more.
  private func work() -> Bool {
    waitForWork()
    let (question, isClosed) = desk.withLock { desk in
      desk.running = desk.question
      desk.question = nil
      return (desk.running, desk.isClosed)
    }
    if isClosed { return false }
    if let question {
      deliver(store.message(answering: question) ?? again(question))
    } else if let (visit, row) = takeContext() {
      deliver(store.message(aroundVisit: visit, row))
      let hasMore = desk.withLock { desk in
        desk.isAroundVisit = false
        return !desk.contextsOf.isEmpty
      }
      if hasMore { arrived.signal() }
    }
    return true
  }

  /// Makes the store ready when nothing has been asked for a while, and never before the reader
  /// sees the first screen.
  private func waitForWork() {
    if isPrepared.withLock({ $0 }) { return arrived.wait() }
    if arrived.wait(timeout: .now() + .milliseconds(30)) == .success { return }
    let isFirst = isPrepared.withLock { isPrepared in
      defer { isPrepared = true }
      return !isPrepared
    }
    if isFirst { store.prepare() }
    arrived.wait()
  }

  /// A question given up for no newer one was interrupted by mistake, and is asked once more.
  private func again(_ question: Question) -> Message? {
    desk.withLock { $0.question == nil } ? store.message(answering: question) : nil
  }

  private func takeContext() -> (visit: Visit, row: VisitRow)? {
    desk.withLock { desk in
      let next = desk.contextsOf.popFirst()
      desk.isAroundVisit = next != nil
      return next
    }
  }

  /// - Parameter message: nil when a newer question made this one needless.
  private func deliver(_ message: Message?) {
    desk.withLock { desk in
      desk.running = nil
      if let message { desk.answers.append(message) } else { desk.contextsAsked = [] }
      desk.isBusy = desk.question != nil
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
    stand = stand ?? older.stand
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
    if let id = question.stand { answer.stand = try row(of: id) }
    return answer
  }
}
