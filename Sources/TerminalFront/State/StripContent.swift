import Timeline

/// What the open strip shall show.
public struct StripQuestion: Equatable, Sendable {
  /// The filter that is applied.
  var query: VisitQuery
  /// What is searched for.
  var hits: VisitQuery?
  var scale: TimeScale
}

/// What the open strip shows: rows of counts over the same columns of time.
public struct StripContent: Equatable, Sendable {
  var question: StripQuestion
  /// Visits that match the filter.
  var shown: StripCounts
  var all: StripCounts
  /// Of those that match, the ones that search found; nil while nothing is searched for.
  var hits: StripCounts?
  /// Of those that match, the ones somebody contests.
  var claims: StripCounts

  init(_ question: StripQuestion, in store: some VisitStore) throws {
    self.question = question
    let contested = Condition.field(.state, [Visit.State.contested.rawValue])
    func counts(_ query: VisitQuery) throws -> StripCounts {
      try StripCounts(of: query, in: store, question.scale)
    }
    all = try counts(VisitQuery())
    shown = question.query.isEmpty ? all : try counts(question.query)
    hits = try question.hits.map(counts)
    claims = try counts(VisitQuery(question.query.conditions + [contested]))
  }
}
