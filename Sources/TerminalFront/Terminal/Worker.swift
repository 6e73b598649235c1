internal import Foundation
internal import Synchronization
import Timeline

/// Does everything that touches a store, on a thread of its own. Only the newest question counts.
final class Worker: Sendable {
  private struct Work {
    /// What has not been answered of the newest question, the most urgent first.
    var parts: [QuestionPart] = []
    var jobs: [Job] = []
    /// What is being done now, and how many pieces were begun with it.
    var running: Piece?
    var begun = 0
    /// True when what is being done is not wanted any more.
    var isGivenUp = false
    /// The store that is asked now.
    var store: any VisitStore
    var outage = Outage()
    /// True while it has to be found out whether the store is there.
    var isDoubted = false
    var messages: [Message] = []
    /// How much of the work is done, and whether that has been handed out.
    var share: Double?
    var isShareNew = false
    var isClosed = false

    /// True while something is worked out that the screen waits a moment for.
    var isAnswering: Bool { parts.contains { !$0.isQuiet } }

    /// What to do next: rows and what is known around a visit before jobs, what is counted last.
    var next: Piece? {
      if let part = parts.first, part.isShort { return .part(part) }
      return jobs.first.map(Piece.job) ?? parts.first.map(Piece.part) ?? (isDoubted ? .check : nil)
    }
  }

  private enum Piece: Equatable {
    case part(QuestionPart)
    case job(Job)
    case check
  }

  private let work: Mutex<Work>
  private let jobs: JobRunner
  private let wake: @Sendable () -> Void
  private let arrived = DispatchSemaphore(value: 0)
  private let answered = DispatchSemaphore(value: 0)

  /// The reader sees the first screen before the store is made ready for what may be asked next.
  private static let quietMilliseconds = 30

  /// - Parameter wake: called whenever there is a message.
  init(_ store: any VisitStore, _ jobs: JobRunner, wake: @escaping @Sendable () -> Void) {
    work = Mutex(Work(store: store))
    self.jobs = jobs
    self.wake = wake
  }

  func start() {
    Thread.detachNewThread { [self] in
      var answerer = answerer()
      var isPrepared = false
      while !work.withLock({ $0.isClosed }) {
        if !workOnce(&answerer) { waitForWork(&isPrepared) }
      }
    }
  }

  /// Replaces the question that waits or is being answered.
  func ask(_ question: Question) {
    let unwanted: Int? = work.withLock { work in
      work.parts = question.parts
      // What is still wanted goes on, unless rows are wanted before it, or it loses nothing by
      // waiting.
      guard case .part(let running) = work.running else { return nil }
      let mayWait = question.rows != nil || running.isDoneInSteps
      let goesOn = running == work.parts.first || !mayWait
      return work.parts.contains(running) && goesOn ? nil : work.begun
    }
    if let unwanted { cancel(unwanted) }
    arrived.signal()
  }

