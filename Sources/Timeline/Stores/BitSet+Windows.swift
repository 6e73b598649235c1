internal import BitCollections

/// Windows of a set of numbers, told by counting bits.
extension BitSet {
  /// How many members are smaller. O(members / 64).
  func count(below number: Int) -> Int {
    number <= 0 ? 0 : self[members: 0..<number].count
  }

  /// The member that has so many before it.
  func member(_ rank: Int) -> Int? {
    guard rank >= 0, rank < count else { return nil }
    return self[index(startIndex, offsetBy: rank)]
  }

  /// The first so many from a number on, ascending.
  func members(from number: Int, _ limit: Int) -> [Int] {
    let number = Swift.max(0, number)
    guard let greatest = self.max(), greatest >= number else { return [] }
    return Array(self[members: number..<greatest + 1].prefix(limit))
  }

  /// The last so many before a number, ascending.
  func members(before number: Int, _ limit: Int) -> [Int] {
    number <= 0 ? [] : Array(self[members: 0..<number].suffix(limit))
  }
}

/// How a window lies around a place.
package enum Window {
  /// - Parameters:
  ///   - before: up to `limit` before the place.
  ///   - after: up to `limit` from the place on.
  package static func around<Row>(_ before: [Row], _ after: [Row], _ limit: Int) -> [Row] {
    let most = max(limit / 2, limit - after.count)
    let taken = before.suffix(most)
    return Array(taken + after.prefix(limit - taken.count))
  }
}

/// The ranks of the members of a set: each told by a table and the bits of one word.
struct BitRanks {
  private let words: [UInt]
  private let before: [UInt32]

  init(_ set: BitSet) {
    var words = [UInt](repeating: 0, count: (set.max() ?? -1) / UInt.bitWidth + 1)
    for member in set { words[member / UInt.bitWidth] |= 1 << (member % UInt.bitWidth) }
    var sum: UInt32 = 0
    before = words.map { word in
      defer { sum += UInt32(word.nonzeroBitCount) }
      return sum
    }
    self.words = words
  }

  /// How many members stand before a member; nil for any other number.
  func rank(of number: Int) -> Int? {
    let word = number / UInt.bitWidth
    let bit = UInt(1) << (number % UInt.bitWidth)
    guard word < words.count, words[word] & bit != 0 else { return nil }
    return Int(before[word]) + (words[word] & (bit - 1)).nonzeroBitCount
  }
}
