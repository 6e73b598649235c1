internal import Foundation

/// Folded texts as PostgreSQL keeps words: each with its positions, so that phrases are found.
///
/// A tsvector keeps 256 positions a word, none past 16,383, no word over 2,046 bytes and a mebibyte
/// in all. What is more stands beside it as text, and is looked through word for word.
struct WordVector {
  /// As a tsvector may be written: `'kim':1 'jong':2 'kim':5`; empty where the texts are too long.
  private(set) var vector = ""
  /// The texts as one, where they are too long.
  private(set) var long: String?

  private static let mostPositions = 255
  private static let lastPosition = 16_382
  private static let longestWord = 2_000
  private static let mostBytes = 500_000

  /// - Parameter key: texts of which each word has a space in front, each text ends with a line
  ///   break, as `SearchKeyMaker` makes them.
  init(key: [UInt8]) {
    var vector: [UInt8] = []
    vector.reserveCapacity(key.count * 2)
    var position = 0
    var isTooLong = key.count > Self.mostBytes
    for text in key.split(separator: 0x0A) where !isTooLong {
      for word in text.split(separator: 0x20) {
        position += 1
        Self.add(word, position, to: &vector)
        if word.count > Self.longestWord { isTooLong = true }
      }
      // No phrase reaches from one text into the next.
      position += 1
    }
    isTooLong =
      isTooLong || position > Self.lastPosition
      || position > Self.mostPositions && Self.hasOften(key)
    if isTooLong {
      long = String(decoding: key, as: UTF8.self)
    } else {
      self.vector = String(decoding: vector, as: UTF8.self)
    }
  }

  private static func add(_ word: ArraySlice<UInt8>, _ position: Int, to vector: inout [UInt8]) {
    if !vector.isEmpty { vector.append(0x20) }
    vector.append(quote)
    for byte in word {
      if byte == quote || byte == 0x5C { vector.append(byte) }
      vector.append(byte)
    }
    vector.append(quote)
    vector.append(UInt8(ascii: ":"))
    vector += String(position).utf8
  }

  private static let quote = UInt8(ascii: "'")

  /// True when a word stands more often than its positions are kept.
  private static func hasOften(_ key: [UInt8]) -> Bool {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for word in key.split(whereSeparator: { $0 == 0x0A || $0 == 0x20 }) {
      counts[word, default: 0] += 1
    }
    return counts.values.contains { $0 > mostPositions }
  }

  /// - Parameter folded: folded texts.
  init(_ folded: [String]) {
    self.init(key: Array(folded.map { " \($0)\n" }.joined().utf8))
  }

  /// What finds folded words that stand one behind the other, the last as the beginning of a word.
  static func query(_ folded: String) -> String {
    folded.split(separator: " ").map { quoted(String($0)) }.joined(separator: " <-> ") + ":*"
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.escaped { $0 == "'" || $0 == "\\" ? $0 : nil } + "'"
  }
}
