import Foundation

/// Standard input, output and error: the three every program takes for granted.
enum StandardStreams {
  /// Opens /dev/null where one was closed: what is opened next would take its number, and be read
  /// or written as if it were meant. Opened the wrong way round, so that using it still fails.
  static func open() {
    for number in 0...2 where fcntl(Int32(number), F_GETFD) < 0 {
      _ = Foundation.open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}

/// Standard error, to which a message goes as far as it can: there is nobody to tell that it did not.
enum StandardError {
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Writes what is taken. A full disk, a closed pipe or a terminal that is gone ends nothing.
  static func write(_ text: String) {
    withoutClosedPipe {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Holds back, on this thread, the signal that a closed pipe sends to its writer.
  private static func withoutClosedPipe(_ work: () -> Void) {
    var (signals, before, pending) = (sigset_t(), sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigpending(&pending)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    work()
    if sigismember(&pending, SIGPIPE) == 0 {
      var none = timespec()
      while sigtimedwait(&signals, nil, &none) < 0, errno == EINTR {}
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
