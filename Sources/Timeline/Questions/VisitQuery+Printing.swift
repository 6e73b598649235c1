extension VisitQuery: CustomStringConvertible {
  /// The question as it is typed; reading it gives the same question.
  public var description: String { conditions.map(\.description).joined(separator: " ") }
}

extension Condition: CustomStringConvertible {
  public var description: String {
    switch self {
    case .word(let word): word
    case .phrase(let phrase): "\"\(phrase)\""
    case .pattern(let pattern): "/\(Self.escapeSlashes(pattern))/"
    case .field(.state, let values) where Self.standsAlone(values): values[0] + ":"
    case .field(let field, let values):
      "\(field.rawValue):" + values.map(Self.quoteIfNeeded).joined(separator: ",")
    case .dates(let relation, let date): "\(relation.rawValue):\(date)"
    case .duration(let days): "duration:" + Self.words(days)
    case .not(let inner): "-" + inner.grouped
    case .all(let parts): "(" + parts.map(\.description).joined(separator: " ") + ")"
    case .any(let parts): parts.map(\.grouped).joined(separator: " OR ")
    }
  }

  /// `new:` and `changed:` are typed without a value.
  private static func standsAlone(_ states: [String]) -> Bool {
    states.count == 1 && ComputedState.sinceEarlier.contains { $0.rawValue == states[0] }
  }

  private var grouped: String {
    if case .any = self { return "(\(self))" }
    return description
  }

  static func quoteIfNeeded(_ value: String) -> String {
    let isBare = value.allSatisfy { !$0.isWhitespace && !"(),\"".contains($0) }
    return isBare && !value.isEmpty ? value : "\"\(value)\""
  }

  private static func words(_ days: ClosedRange<Int>) -> String {
    if days.upperBound > mostDays { return ">=\(days.lowerBound)" }
    if days.lowerBound == 0 { return "<=\(days.upperBound)" }
    return days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound)..\(days.upperBound)"
  }

  private static func escapeSlashes(_ pattern: String) -> String {
    var text = ""
    var isEscaped = false
    for character in pattern {
      if character == "/", !isEscaped { text += "\\" }
      isEscaped = character == "\\" && !isEscaped
      text.append(character)
    }
    return text
  }
}
