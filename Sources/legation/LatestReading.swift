import Desk
import Synchronization
import TerminalFront
import Timeline

/// What a browser reads, again and again.
final class LatestReading: Sendable {
  private let latest: Mutex<Reading>
  private let paths: [String]
  private let earlier: String?

  /// - Parameter earlier: an earlier version of the record that was named.
  init(_ reading: Reading, _ paths: [String], since earlier: String?) {
    latest = Mutex(reading)
    self.paths = paths
    self.earlier = earlier
  }

  /// Reads it again; without a desk that is away now the editions read before are not forgotten.
  func again() -> (store: any VisitStore, desk: TerminalFront.Desk) {
    let reading = Reading(paths, since: earlier, after: self.reading)
    if reading.hasAllDesks { latest.withLock { $0 = reading } }
    return (reading.store, reading.desk)
  }

  var reading: Reading { latest.withLock { $0 } }

  /// What was read already, for what came through a pipe is gone.
  func unchanged() -> (store: any VisitStore, desk: TerminalFront.Desk) {
    let reading = reading
    var desk = reading.desk
    desk.banner = "standard input cannot be read again; this is what it held"
    return (reading.store, desk)
  }

  func edition(of address: DeskAddress) -> Int? { latest.withLock { $0.edition(of: address) } }
}
