internal import Synchronization

/// Answers given lately, so many of them; the oldest is forgotten first.
final class Recent<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private let kept = Mutex<[(key: Key, value: Value)]>([])
  private let most: Int

  init(most: Int) { self.most = most }

  /// The answer as it was given, or as it is made now.
  func value(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
    if let value = last(where: { $0 == key })?.value { return value }
    let value = try make()
    kept.withLock { kept in
      if kept.count >= most { kept.removeFirst() }
      kept.append((key, value))
    }
    return value
  }

  /// The latest answer whose key is such.
  func last(where isWanted: (Key) -> Bool) -> (key: Key, value: Value)? {
    kept.withLock { kept in kept.last { isWanted($0.key) } }
  }
}
