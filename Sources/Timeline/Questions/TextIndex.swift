internal import Foundation

/// The search keys of many visits, cut into pieces that are gone through on several cores.
struct TextIndex {
  private let pieces: [Piece]
  private let count: Int
  /// While a word is typed each question is a narrower one of the last.
  private let known = Recent<String, BitSet>(most: 8)
  /// Fewer visits than this are not worth another core.
  private static let leastOfPiece = 4_096

  init(_ visits: [Visit], _ reference: Reference) {
    count = visits.count
    // Whole words of a set of bits, so that what the pieces find can be put together.
    let size = max(Self.leastOfPiece, (visits.count / 8 + 63) & ~63)
    let ranges = stride(from: 0, to: visits.count, by: size).map {
      $0..<min(visits.count, $0 + size)
    }
    pieces = Parallel.map(ranges) { Piece(visits[$0], reference) }
  }

  /// The visits in which the folded words stand, the last as the beginning of a word.
  /// O(bytes of all keys).
  func visits(containing words: String) -> BitSet {
    let wider = known.last { words.utf8.starts(with: $0.utf8) }?.value
    return known.value(words) {
      BitSet(joining: Parallel.map(pieces) { $0.visits(containing: words, among: wider) })
    }
  }
}

/// Search keys one behind the other, each with a zero byte at its end; no key holds one.
private struct Piece {
  private var keys: [UInt8] = []
  /// Where each visit's key begins.
  private var starts: [Int] = []
  /// The heads of all words, eight at a time: most visits are passed over by these alone.
  private var heads: [SIMD8<UInt32>] = []
  /// Where each visit's heads begin; one more than there are visits.
  private var headStarts: [Int] = [0]
  /// The place of the first visit in the whole index.
  private let first: Int

  init(_ visits: ArraySlice<Visit>, _ reference: Reference) {
    first = visits.startIndex
    starts.reserveCapacity(visits.count)
    headStarts.reserveCapacity(visits.count + 1)
    var maker = SearchKeyMaker(reference)
    for visit in visits {
      starts.append(keys.count)
      maker.append(visit, to: &keys)
      keys.append(0)
      addHeads(from: starts[starts.count - 1])
    }
  }

  private mutating func addHeads(from start: Int) {
    var lane = 0
    for at in start..<keys.count where keys[at] == UInt8(ascii: " ") {
      // Lanes that no word fills are zero, which no head is.
      if lane == 0 { heads.append(SIMD8(repeating: 0)) }
      heads[heads.count - 1][lane] = Self.head(keys[(at + 1)...])
      lane = (lane + 1) % SIMD8<UInt32>.scalarCount
    }
    headStarts.append(heads.count)
  }

  /// The first four bytes of a word and what follows it, the first one lowest.
  private static func head(_ text: ArraySlice<UInt8>) -> UInt32 {
    var head: UInt32 = 0
    for (place, byte) in text.prefix(headBytes).enumerated() {
      head |= UInt32(byte) << UInt32(8 * place)
    }
    return head
  }

  private static let headBytes = 4

  /// By their places in the piece.
  ///
  /// - Parameter wider: a set, of all pieces, that those looked for are in.
  func visits(containing words: String, among wider: BitSet?) -> BitSet {
    let text = Array(words.utf8)
    let head = Self.head(text[...])
    let mask: UInt32 = text.count < Self.headBytes ? (1 << UInt32(8 * text.count)) - 1 : .max
    let needle = (" " + words).utf8CString
    var found = BitSet(count: starts.count)
    for visit in starts.indices where wider?.contains(first + visit) ?? true {
      guard hasWord(headed: head, mask, visit) else { continue }
      if text.count <= Self.headBytes || stands(needle, in: visit) { found.insert(visit) }
    }
    return found
  }

  private func hasWord(headed head: UInt32, _ mask: UInt32, _ visit: Int) -> Bool {
    let (wanted, masks) = (SIMD8(repeating: head), SIMD8(repeating: mask))
    return heads.withUnsafeBufferPointer { heads in
      for at in headStarts[visit]..<headStarts[visit + 1] where any(heads[at] & masks .== wanted) {
        return true
      }
      return false
    }
  }

  private func stands(_ needle: ContiguousArray<CChar>, in visit: Int) -> Bool {
    needle.withUnsafeBufferPointer { needle in
      keys.withUnsafeBytes { bytes in
        guard let needle = needle.baseAddress,
          let text = bytes.assumingMemoryBound(to: CChar.self).baseAddress
        else { return false }
        return strstr(text + starts[visit], needle) != nil
      }
    }
  }
}
