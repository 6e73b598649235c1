internal import Foundation

/// A regular expression (ICU) over the text of a visit; case counts only if it has a capital.
struct TextPattern {
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

  /// Which of many texts match, each a list of texts of which one has to.
  ///
  /// - Throws: `Problem` when it takes too long.
  func matches(_ count: Int, _ texts: (Int) -> [String]) throws(Problem) -> [Int] {
    let deadline = Date() + Self.longest
    var found: [Int] = []
    for number in 0..<count {
      for text in texts(number) {
        guard let isMatch = isMatch(text, before: deadline) else {
          throw Problem(message: "the pattern /\(pattern)/ takes too long; a simpler one is needed")
        }
        if isMatch {
          found.append(number)
          break
        }
      }
    }
    return found
  }

  /// Nil when the time is up.
  private func isMatch(_ text: String, before deadline: Date) -> Bool? {
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
