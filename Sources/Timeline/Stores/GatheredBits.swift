package import BitCollections

/// Numbers below a bound that are gathered in any order: a set takes ten times as long for each of
/// them.
package struct GatheredBits {
  private var words: [UInt]

  package init(below bound: Int) {
    words = [UInt](repeating: 0, count: bound / UInt.bitWidth + 1)
  }

  package mutating func insert(_ number: Int) {
    words[number / UInt.bitWidth] |= 1 << UInt(number % UInt.bitWidth)
  }

  package var set: BitSet { BitSet(words: words) }
}
