internal import Foundation

/// A regular expression (ICU) over the text of a visit; case counts only if it has a capital.
package struct TextPattern {
  struct Problem: Error {
    var message: String
  }

  private let expression: NSRegularExpression

  init(_ pattern: String) throws(Problem) {
    let hasCapital = pattern.contains { $0.isUppercase }
    do {
      expression = try NSRegularExpression(
        pattern: pattern, options: hasCapital ? [] : [.caseInsensitive])
    } catch {
      throw Problem(message: "expected a regular expression such as /missiles?/")
    }
  }

  static func check(_ pattern: String) throws(Problem) { _ = try TextPattern(pattern) }

  package func matches(_ text: String) -> Bool {
    expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
