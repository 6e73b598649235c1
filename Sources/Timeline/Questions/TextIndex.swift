internal import Foundation

/// The search keys of many visits, cut into pieces that are gone through on several cores.
struct TextIndex {
  private let pieces: [Piece]
  private let count: Int
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
    BitSet(joining: Parallel.map(pieces) { $0.visits(containing: words) })
  }
}

/// Search keys one behind the other, so that a word is one pass over bytes.
private struct Piece {
  private var keys: [UInt8] = []
  /// Where each visit's key begins; one more than there are visits.
  private var starts: [Int] = [0]

  init(_ visits: ArraySlice<Visit>, _ reference: Reference) {
    starts.reserveCapacity(visits.count + 1)
    var maker = SearchKeyMaker(reference)
    for visit in visits {
      maker.append(visit, to: &keys)
      starts.append(keys.count)
    }
    keys.append(0)
  }

  /// By their places in the piece.
  func visits(containing words: String) -> BitSet {
    let needle = " " + words
    var found = BitSet(count: starts.count - 1)
    keys.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        guard let base = text.baseAddress else { return }
        var visit = 0
        // A key holds no zero byte; one stands behind the last, as strstr needs it.
        while let hit = strstr(base + starts[visit], needle) {
          visit = self.visit(at: base.distance(to: hit), from: visit)
          found.insert(visit)
          visit += 1
        }
      }
    }
    return found
  }

  /// The visit whose key holds the byte; the search begins at a visit that is not later.
  private func visit(at offset: Int, from first: Int) -> Int {
    var low = first
    var step = 1
    while low + step < starts.count, starts[low + step] <= offset {
      low += step
      step *= 2
    }
    while step > 0 {
      if low + step < starts.count, starts[low + step] <= offset { low += step }
      step /= 2
    }
    return low
  }
}
