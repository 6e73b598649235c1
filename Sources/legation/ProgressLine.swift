import Foundation
import Synchronization
import Timeline

/// How far long work is, on one line of standard error; nothing where that is no terminal.
final class ProgressLine: Sendable {
  private let isTerminal = StandardError.isTerminal
  private let start = Date()
  private let lastShown = Mutex(Date.distantPast)
  /// Of any of them: there is one terminal.
  private static let isShown = Mutex(false)

  /// How far the filling of an archive or a desk is.
  func show(_ progress: FillingProgress) { show(words(progress), atOnce: progress.isFinishing) }

  /// How far a question is, or what is written of its answer.
  func show(share: Double) { show("\(Int(share * 100)) % done") }

  /// How many visits are printed.
  func show(visits: Int) { show("\(visits) visits, \(rate(visits)) a second") }

  /// How many rows an import has read.
  func show(rows: Int) { show("\(rows) rows, \(rate(rows)) a second") }

  func end() { Self.erase() }

  /// Takes away the line that is there, also where the program is told to end.
  static func erase() {
    isShown.withLock { isShown in
      if isShown { StandardError.write("\r\u{1B}[K") }
      isShown = false
    }
  }

  private func show(_ words: @autoclosure () -> String, atOnce: Bool = false) {
    guard isTerminal, atOnce || isDue else { return }
    Self.isShown.withLock { $0 = true }
    StandardError.write("\r" + words() + "\u{1B}[K")
  }

  private var isDue: Bool {
    lastShown.withLock { last in
      guard Date().timeIntervalSince(last) >= 0.2 else { return false }
      last = Date()
      return true
    }
  }

  private var seconds: Double { max(0.001, Date().timeIntervalSince(start)) }

  private func rate(_ count: Int) -> Int { Int(Double(count) / seconds) }

  /// "412000 visits, 41250 a second, 14 s left".
  private func words(_ progress: FillingProgress) -> String {
    if progress.isFinishing { return "\(progress.visits) visits, putting them in order" }
    let left = progress.share > 0 ? Int(seconds / progress.share * (1 - progress.share)) : 0
    return "\(progress.visits) visits, \(rate(progress.visits)) a second, \(left) s left"
  }
}
