internal import Foundation
internal import Synchronization
import Timeline

/// Visits on their way from the threads that read and prepare them to the one that writes.
final class Pipe: Sendable {
  private struct State {
    var batches: [[PreparedVisits]] = []
    var isDone = false
    var isGivenUp = false
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 2)

  /// Begins to read on a thread of its own; the stream comes back when it is at its end.
  func produce(_ stream: VisitStream, preparers: [VisitPreparer]) -> Handover<VisitStream> {
    let handover = Handover<VisitStream>()
    let thread = Thread { [self] in
      var stream = stream
      while !state.withLock({ $0.isGivenUp }), let parts = stream.next() {
        var batch = Self.prepare(parts, stream.loaded.reference, preparers)
        let share = Double(stream.bytesRead) / Double(max(1, stream.totalBytes))
        for index in batch.indices { batch[index].share = share }
        put(batch)
      }
      state.withLock { $0.isDone = true }
      handover.give(stream)
      filled.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    return handover
  }

  private func put(_ batch: [PreparedVisits]) {
    room.wait()
    state.withLock { $0.batches.append(batch) }
    filled.signal()
  }

  /// The next batch, in the order of the files; nil when there will be no more.
  func next() -> [PreparedVisits]? {
    filled.wait()
    let batch = state.withLock { $0.batches.isEmpty ? nil : $0.batches.removeFirst() }
    room.signal()
    return batch
  }

  /// Nobody takes what is still to come.
  deinit { state.withLock { $0.isGivenUp = true } }

  private static func prepare(
    _ parts: [VisitStream.Part], _ reference: Reference, _ preparers: [VisitPreparer]
  ) -> [PreparedVisits] {
    let pieces = parts.flatMap { part in
      split(part.visits.count, into: preparers.count / parts.count).map { (part, $0) }
    }
    let work = zip(preparers, pieces).map { (preparer: $0, part: $1.0, range: $1.1) }
    return Parallel.map(work) { $0.preparer.prepare($0.part, $0.range, reference) }
  }

  private static func split(_ count: Int, into pieces: Int) -> [Range<Int>] {
    (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
  }
}

/// Something one thread hands to another, once.
final class Handover<Value: Sendable>: Sendable {
  private let given = Mutex<Value?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  func give(_ value: Value) {
    given.withLock { $0 = value }
    arrived.signal()
  }

  /// Waits for it.
  var value: Value {
    while true {
      if let value = given.withLock({ $0 }) { return value }
      arrived.wait()
    }
  }
}
