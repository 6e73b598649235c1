internal import Synchronization
import Timeline

/// What has been worked out of an answer.
final class KnownAnswer: Sendable {
  struct Parts: Sendable {
    var condition: SettledCondition?
    var days: DayCounts?
    var counts: [Field: [FieldCount]] = [:]
  }

  let parts = Mutex(Parts())
}

/// What has been worked out of the latest questions to an edition.
final class KnownAnswers: Sendable {
  /// The latest last.
  private let latest = Mutex<[(query: VisitQuery, answer: KnownAnswer)]>([])

  private static let mostAnswers = 32

  func answer(to query: VisitQuery) -> KnownAnswer {
    latest.withLock { latest in
      let known = latest.first { $0.query == query }?.answer ?? KnownAnswer()
      latest.removeAll { $0.query == query }
      latest.append((query, known))
      if latest.count > Self.mostAnswers { latest.removeFirst() }
      return known
    }
  }
}
