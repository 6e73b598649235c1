public import Foundation

/// Hears of editions that others make, and of a server that is away, on a thread and a connection of
/// its own.
public final class DeskWatcher: Sendable {
  /// What there is to tell a reader.
  public enum News: Sendable {
    /// There is a newer edition with other visits in it; one sentence.
    case edition(String)
    /// The server does not answer since then, and why.
    case away(since: Date, String)
  }

  private let address: DeskAddress
  private let read: @Sendable () -> Int?

  /// - Parameter read: tells the edition that is read at the time; nil where none is.
  public init(_ address: DeskAddress, read: @escaping @Sendable () -> Int?) {
    self.address = address
    self.read = read
  }

  /// Tells of every edition that is newer than the one that is read, and once of a server that is
  /// away: whoever asks it something finds out whether it is back.
  public func watch(_ tell: @escaping @Sendable (News) -> Void) {
    Thread.detachNewThread { [self] in
      var watching = Watching()
      while true {
        do {
          try listen(&watching, tell)
        } catch let problem as DeskProblem where problem.kind == .away {
          if watching.answers { tell(.away(since: watching.asked, problem.description)) }
          watching.answers = false
        } catch {
          // What is refused is told of by whoever asks for more.
        }
        Thread.sleep(forTimeInterval: Self.pause)
      }
    }
  }

  private struct Watching {
    /// The edition that was told of last.
    var told = 0
    /// When the server was asked or heard last.
    var asked = Date()
    var answers = true
  }

  /// How many seconds pass before a server that was away, or does not tell, is asked again.
  private static let pause = 5.0
  /// One that says nothing is asked as often: it may stand still, or the network be gone.
  private static let milliseconds: Int32 = 10_000

  private func listen(_ watching: inout Watching, _ tell: (News) -> Void) throws {
    watching.asked = Date()
    var handle = try Handle(address)
    defer { handle.close() }
    handle.patience = Self.milliseconds
    let talk = Talk(handle: handle, desk: address.shown, wake: WakePipe(), isGivenUp: { false })
    try talk.run(Patience.limits)
    // A standby refuses to tell, and is asked every so often.
    let tells = (try? talk.run("LISTEN \(Editions.channel)")) != nil
    repeat {
      if let news = try news(talk, &watching) { tell(.edition(news)) }
      watching.answers = true
      guard tells else { return }
      try talk.listen(milliseconds: Self.milliseconds) { watching.asked = Date() }
    } while true
  }

  private func news(_ talk: Talk, _ watching: inout Watching) throws -> String? {
    let newest = try talk.rows("SELECT max(number) FROM legation.edition").number(0, 0)
    guard let read = read(), newest > max(read, watching.told) else { return nil }
    let changes = try changes(from: read, to: newest, talk)
    watching.told = newest
    guard let changes else { return "edition \(newest) of the desk has changes" }
    guard !changes.isEmpty else { return nil }
    return """
      edition \(newest) of the desk: \(changes.added) new, \(changes.changed) changed, \
      \(changes.removed) gone
      """
  }

  /// Nil where counting them takes too long.
  private func changes(from old: Int, to new: Int, _ talk: Talk) throws -> EditionChanges? {
    var handle = talk.handle
    handle.patience = Patience.first
    let patient = Talk(
      handle: handle, desk: talk.desk, wake: talk.wake, isGivenUp: talk.isGivenUp)
    do {
      return try EditionChanges(from: old, to: new, patient)
    } catch let problem as DeskProblem where problem.kind == .late {
      return nil
    }
  }
}
