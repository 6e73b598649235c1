internal import Algorithms
internal import BitCollections
internal import Foundation

/// The search keys of many visits, gone through on several cores.
struct TextIndex {
  private let pieces: [ArraySlice<String>]
  private static let mostPieces = 8

  init(_ visits: [Visit], _ reference: Reference) {
    let parts = Array(visits.chunks(ofCount: visits.count / Self.mostPieces + 1))
    let keys = Parallel.map(parts) { part in
      var maker = SearchKeyMaker(reference)
      return part.map { maker.key($0) }
    }.flatMap { $0 }
    pieces = Array(keys.chunks(ofCount: keys.count / Self.mostPieces + 1))
  }

  /// The visits in which the folded words stand, the last as the beginning of a word.
  /// O(bytes of all keys).
  func visits(containing words: String) -> BitSet {
    let wanted = " " + words
    return BitSet(
      Parallel.map(pieces) { keys in
        keys.indices.filter { strstr(keys[$0], wanted) != nil }
      }.joined())
  }
}
