import Timeline

/// Looks up what a question names, so that the rest can be said in SQL.
struct QuestionSettler {
  let store: DeskStore
  let moment: DeskConnection.Moment
  let progress: Progress

  /// Patterns come last, and look only at what the other conditions leave.
  func settle(_ query: VisitQuery) throws -> SettledCondition {
    let conditions = try store.names(since: moment).settle(query)
    let plain = try conditions.filter { !$0.hasPattern }.map { try settle($0, [:]) }
    let patterned = conditions.filter(\.hasPattern)
    guard !patterned.isEmpty else { return .all(plain) }
    let search = PatternSearch(store: store, moment: moment, progress: progress)
    let found = try search.visits(matching: Set(patterned.flatMap(\.patterns)), in: .all(plain))
    return .all(try plain + patterned.map { try settle($0, found) })
  }

  /// - Parameter found: the visits in which patterns were found.
  private func settle(
    _ condition: Condition, _ found: [String: [Visit.ID]]
  ) throws -> SettledCondition {
    switch condition {
    case .word(let text), .phrase(let text):
      // A text without letters excludes nothing.
      let words = SearchKey.fold(text)
      guard !words.isEmpty else { return .always }
      return .text(
        words,
        long: try store.opening.hasLongWords ? names { try $0.visits(containing: words) } : [])
    case .pattern(let pattern): return .visits(found[pattern] ?? [])
    case .field(.id, let values): return .visits(try store.keys(of: values).map(\.id))
    case .field(let field, let values):
      let meant = try values.flatMap { value in
        try names { try $0.values(of: field, called: value) }
      }
      return meant.isEmpty ? .never : .values(field, Set(meant).sorted())
    case .dates(let relation, let date): return .dates(relation, date.possibleDays)
    case .duration(let length): return .duration(length)
    case .all(let parts): return .all(try parts.map { try settle($0, found) })
    case .any(let parts): return .any(try parts.map { try settle($0, found) })
    case .not(let inner): return .not(try settle(inner, found))
    }
  }

  private func names<Value: Sendable>(_ ask: (DeskNames) throws -> Value) throws -> Value {
    try store.asking(since: moment) { try ask(DeskNames(talk: $0, edition: store.edition)) }
  }
}

extension Condition {
  /// The patterns that stand in it.
  fileprivate var patterns: [String] {
    switch self {
    case .pattern(let pattern): [pattern]
    case .not(let inner): inner.patterns
    case .all(let parts), .any(let parts): parts.flatMap(\.patterns)
    case .word, .phrase, .field, .dates, .duration: []
    }
  }
}
