internal import Foundation

/// Folded texts as PostgreSQL keeps words: each with its positions, so that phrases are found.
///
/// A tsvector keeps 256 positions a word, none past 16,383, no word over 2,046 bytes and a mebibyte
/// in all. What is more stands beside it as text, and is looked through word for word.
struct WordVector {
  /// A tsvector as COPY reads it: how many words, then each in their order, with a NUL behind it,
  /// the number of its positions and these. Without words where the texts are too long.
  private(set) var vector: [UInt8]
  /// The texts as one, where they are too long.
  private(set) var long: [UInt8]?

  private static let mostPositions = 255
  private static let lastPosition = 16_382
  private static let longestWord = 2_000
  private static let mostBytes = 500_000

  /// - Parameter key: texts of which each word has a space in front, each text ends with a line
  ///   break, as `SearchKeyMaker` makes them.
  init(key: [UInt8]) {
    if let vector = key.count > Self.mostBytes ? nil : Self.vector(key) {
      self.vector = vector
    } else {
      vector = [0, 0, 0, 0]
      long = key
    }
  }

  /// - Parameter folded: folded texts.
  init(_ folded: [String]) {
    self.init(key: Array(folded.map { " \($0)\n" }.joined().utf8))
  }

  /// A word where it stands in a key.
  private struct Word {
    var start: Int
    var end: Int
    /// Among all words.
    var position: Int
  }

  private static func vector(_ key: [UInt8]) -> [UInt8]? {
    guard let words = words(key) else { return nil }
    var vector: [UInt8] = []
    vector.reserveCapacity(4 + key.count + words.count * 4)
    vector.append(bigEndian: Int32(0))
    var (count, index) = (0, 0)
    while index < words.count {
      let text = key[words[index].start..<words[index].end]
      let next = words[index...].firstIndex { key[$0.start..<$0.end] != text } ?? words.count
      guard next - index <= mostPositions else { return nil }
      vector += text
      vector.append(0)
      vector.append(bigEndian: UInt16(next - index))
      for word in words[index..<next] { vector.append(bigEndian: UInt16(word.position)) }
      count += 1
      index = next
    }
    withUnsafeBytes(of: Int32(count).bigEndian) { vector.replaceSubrange(0..<4, with: $0) }
    return vector
  }

  /// The words of a key in the order of a tsvector; nil where they are too many, or one is too long.
  private static func words(_ key: [UInt8]) -> [Word]? {
    var words: [Word] = []
    var position = 0
    var start: Int?
    for (index, byte) in key.enumerated() {
      if byte != 0x20, byte != 0x0A {
        start = start ?? index
        continue
      }
      if let begun = start {
        guard index - begun <= longestWord else { return nil }
        position += 1
        words.append(Word(start: begun, end: index, position: position))
        start = nil
      }
      // No phrase reaches from one text into the next.
      if byte == 0x0A { position += 1 }
    }
    guard position <= lastPosition else { return nil }
    key.withUnsafeBytes { key in
      words.sort { left, right in
        let (length, other) = (left.end - left.start, right.end - right.start)
        let order = memcmp(
          key.baseAddress! + left.start, key.baseAddress! + right.start, min(length, other))
        return (Int(order), length, left.position) < (0, other, right.position)
      }
    }
    return words
  }

  /// What finds folded words that stand one behind the other, the last as the beginning of a word.
  static func query(_ folded: String) -> String {
    folded.split(separator: " ").map { quoted(String($0)) }.joined(separator: " <-> ") + ":*"
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.escaped { $0 == "'" || $0 == "\\" ? $0 : nil } + "'"
  }
}
