internal import Synchronization

/// What several threads work out, put in order.
final class Collected<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>

  init(_ count: Int) {
    values = Mutex(Array(repeating: nil, count: count))
  }

  func put(_ value: Value, at index: Int) { values.withLock { $0[index] = value } }

  var all: [Value] { values.withLock { $0.compactMap { $0 } } }
}
