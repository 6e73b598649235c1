public import Timeline

/// What a reader did to a visit, asked for like the other states: `state:bookmarked`,
/// `state:noted`. Only the memory knows it; a store is asked for the visits by their ids.
extension ReaderMemory {
  var states: [String: [String]] {
    ["bookmarked": bookmarks.sorted(), "noted": notes.keys.sorted()]
  }

  /// The question as a store can answer it.
  public func resolved(_ query: VisitQuery) -> VisitQuery {
    VisitQuery(query.conditions.map(resolved))
  }

  /// Why a question about bookmarks or notes finds nothing, when there are none.
  func emptyHint(for query: VisitQuery, _ key: (Command) -> String) -> String? {
    let asked = query.conditions.flatMap { condition -> [String] in
      if case .field(.state, let values) = condition { return values }
      return []
    }
    if bookmarks.isEmpty, asked.contains("bookmarked") {
      return "no visits are bookmarked; \(key(.bookmark)) bookmarks one"
    }
    if notes.isEmpty, asked.contains("noted") {
      return "no visits have notes; \(key(.note)) adds one"
    }
    return nil
  }

  private func resolved(_ condition: Condition) -> Condition {
    switch condition {
    case .field(.state, let values):
      let own = values.filter { states[$0] != nil }
      guard !own.isEmpty else { return condition }
      let ids = Condition.field(.id, Set(own.flatMap { states[$0] ?? [] }).sorted())
      let others = values.filter { states[$0] == nil }
      return others.isEmpty ? ids : .any([.field(.state, others), ids])
    case .not(let inner): return .not(resolved(inner))
    case .all(let parts): return .all(parts.map(resolved))
    case .any(let parts): return .any(parts.map(resolved))
    case .word, .phrase, .pattern, .field, .dates, .duration: return condition
    }
  }
}

extension VisitStore {
  /// How many of the visits a reader marked match a question; nil when none do.
  func count(
    of state: String, _ ids: [String], matching query: VisitQuery
  ) throws -> FieldCount? {
    guard !ids.isEmpty else { return nil }
    let marked = try select(VisitQuery(query.conditions + [.field(.id, ids)]))
    guard let first = try marked.rows(.first, limit: 1).first,
      let last = try marked.rows(.last, limit: 1).first
    else { return nil }
    return FieldCount(
      value: FieldValue(id: state), count: try marked.count(), first: first.firstDay,
      last: last.firstDay)
  }
}
