package import Synchronization

/// A value that is worked out when it is first asked for, and then kept.
final class Deferred<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// Whoever asks while it is being worked out waits for it.
  var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}

extension Mutex where Value: Sendable {
  /// The value that is kept, or is made and kept now; two that ask at once may both make it.
  package func remembering<Kept: Sendable>(_ make: () throws -> Kept) rethrows -> Kept
  where Value == Kept? {
    if let kept = withLock({ $0 }) { return kept }
    let made = try make()
    withLock { $0 = made }
    return made
  }
}
