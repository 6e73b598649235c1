internal import BitCollections
import Timeline

/// Which visits have each value of a field, as lists of places in the timeline.
///
/// A list is its length in bytes, its form, then either distances from visit to visit or, where
/// many visits have the value, a bit for every visit of the archive. Lists stand behind one another
/// in pieces of some tens of kilobytes.
enum ValueVisits {
  private enum Form: UInt8 { case distances, bits }

  // MARK: Writing

  /// Lists that are stored together, by the number of the first value.
  struct Piece {
    let first: Int
    private(set) var bytes: [UInt8] = []

    init(first: Int) { self.first = first }

    /// About so many bytes to a piece.
    private static let mostBytes = 30_000

    func isFull(with list: [UInt8]) -> Bool {
      !bytes.isEmpty && bytes.count + list.count > Self.mostBytes
    }

    mutating func add(_ list: [UInt8]) {
      Varint.append(list.count, to: &bytes)
      bytes += list
    }
  }

  /// The list of the visits with these distances, among so many.
  static func stored(_ distances: [UInt8], count: Int, of total: Int) -> [UInt8] {
    let list = [Form.distances.rawValue] + distances
    guard count >= total / 8 else { return list }
    var bits = [UInt8](repeating: 0, count: (total + 7) / 8)
    list.withUnsafeBytes { list in
      visit(list, below: total) { bits[$0 >> 3] |= 1 << ($0 & 7) }
    }
    return [Form.bits.rawValue] + bits
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
      let length = Varint.read(bytes, &at)
      guard length > 0, length <= bytes.count - at else {
        at = bytes.count
        return nil
      }
      defer { at += length }
      return UnsafeRawBufferPointer(rebasing: bytes[at..<at + length])
    }
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
        visit += Varint.read(list, &at)
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
}
