import Dispatch
import Foundation

/// Removes unfinished files when the process is asked to end, and ends it.
struct Interrupt {
  private let sources: [any DispatchSourceSignal]

  init(removing paths: [String]) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        for path in paths { unlink(path) }
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  func end() {
    for source in sources { source.cancel() }
  }
}
