internal import Synchronization
import Timeline

/// What was read of an archive and is asked for again and again.
final class ArchiveCache: Sendable {
  private struct State {
    var places: [UInt32] = []
    var days: DayIndex?
  }

  private let state = Mutex(State())
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

  /// A set of visits in reading order as one in timeline order.
  func inTimelineOrder(_ read: BitSet, count: Int) -> BitSet {
    guard !order.isEmpty else { return read }
    let places = places()
    var found = BitSet(count: count)
    read.visit { if places[$0] != .max { found.insert(Int(places[$0])) } }
    return found
  }

  /// The place in the timeline of every visit that was read.
  private func places() -> [UInt32] {
    state.withLock { state in
      if state.places.isEmpty {
        state.places = Array(repeating: .max, count: readCount)
        for (place, number) in order.enumerated() { state.places[Int(number)] = UInt32(place) }
      }
      return state.places
    }
  }

  func days(_ read: () throws -> DayIndex) rethrows -> DayIndex {
    if let days = state.withLock({ $0.days }) { return days }
    let days = try read()
    state.withLock { $0.days = days }
    return days
  }
}
