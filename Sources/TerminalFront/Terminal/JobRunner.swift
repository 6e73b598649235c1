import Timeline

/// Does what is done with the whole store: reads it again, writes visits out, sums up a subject.
struct JobRunner: Sendable {
  /// Reads the collection again; nil where that is not possible.
  var reopen: Browser.Reopen?
  /// Writes visits out; nil where nothing can.
  var export: Browser.Export?

  struct Outcome {
    var message: Message
    /// The store to be asked from now on, when it is another.
    var store: (any VisitStore)?
  }

  /// - Parameters:
  ///   - progress: told how far it is.
  ///   - check: throws to give it up.
  func run(
    _ job: Job, _ store: any VisitStore, progress: @escaping Progress,
    check: @escaping @Sendable () throws -> Void
  ) -> Outcome {
    do {
      return try perform(job, store, progress, check)
    } catch is CancellationError {
      return Outcome(message: .finished(Notice(job.wordsGivenUp)))
    } catch {
      return Outcome(message: .finished(Notice("\(error)", isError: true)))
    }
  }

  private func perform(
    _ job: Job, _ store: any VisitStore, _ progress: @escaping Progress,
    _ check: @escaping @Sendable () throws -> Void
  ) throws -> Outcome {
    switch job {
    case .summarise(let subject):
      return Outcome(message: .summarised(try SubjectSummary(subject, in: store)))
    case .overview(let query):
      return Outcome(message: .counted(try OverviewSection.all(query, in: store)))
    case .companions(let subject, let query):
      let found = try Companions(
        subject, .with, matching: query, in: store, progress: progress, check: check)
      return Outcome(message: .gathered(found, try found.reference(in: store)))
    case .gone(let earlier):
      let gone = try store.goneSinceEarlier().map(\.id)
      return Outcome(message: .finished(Notice(Self.words(ofGone: gone, since: earlier))))
    case .export(let request):
      guard let export else {
        return Outcome(message: .finished(Notice("nothing can be exported here")))
      }
      return Outcome(message: .finished(try export(request, store, progress, check)))
    case .reload:
      guard let reopen else {
        return Outcome(message: .finished(Notice("this cannot be reloaded")))
      }
      let before = store.count
      let (store, desk) = reopen()
      // A broken save takes nothing away: the visits of before stay until it is mended.
      if desk.banner != nil, store.count < before { return Outcome(message: .notReloaded(desk)) }
      return Outcome(message: .reloaded(desk), store: store)
    }
  }

  private static let mostNamed = 3

  private static func words(ofGone ids: [Visit.ID], since earlier: String) -> String {
    guard !ids.isEmpty else {
      return "nothing of this visit changed since \(earlier), and no visit is gone"
    }
    let rest = ids.count - mostNamed
    let more = rest > 0 ? " and \(rest) more, which legation diff names" : ""
    return "nothing of this visit changed since \(earlier); gone since then: "
      + ids.prefix(mostNamed).joined(separator: ", ") + more
  }
}
