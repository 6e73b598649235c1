internal import BitCollections
internal import Synchronization
import Timeline

/// What was read of an archive and is asked for again and again.
final class ArchiveCache: Sendable {
  private let knownDays = Mutex<[DayBounds]?>(nil)
  private let order: [UInt32]
  let about: [String: String]
  let readCount: Int

  init(_ opening: ArchiveOpening) {
    order = opening.order
    about = opening.about
    readCount = opening.readCount
  }

  /// By which number the JSON and the words of a visit are stored.
  func readingNumber(_ number: Int) -> Int { order.isEmpty ? number : Int(order[number]) }

  /// A set of visits in reading order as one in timeline order. O(visits of the archive).
  ///
  /// The way back, from reading to timeline order, would be quicker and as large as the rows.
  func inTimelineOrder(_ read: BitSet) -> BitSet {
    guard !order.isEmpty else { return read }
    return BitSet(order.indices.lazy.filter { read.contains(Int(self.order[$0])) })
  }

  func days(_ read: () throws -> [DayBounds]) rethrows -> [DayBounds] {
    if let days = knownDays.withLock({ $0 }) { return days }
    let days = try read()
    knownDays.withLock { $0 = days }
    return days
  }
}
