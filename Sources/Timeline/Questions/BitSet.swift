/// Which of a store's visits, one bit each.
struct BitSet: Equatable {
  private(set) var words: [UInt64]
  let count: Int

  init(count: Int, all: Bool = false) {
    self.count = count
    words = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
    if all { trim() }
  }

  private mutating func trim() {
    if count % 64 != 0, let last = words.indices.last { words[last] &= (1 << (count % 64)) - 1 }
  }

  mutating func insert(_ index: Int) { words[index >> 6] |= 1 << (index & 63) }

  func contains(_ index: Int) -> Bool { words[index >> 6] & (1 << (index & 63)) != 0 }

  mutating func formIntersection(_ other: BitSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: BitSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    trim()
  }

  var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Every member, ascending.
  @inline(__always)
  func forEachMember(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body((index << 6) + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
