internal import BitCollections
import Timeline

/// Which visits have each value of a field, as lists of places in the timeline.
///
/// A list is its length in bytes, its form, then either distances from visit to visit or, where
/// many visits have the value, a bit for every visit of the archive. Lists stand behind one another
/// in pieces of some tens of kilobytes.
enum ValueVisits {
  /// About so many bytes to a piece.
  static let pieceBytes = 30_000

  private enum Form: UInt8 { case distances, bits }

  // MARK: Writing

  /// The lists of so many values, cut into pieces.
  ///
  /// - Parameters:
  ///   - starts: where the visits of each value begin, and where the last ones end.
  ///   - visits: the visits of the first value, of the second, and so on, ascending for each.
  static func pieces(
    _ starts: [Int], _ visits: [UInt32], count: Int
  ) -> [(first: Int, bytes: [UInt8])] {
    var pieces: [(first: Int, bytes: [UInt8])] = []
    for value in 0..<max(0, starts.count - 1) {
      let list = list(visits[starts[value]..<starts[value + 1]], count: count)
      if let last = pieces.indices.last, pieces[last].bytes.count + list.count <= pieceBytes {
        append(list.count, to: &pieces[last].bytes)
        pieces[last].bytes += list
      } else {
        var bytes: [UInt8] = []
        append(list.count, to: &bytes)
        pieces.append((value, bytes + list))
      }
    }
    return pieces
  }

  private static func list(_ visits: ArraySlice<UInt32>, count: Int) -> [UInt8] {
    guard visits.count < count / 8 else { return bits(visits, count: count) }
    var bytes = [Form.distances.rawValue]
    bytes.reserveCapacity(visits.count * 2 + 1)
    var next: UInt32 = 0
    for visit in visits {
      append(Int(visit - next), to: &bytes)
      next = visit + 1
    }
    return bytes
  }

  private static func bits(_ visits: ArraySlice<UInt32>, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (count + 7) / 8)
    for visit in visits { bytes[Int(visit >> 3)] |= 1 << (visit & 7) }
    return [Form.bits.rawValue] + bytes
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var number = number
    while number > 0x7F {
      bytes.append(UInt8(number & 0x7F) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }

  // MARK: Reading

  /// Goes through the lists of a piece.
  struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The bytes of the next list; nil at the end, and where the bytes are damaged.
    mutating func next() -> UnsafeRawBufferPointer? {
      guard at < bytes.count else { return nil }
      let length = ValueVisits.number(bytes, &at)
      guard length > 0, length <= bytes.count - at else {
        at = bytes.count
        return nil
      }
      defer { at += length }
      return UnsafeRawBufferPointer(rebasing: bytes[at..<at + length])
    }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) -> Int {
    var number = 0
    var shift = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      number |= Int(byte & 0x7F) << shift
      guard byte > 0x7F, shift < 42 else { break }
      shift += 7
    }
    return number
  }

  /// Calls `body` with every visit of a list, ascending; what lies outside is damage.
  @inline(__always)
  static func visit(
    _ list: UnsafeRawBufferPointer, below count: Int, _ body: (Int) -> Void
  ) {
    guard let form = list.first.flatMap(Form.init) else { return }
    switch form {
    case .distances:
      var at = 1
      var visit = 0
      while at < list.count {
        visit += number(list, &at)
        guard visit < count else { return }
        body(visit)
        visit += 1
      }
    case .bits:
      for at in 1..<max(1, list.count) {
        var byte = list[at]
        while byte != 0 {
          let visit = (at - 1) << 3 + byte.trailingZeroBitCount
          guard visit < count else { return }
          body(visit)
          byte &= byte - 1
        }
      }
    }
  }

  /// Adds the visits of a list to others.
  static func add(_ list: UnsafeRawBufferPointer, to visits: inout BitSet, count: Int) {
    visit(list, below: count) { visits.insert($0) }
  }

  /// How many of the visits stand in a list, and which are the first and the last.
  static func tally(
    _ list: UnsafeRawBufferPointer, in visits: BitSet, count: Int
  ) -> ValueTally {
    var tally = ValueTally()
    visit(list, below: count) { visit in
      if visits.contains(visit) { tally.add(visit) }
    }
    return tally
  }
}
