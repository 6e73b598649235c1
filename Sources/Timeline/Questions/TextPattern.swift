internal import Foundation

/// A regular expression (ICU) over the text of a visit; case counts only if it has a capital.
///
/// Both are compared composed (NFC): `é` is one letter however it was typed.
package struct TextPattern {
  package struct Problem: Error, CustomStringConvertible {
    var message: String

    package var description: String { message }
  }

  /// Some patterns need years for a short text; after so many seconds with such texts a question
  /// is given up.
  private static let longest = 2.0
  /// Texts that take less, in seconds, are none of those, however many there are.
  private static let quick = 0.01

  private let pattern: String
  private let expression: NSRegularExpression
  /// In small letters; what does not hold it need not be looked at.
  private let literal: [UInt8]

  package init(_ pattern: String) throws(Problem) {
    let hasCapital = pattern.contains { $0.isUppercase }
    self.pattern = pattern
    literal = Array((PatternLiteral.longest(in: pattern) ?? "").lowercased().utf8)
    do {
      expression = try NSRegularExpression(
        pattern: pattern.precomposedStringWithCanonicalMapping,
        options: hasCapital ? [] : [.caseInsensitive])
    } catch {
      throw Problem(message: "expected a regular expression such as /missiles?/")
    }
  }

  static func check(_ pattern: String) throws(Problem) { _ = try TextPattern(pattern) }

  /// One pass over many texts, with a limit to how long it may take.
  package struct Search {
    fileprivate let pattern: TextPattern
    /// Seconds left for texts that take long.
    private var left = TextPattern.longest

    fileprivate init(pattern: TextPattern) { self.pattern = pattern }

    /// Whether one of the texts matches.
    ///
    /// - Throws: `Problem` when texts for which the pattern is too hard have taken too long.
    package mutating func matches(_ texts: [String]) throws -> Bool {
      for text in texts where pattern.canMatch(text) {
        let start = ThreadTime.seconds
        let isMatch = pattern.isMatch(text, before: start + left)
        let taken = ThreadTime.seconds - start
        if taken > TextPattern.quick { left -= taken }
        guard let isMatch else {
          throw Problem(
            message: "the pattern /\(pattern.pattern)/ takes too long; a simpler one is needed")
        }
        if isMatch { return true }
      }
      return false
    }
  }

  package func search() -> Search { Search(pattern: self) }

  /// False when a text cannot match, for it lacks letters that every match has.
  ///
  /// Only told of ASCII: elsewhere one letter may stand for another, as ſ for s.
  private func canMatch(_ text: String) -> Bool {
    guard !literal.isEmpty else { return true }
    var text = text
    return text.withUTF8 { utf8 in
      var all: UInt8 = 0
      for byte in utf8 { all |= byte }
      return all >= 0x80 || Self.contains(utf8, literal)
    }
  }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ literal: [UInt8]) -> Bool {
    guard text.count >= literal.count else { return false }
    return (0...text.count - literal.count).contains { start in
      literal.indices.allSatisfy { small(text[start + $0]) == literal[$0] }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Nil when the time is up.
  fileprivate func isMatch(_ text: String, before deadline: Double) -> Bool? {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let text = isASCII ? text : text.precomposedStringWithCanonicalMapping
    var isFound = false
    var isLate = false
    let range = NSRange(text.startIndex..., in: text)
    expression.enumerateMatches(in: text, options: [.reportProgress], range: range) {
      match, _, stop in
      if match != nil { isFound = true }
      isLate = !isFound && ThreadTime.seconds > deadline
      if isFound || isLate { stop.pointee = true }
    }
    return isFound ? true : isLate || ThreadTime.seconds > deadline ? nil : false
  }
}

/// How long this thread has worked: on a busy machine a quick text may wait a second for its turn.
private enum ThreadTime {
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
