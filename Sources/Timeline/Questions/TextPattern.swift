internal import Foundation

/// A regular expression (ICU) over the text of a visit; case counts only if it has a capital.
package struct TextPattern {
  struct Problem: Error, CustomStringConvertible {
    var message: String

    var description: String { message }
  }

  /// Some patterns need years for a short text; after so many seconds a question is given up.
  private static let longest = 2.0

  private let pattern: String
  private let expression: NSRegularExpression

  init(_ pattern: String) throws(Problem) {
    let hasCapital = pattern.contains { $0.isUppercase }
    self.pattern = pattern
    do {
      expression = try NSRegularExpression(
        pattern: pattern, options: hasCapital ? [] : [.caseInsensitive])
    } catch {
      throw Problem(message: "expected a regular expression such as /missiles?/")
    }
  }

  static func check(_ pattern: String) throws(Problem) { _ = try TextPattern(pattern) }

  /// One pass over many texts, with a limit to how long it may take.
  package struct Search {
    fileprivate let pattern: TextPattern
    fileprivate let deadline = Date() + TextPattern.longest

    /// Whether one of the texts matches.
    ///
    /// - Throws: `Problem` when the whole pass takes too long.
    package mutating func matches(_ texts: [String]) throws -> Bool {
      for text in texts {
        guard let isMatch = pattern.isMatch(text, before: deadline) else {
          throw Problem(
            message: "the pattern /\(pattern.pattern)/ takes too long; a simpler one is needed")
        }
        if isMatch { return true }
      }
      return false
    }
  }

  package func search() -> Search { Search(pattern: self) }

  /// Nil when the time is up.
  fileprivate func isMatch(_ text: String, before deadline: Date) -> Bool? {
    var isFound = false
    var isLate = false
    let range = NSRange(text.startIndex..., in: text)
    expression.enumerateMatches(in: text, options: [.reportProgress], range: range) {
      match, _, stop in
      if match != nil { isFound = true }
      isLate = !isFound && Date() > deadline
      if isFound || isLate { stop.pointee = true }
    }
    return isFound ? true : isLate || Date() > deadline ? nil : false
  }
}
