import Timeline

/// Which visits of one block of the reading order, in the fewer bytes of two forms.
///
/// Distances as variable-length numbers where there are few; a bit each where there are many.
enum VisitSet {
  /// Visits to a block.
  static let block = 32_768
  private static let bitBytes = block / 8

  /// - Parameter words: the bits of a block.
  static func bytes(_ words: some Collection<UInt64>) -> [UInt8] {
    let count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    guard count < bitBytes else { return bits(words) }
    let distances = distances(words, count)
    return distances.count < bitBytes ? distances : bits(words)
  }

  private static func bits(_ words: some Collection<UInt64>) -> [UInt8] {
    FlatArray.bytes(Array(words))
  }

  private static func distances(_ words: some Collection<UInt64>, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    var last = -1
    for (index, word) in words.enumerated() {
      var word = word
      while word != 0 {
        let member = (index << 6) + word.trailingZeroBitCount
        var distance = member - last - 1
        last = member
        while distance > 0x7F {
          bytes.append(UInt8(distance & 0x7F) | 0x80)
          distance >>= 7
        }
        bytes.append(UInt8(distance))
        word &= word - 1
      }
    }
    return bytes
  }

  /// Adds the members of a block to the visits.
  static func add(_ bytes: UnsafeRawBufferPointer, ofBlock number: Int, to visits: inout BitSet) {
    bytes.count == bitBytes
      ? addBits(bytes, number, &visits) : addDistances(bytes, number, &visits)
  }

  private static func addBits(
    _ bytes: UnsafeRawBufferPointer, _ number: Int, _ visits: inout BitSet
  ) {
    let first = number * block / 64
    for index in 0..<min(bitBytes / 8, visits.words.count - first) {
      let word = bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
      visits.formUnion(word: UInt64(littleEndian: word), at: first + index)
    }
  }

  private static func addDistances(
    _ bytes: UnsafeRawBufferPointer, _ number: Int, _ visits: inout BitSet
  ) {
    var member = number * block - 1
    var distance = 0
    var shift = 0
    for byte in bytes {
      distance |= Int(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      member += distance + 1
      if member < visits.count { visits.insert(member) }
      distance = 0
      shift = 0
    }
  }
}
