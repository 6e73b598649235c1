import Dispatch
import Foundation
import Timeline

/// Removes unfinished files when the process is asked to end, and ends it.
struct Interrupt {
  private let sources: [any DispatchSourceSignal]
  private let signals: [Int32]

  init() {
    // Who starts a program with nohup, or in the background of a script, wants it to go on.
    let signals = [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }
    self.signals = signals
    sources = signals.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        UnfinishedFiles.removeAll()
        _exit(128 + number)
      }
      // Ignored any sooner, a signal that comes before the source listens would be lost.
      source.setRegistrationHandler { signal(number, SIG_IGN) }
      source.resume()
      return source
    }
  }

  func end() {
    for source in sources { source.cancel() }
    for number in signals { signal(number, SIG_DFL) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return action.__sigaction_handler.sa_handler.map { unsafeBitCast($0, to: Int.self) } == 1
  }

  /// Lets a signal pass that would end the process; programs started from here see it again.
  static func passOver(_ number: Int32) {
    if !isIgnored(number) { signal(number) { _ in } }
  }
}
