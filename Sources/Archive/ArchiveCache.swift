internal import Synchronization
import Timeline

/// What was read of an archive and is likely to be asked for again, up to a number of bytes.
final class ArchiveCache: Sendable {
  private struct State {
    var lists: [(field: Field, lists: ValueLists)] = []
    var places: [UInt32] = []
    var days: DayIndex?
  }

  private let state = Mutex(State())
  private let order: [UInt32]
  let about: [String: String]
  let readCount: Int
  /// Enough for the fields of one question and the pane of another.
  private static let mostBytes = 6 << 20

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

  /// The lists of a field; the one not asked for longest makes room.
  func lists(_ field: Field, _ read: () throws -> ValueLists) rethrows -> ValueLists {
    let known = state.withLock { state -> ValueLists? in
      guard let at = state.lists.firstIndex(where: { $0.field == field }) else { return nil }
      let found = state.lists.remove(at: at)
      state.lists.append(found)
      return found.lists
    }
    if let known { return known }
    let lists = try read()
    state.withLock { state in
      state.lists.append((field, lists))
      while state.lists.count > 1, state.lists.reduce(0, { $0 + $1.lists.size }) > Self.mostBytes {
        state.lists.removeFirst()
      }
    }
    return lists
  }
}
