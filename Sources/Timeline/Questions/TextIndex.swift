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
  /// The place of the first visit in the whole index.
  private let first: Int

  init(_ visits: ArraySlice<Visit>, _ reference: Reference) {
    first = visits.startIndex
    starts.reserveCapacity(visits.count)
    var maker = SearchKeyMaker(reference)
    for visit in visits {
      starts.append(keys.count)
      maker.append(visit, to: &keys)
      keys.append(0)
    }
  }

  /// By their places in the piece.
  ///
  /// - Parameter wider: a set, of all pieces, that those looked for are in.
  func visits(containing words: String, among wider: BitSet?) -> BitSet {
    let needle = (" " + words).utf8CString
    var found = BitSet(count: starts.count)
    needle.withUnsafeBufferPointer { needle in
      keys.withUnsafeBytes { bytes in
        guard let needle = needle.baseAddress,
          let text = bytes.assumingMemoryBound(to: CChar.self).baseAddress
        else { return }
        for (visit, start) in starts.enumerated() where wider?.contains(first + visit) ?? true {
          if strstr(text + start, needle) != nil { found.insert(visit) }
        }
      }
    }
    return found
  }
}
