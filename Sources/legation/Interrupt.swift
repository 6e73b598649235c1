import Foundation
import Timeline

/// Removes unfinished files when the process is asked to end, and ends it.
///
/// A thread waits for the signals. A dispatch source lost those that came while the source was being
/// set up, and some that came later.
struct Interrupt {
  private let signals: sigset_t

  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    // Who starts a program with nohup, or in the background of a script, wants it to go on.
    for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) {
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    self.signals = signals
    Thread.detachNewThread { [signals] in
      var (signals, number) = (signals, Int32(0))
      guard sigwait(&signals, &number) == 0 else { return }
      UnfinishedFiles.removeAll()
      ProgressLine.erase()
      _exit(128 + number)
    }
  }

  func end() {
    var signals = signals
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
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
