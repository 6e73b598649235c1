import Timeline

/// Which visits of one block of the reading order, in the fewest bytes of three forms.
///
/// A bit for each visit; distances as variable-length numbers where there are few; or, where most
/// are known to be among some others, a bit for each of those.
enum VisitSet {
  /// Visits to a block.
  static let block = 32_768
  static let words = block / 64

  private enum Form: UInt8 { case bits, distances, among }

  /// - Parameters:
  ///   - members: the bits of a block.
  ///   - others: bits that hold all of them.
  static func bytes(_ members: [UInt64], among others: [UInt64]?) -> [UInt8] {
    let count = members.reduce(0) { $0 + $1.nonzeroBitCount }
    let otherCount = others.map { $0.reduce(0) { $0 + $1.nonzeroBitCount } } ?? .max
    let (amongSize, least) = (otherCount / 8, min(count, block / 8))
    if let others, amongSize < least { return [Form.among.rawValue] + among(members, others) }
    guard count < block / 8 else { return bits(members) }
    let distances = distances(members, count)
    return distances.count < block / 8 ? [Form.distances.rawValue] + distances : bits(members)
  }

  private static func bits(_ members: [UInt64]) -> [UInt8] {
    [Form.bits.rawValue] + FlatArray.bytes(members)
  }

  private static func among(_ members: [UInt64], _ others: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    var place: UInt8 = 0
    var byte: UInt8 = 0
    for index in others.indices {
      var word = others[index]
      let member = members[index]
      while word != 0 {
        byte |= (member >> UInt64(word.trailingZeroBitCount)) & 1 == 0 ? 0 : 1 << place
        place += 1
        word &= word - 1
        if place == 8 {
          bytes.append(byte)
          (place, byte) = (0, 0)
        }
      }
    }
    if place > 0 { bytes.append(byte) }
    return bytes
  }

  private static func distances(_ members: [UInt64], _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    var last = -1
    for index in members.indices {
      var word = members[index]
      while word != 0 {
        let member = (index << 6) + word.trailingZeroBitCount
        append(member - last - 1, to: &bytes)
        last = member
        word &= word - 1
      }
    }
    return bytes
  }

  private static func append(_ distance: Int, to bytes: inout [UInt8]) {
    var distance = distance
    while distance > 0x7F {
      bytes.append(UInt8(distance & 0x7F) | 0x80)
      distance >>= 7
    }
    bytes.append(UInt8(distance))
  }

  // MARK: Reading

  /// The bits of a block; nil when the bytes are none of the forms.
  ///
  /// - Parameter others: asked for when the form needs them.
  static func members(_ bytes: [UInt8], among others: () throws -> [UInt64]) rethrows -> [UInt64]? {
    switch bytes.first.flatMap(Form.init) {
    case .bits: FlatArray.numbers(Array(bytes.dropFirst()))
    case .distances: members(at: bytes.dropFirst())
    case .among: members(bytes.dropFirst(), of: try others())
    case nil: nil
    }
  }

  private static func members(at distances: ArraySlice<UInt8>) -> [UInt64] {
    var members = [UInt64](repeating: 0, count: words)
    var member = -1
    var distance = 0
    var shift = 0
    for byte in distances {
      distance |= Int(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      member &+= distance &+ 1
      if (0..<block).contains(member) { members[member >> 6] |= 1 << (member & 63) }
      distance = 0
      shift = 0
    }
    return members
  }

  private static func members(_ bits: ArraySlice<UInt8>, of others: [UInt64]) -> [UInt64] {
    var members = others
    var place = bits.startIndex << 3
    for index in others.indices {
      var word = others[index]
      while word != 0 {
        let isMember = place >> 3 < bits.endIndex && bits[place >> 3] & (1 << (place & 7)) != 0
        if !isMember { members[index] &= ~(word & (~word &+ 1)) }
        place += 1
        word &= word - 1
      }
    }
    return members
  }
}
