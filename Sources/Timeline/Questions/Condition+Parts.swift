extension VisitQuery {
  /// True when a regular expression stands in it, which is slow to look for.
  package var hasPattern: Bool { conditions.contains(where: \.hasPattern) }
}

/// What a condition asks of the text of a visit.
extension Condition {
  /// True when words stand in it, which may be somebody's name.
  var hasText: Bool {
    switch self {
    case .word, .phrase: true
    case .not(let inner): inner.hasText
    case .all(let parts), .any(let parts): parts.contains(where: \.hasText)
    case .pattern, .field, .dates, .duration: false
    }
  }

  package var hasPattern: Bool {
    switch self {
    case .pattern: true
    case .not(let inner): inner.hasPattern
    case .all(let parts), .any(let parts): parts.contains(where: \.hasPattern)
    case .word, .phrase, .field, .dates, .duration: false
    }
  }

  /// The folded texts whose presence fulfils the condition; nothing for what is excluded.
  public var searchTerms: [String] {
    switch self {
    case .word(let text), .phrase(let text): [SearchKey.fold(text)].filter { !$0.isEmpty }
    case .all(let parts), .any(let parts): parts.flatMap(\.searchTerms)
    case .pattern, .field, .dates, .duration, .not: []
    }
  }
}
