internal import CPQ
internal import Foundation

/// Tells a server to give up what is asked over a connection.
enum Cancelling {
  /// Takes a connection of its own, on which a server that stands still keeps one waiting.
  ///
  /// - Returns: false when the server did not hear of it in time; it may later, and would give up
  ///   what is asked next.
  static func tell(_ connection: OpaquePointer?) -> Bool {
    guard let cancel = PQgetCancel(connection) else { return false }
    let (bits, isHeard) = (UInt(bitPattern: cancel), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      let cancel = OpaquePointer(bitPattern: bits)
      var words = [CChar](repeating: 0, count: 256)
      _ = PQcancel(cancel, &words, Int32(words.count))
      PQfreeCancel(cancel)
      isHeard.signal()
    }
    let deadline = DispatchTime.now() + .milliseconds(Int(Patience.grace))
    return isHeard.wait(timeout: deadline) == .success
  }
}
