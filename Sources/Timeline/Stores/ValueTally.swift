/// How many visits have a value, and which are the first and the last of them.
package struct ValueTally: Hashable, Sendable {
  package private(set) var count = 0
  package private(set) var first = 0
  package private(set) var last = 0

  package init() {}

  /// Counts one visit more; they come in the order of their numbers.
  package mutating func add(_ visit: Int) {
    if count == 0 { first = visit }
    count += 1
    last = visit
  }
}

extension [ValueTally] {
  /// The numbers of the values some visit has: the most frequent first, then by number.
  func mostFrequentFirst() -> [Int] {
    indices.filter { self[$0].count > 0 }
      .sorted { (self[$1].count, $0) < (self[$0].count, $1) }
  }
}
