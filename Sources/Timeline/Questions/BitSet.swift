/// Which of a store's visits, one bit each.
package struct BitSet: Equatable, Sendable {
  package private(set) var words: [UInt64]
  package let count: Int

  package init(count: Int, all: Bool = false) {
    self.count = count
    words = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
    if all { trim() }
  }

  /// One set behind the other; each but the last has a multiple of 64 places.
  package init(joining sets: [BitSet]) {
    count = sets.reduce(0) { $0 + $1.count }
    words = Array(sets.map(\.words).joined())
  }

  private mutating func trim() {
    if count % 64 != 0, let last = words.indices.last { words[last] &= (1 << (count % 64)) - 1 }
  }

  @inline(__always)
  package mutating func insert(_ index: Int) { words[index >> 6] |= 1 << (index & 63) }

  package func contains(_ index: Int) -> Bool { words[index >> 6] & (1 << (index & 63)) != 0 }

  package mutating func formIntersection(_ other: BitSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  package mutating func formUnion(_ other: BitSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Adds the members whose bits are set in `word`, which stand for `64 * index` and on.
  package mutating func formUnion(word: UInt64, at index: Int) { words[index] |= word }

  package mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    trim()
  }

  package var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Something for every member, ascending.
  package func map<Element>(_ transform: (Int) -> Element) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(population)
    visit { elements.append(transform($0)) }
    return elements
  }

  /// Calls `body` with every member, ascending.
  @inline(__always)
  package func visit(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body((index << 6) + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
