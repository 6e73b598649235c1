internal import Foundation
internal import Synchronization

/// What one thread works out for another that uses it, in order, a few items ahead.
package final class Pipe<Item: Sendable>: Sendable {
  private struct State {
    var items: [Item] = []
    var isGivenUp = false
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 2)

  package init() {}

  /// Begins on a thread of its own; what comes of it in the end is handed over.
  ///
  /// - Parameter work: puts each item; false tells that nobody takes more.
  package func produce<Value: Sendable>(
    _ work: @escaping @Sendable (_ put: (Item) -> Bool) throws -> Value
  ) -> Handover<Value> {
    let handover = Handover<Value>()
    let thread = Thread { [self] in
      handover.give(Result { try work(put) })
      filled.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    return handover
  }

  private func put(_ item: Item) -> Bool {
    room.wait()
    let isGivenUp = state.withLock { state in
      state.items.append(item)
      return state.isGivenUp
    }
    filled.signal()
    return !isGivenUp
  }

  /// Uses all items; when that fails, no more are worked out.
  package func each(_ use: (Item) throws -> Void) throws {
    do {
      while let item = next() { try use(item) }
    } catch {
      state.withLock { $0.isGivenUp = true }
      while next() != nil {}
      throw error
    }
  }

  /// Nil when there will be no more.
  private func next() -> Item? {
    filled.wait()
    let item = state.withLock { $0.items.isEmpty ? nil : $0.items.removeFirst() }
    room.signal()
    return item
  }
}

/// Something one thread hands to another, once.
package final class Handover<Value: Sendable>: Sendable {
  private let given = Mutex<Result<Value, any Error>?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  func give(_ value: Result<Value, any Error>) {
    given.withLock { $0 = value }
    arrived.signal()
  }

  /// Waits for it; throws what stood in the way of it.
  package func get() throws -> Value {
    while true {
      if let value = given.withLock({ $0 }) { return try value.get() }
      arrived.wait()
    }
  }
}
