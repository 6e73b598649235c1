internal import Foundation

/// Folded texts as PostgreSQL keeps words: each with its positions, so that phrases are found.
///
/// A tsvector keeps 256 positions a word, none past 16,383, no word over 2,046 bytes and a mebibyte
/// in all. What is more stands beside it as text, and is looked through word for word.
struct WordVector {
  /// As a tsvector is written: `'kim':1,5 'jong':2`; empty where the texts are too long.
  private(set) var vector = ""
  /// The texts as one, where they are too long.
  private(set) var long: String?

  private static let mostPositions = 255
  private static let lastPosition = 16_382
  private static let longestWord = 2_000
  private static let mostBytes = 500_000

  /// - Parameter key: texts of which each word has a space in front, each text ends with a line
  ///   break, as `SearchKeyMaker` makes them.
  init(key: some Collection<UInt8>) {
    var positions: [ArraySlice<UInt8>: [Int]] = [:]
    var position = 0
    var isTooLong = key.count > Self.mostBytes
    let key = Array(key)
    for text in key.split(separator: 0x0A) where !isTooLong {
      for word in text.split(separator: 0x20) {
        position += 1
        positions[word, default: []].append(position)
        if word.count > Self.longestWord { isTooLong = true }
      }
      // No phrase reaches from one text into the next.
      position += 1
    }
    isTooLong =
      isTooLong || position > Self.lastPosition
      || positions.values.contains { $0.count > Self.mostPositions }
    if isTooLong {
      long = String(decoding: key, as: UTF8.self)
    } else {
      // In an order of its own, so that the same visit makes the same row.
      let words = positions.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      vector = words.map { word, at in
        Self.quoted(String(decoding: word, as: UTF8.self)) + ":"
          + at.map(String.init).joined(separator: ",")
      }.joined(separator: " ")
    }
  }

  /// - Parameter folded: folded texts.
  init(_ folded: [String]) {
    self.init(key: folded.map { " \($0)\n" }.joined().utf8)
  }

  /// What finds folded words that stand one behind the other, the last as the beginning of a word.
  static func query(_ folded: String) -> String {
    folded.split(separator: " ").map { quoted(String($0)) }.joined(separator: " <-> ") + ":*"
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.escaped { $0 == "'" || $0 == "\\" ? $0 : nil } + "'"
  }
}
