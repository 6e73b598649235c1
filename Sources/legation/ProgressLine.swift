import Archive
import Foundation
import Synchronization

/// How far a build is, on one line of standard error; nothing where that is no terminal.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = Date()
  private let lastShown = Mutex(Date.distantPast)

  func show(_ progress: ArchiveBuilder.Progress) {
    guard isTerminal, isDue || progress.isFinishing else { return }
    write("\r" + words(progress) + "\u{1B}[K")
  }

  func end() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private var isDue: Bool {
    lastShown.withLock { last in
      guard Date().timeIntervalSince(last) >= 0.2 else { return false }
      last = Date()
      return true
    }
  }

  /// "412000 visits, 41250 a second, 14 s left".
  private func words(_ progress: ArchiveBuilder.Progress) -> String {
    if progress.isFinishing { return "\(progress.visits) visits, putting them in order" }
    let seconds = max(0.001, Date().timeIntervalSince(start))
    let rate = Int(Double(progress.visits) / seconds)
    let left = progress.share > 0 ? Int(seconds / progress.share * (1 - progress.share)) : 0
    return "\(progress.visits) visits, \(rate) a second, \(left) s left"
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
