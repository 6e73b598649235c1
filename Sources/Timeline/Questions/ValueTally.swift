/// How many visits have a value, and which are the first and the last of them.
package struct ValueTally: Hashable, Sendable {
  package private(set) var count: UInt32 = 0
  package private(set) var first: UInt32 = 0
  package private(set) var last: UInt32 = 0

  package init() {}

  /// Counts one visit more; they come in the order of their numbers.
  @inline(__always)
  package mutating func add(_ visit: UInt32) {
    if count == 0 { first = visit }
    count += 1
    last = visit
  }

  package init(count: Int, first: Int, last: Int) {
    self.count = UInt32(count)
    self.first = UInt32(first)
    self.last = UInt32(last)
  }
}

extension [ValueTally] {
  /// The numbers of the values some visit has: the most frequent first, then by number.
  func mostFrequentFirst() -> [Int] {
    let keys = enumerated().filter { $1.count > 0 }.map {
      UInt64(UInt32.max - $1.count) << 32 | UInt64($0)
    }
    return keys.sorted().map { Int($0 & 0xFFFF_FFFF) }
  }
}
