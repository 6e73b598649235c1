/// Letters that stand one behind another in every match of a regular expression.
enum PatternLiteral {
  /// The longest of them; nil when there are none, or the expression is of the harder kind.
  ///
  /// Whatever groups, chooses, counts or escapes is left to the expression itself.
  static func longest(in pattern: String) -> String? {
    guard !pattern.contains(where: { "|(){}\\#".contains($0) }) else { return nil }
    var runs = [""]
    var isInClass = false
    for character in pattern {
      switch character {
      case "[" where isInClass: return nil
      case "[": isInClass = true
      case "]": isInClass = false
      case _ where isInClass: continue
      case "*", "?":
        // What stands before may be missing.
        runs[runs.count - 1] = String(runs[runs.count - 1].dropLast())
      case _ where isPlain(character):
        runs[runs.count - 1].append(character)
        continue
      default: break
      }
      runs.append("")
    }
    return runs.max { $0.count < $1.count }.flatMap { $0.count < 3 ? nil : $0 }
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == " ")
  }
}