  /// Gives up a piece of work, again and again until it is heard: between two of its many queries
  /// nobody listens. While the lock is held nothing newer is begun that could be meant by mistake.
  private func cancel(_ number: Int, pause: Int = 10) {
    let isStillDone = work.withLock { work in
      guard work.running != nil, work.begun == number else { return false }
      work.store.cancel()
      return true
    }
    guard isStillDone else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(pause)) { [self] in
      cancel(number, pause: 2 * pause)
    }
  }

  func add(_ job: Job) {
    work.withLock { $0.jobs.append(job) }
    arrived.signal()
  }

  /// Asks a store that is away again soon: somebody is typing.
  func hurry() { arrived.signal() }

  /// Somebody else asks the store in vain: that is said at once, and it is asked here until it
  /// answers.
  func doubt(since: Date, _ reason: String) {
    let message = work.withLock { work in
      work.isDoubted = true
      work.outage.begin(at: since)
      return work.outage.told(reason)
    }
    post(message)
    arrived.signal()
  }

  /// Does without all that is asked or done.
  func giveUp() {
    let number = work.withLock { work in
      work.parts = []
      work.jobs = []
      work.isGivenUp = work.running != nil
      return work.begun
    }
    cancel(number)
  }

  func close() {
    work.withLock { work in
      work.isClosed = true
      work.isGivenUp = true
      work.store.cancel()
    }
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
      defer { (work.messages, work.isShareNew) = ([], false) }
      guard work.isShareNew, let share = work.share else { return work.messages }
      return work.messages + [.progress(share)]
    }
  }

  // MARK: On the thread

  private func answerer() -> Answerer {
    Answerer(work.withLock { $0.store }) { [self] in tell($0) }
  }

  private func waitForWork(_ isPrepared: inout Bool) {
    if !isPrepared {
      let quiet = DispatchTime.now() + .milliseconds(Self.quietMilliseconds)
      if arrived.wait(timeout: quiet) == .success { return }
      work.withLock { $0.store }.prepare()
      isPrepared = true
    }
    arrived.wait()
  }

  /// Does one piece of work; false when there is none.
  private func workOnce(_ answerer: inout Answerer) -> Bool {
    guard let piece = begin() else { return false }
    let asked = Date()
    do {
      try perform(piece, &answerer)
    } catch {
      waitOut(error, asked)
      return true
    }
    answered.signal()
    wake()
    return true
  }

  private func perform(_ piece: Piece, _ answerer: inout Answerer) throws(StoreAway) {
    switch piece {
    case .part(let part):
      let message = try answerer.message(unlessAway: part)
      deliver(message, for: part)
      if message != nil { endOutage() }
    case .check:
      let answers = try answerer.answers()
      work.withLock { $0.running = nil }
      if answers { endOutage() }
    case .job(let job):
      let outcome = jobs.run(
        job, answerer.store, progress: { [self] in tell($0) }, check: { [self] in try check() })
      if let store = deliver(outcome) {
        work.withLock { $0.store = store }
        answerer = self.answerer()
      }
    }
  }

  private func endOutage() {
    let wasAway = work.withLock { work in
      work.isDoubted = false
      return work.outage.end()
    }
    if wasAway { post(.away(nil)) }
  }

  /// Says that the store is away and lets some time pass; what was asked stays asked.
  private func waitOut(_ away: StoreAway, _ asked: Date) {
    let (seconds, message) = work.withLock { work in
      work.running = nil
      let seconds = work.outage.goOn(at: asked)
      return (seconds, work.outage.told(away.description))
    }
    post(message)
    let now = DispatchTime.now()
    var deadline = now + .seconds(seconds)
    while !work.withLock({ $0.isClosed }), arrived.wait(timeout: deadline) == .success {
      // Whoever goes on typing hears soon that it is back.
      deadline = min(deadline, now + .seconds(Outage.shortPause))
    }
  }

  private func post(_ message: Message) {
    work.withLock { $0.messages.append(message) }
    answered.signal()
    wake()
  }

  private func begin() -> Piece? {
    work.withLock { work in
      (work.isGivenUp, work.share, work.isShareNew) = (false, nil, false)
      work.running = work.next
      work.begun += 1
      if case .job = work.running { work.jobs.removeFirst() }
      return work.running
    }
  }

  /// - Parameter message: nil when it was given up, for something more urgent or for good.
  private func deliver(_ message: Message?, for part: QuestionPart) {
    work.withLock { work in
      work.running = nil
      guard let message, let index = work.parts.firstIndex(of: part) else { return }
      work.parts.remove(at: index)
      work.messages.append(message)
    }
  }

  /// Returns the store to be asked from now on, when it is another.
  private func deliver(_ outcome: JobRunner.Outcome) -> (any VisitStore)? {
    work.withLock { work in
      work.running = nil
      // Files that were read for nobody are forgotten.
      if work.isGivenUp, outcome.store != nil { return nil }
      work.messages.append(outcome.message)
      return outcome.store
    }
  }

  private func check() throws {
    if work.withLock({ $0.isGivenUp }) { throw CancellationError() }
  }

  /// Tells how far the work is, a percent at a time.
  private func tell(_ share: Double) {
    let isNew = work.withLock { work in
      let share = (share * 100).rounded(.down) / 100
      guard work.share != share else { return false }
      (work.share, work.isShareNew) = (share, true)
      return true
    }
    if isNew { wake() }
  }
}
