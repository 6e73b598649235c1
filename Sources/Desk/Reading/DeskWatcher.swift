internal import CPQ
internal import Foundation

/// Hears of editions that others make, on a thread and a connection of its own.
public final class DeskWatcher: Sendable {
  private let address: DeskAddress
  private let read: @Sendable () -> Int?

  /// - Parameter read: tells the edition that is read at the time; nil where none is.
  public init(_ address: DeskAddress, read: @escaping @Sendable () -> Int?) {
    self.address = address
    self.read = read
  }

  /// Calls back with one sentence for every edition that is newer than the one that is read, and
  /// says how many visits changed since that one.
  public func watch(_ tell: @escaping @Sendable (String) -> Void) {
    Thread.detachNewThread { [self] in
      var told = 0
      while true {
        // A server that is away is told of by whoever asks it something.
        try? listen(&told, tell)
        Thread.sleep(forTimeInterval: Self.pause)
      }
    }
  }

  /// How many seconds pass before a server that was away, or does not tell, is asked again.
  private static let pause = 5.0
  private static let mostMilliseconds: Int32 = 60_000

  private func listen(_ told: inout Int, _ tell: (String) -> Void) throws {
    let handle = try Handle(address)
    defer { handle.close() }
    let talk = Talk(handle: handle, desk: address.shown, wake: WakePipe(), isGivenUp: { false })
    // A standby refuses to tell, and is asked every so often.
    let tells = (try? talk.run("LISTEN \(Editions.channel)")) != nil
    repeat {
      if let news = try news(talk, after: &told) { tell(news) }
      guard tells else { return }
      var files = [pollfd(fd: PQsocket(handle.pointer), events: Int16(POLLIN), revents: 0)]
      _ = poll(&files, 1, Self.mostMilliseconds)
      guard PQconsumeInput(handle.pointer) == 1 else { return }
      while let notice = PQnotifies(handle.pointer) { PQfreemem(notice) }
    } while true
  }

  private func news(_ talk: Talk, after told: inout Int) throws -> String? {
    guard let read = read() else { return nil }
    let rows = try talk.rows(
      """
      SELECT max(number), sum(added) FILTER (WHERE number > $1::integer),
        sum(changed) FILTER (WHERE number > $1::integer),
        sum(removed) FILTER (WHERE number > $1::integer) FROM legation.edition
      """, ["\(read)"])
    let newest = rows.number(0, 0)
    guard newest > max(read, told) else { return nil }
    told = newest
    let changes = [(1, "new"), (2, "changed"), (3, "gone")].map {
      "\(rows.number(0, $0.0)) \($0.1)"
    }
    return "edition \(newest) of the desk: \(changes.joined(separator: ", "))"
  }
}
