import Timeline

/// What the visits are filtered by, what of it is suspended, and whose timeline it makes.
struct Filter: Hashable, Sendable {
  var query = VisitQuery()
  /// True while all of it is suspended.
  var isSuspended = false
  /// The parts that are suspended one by one.
  var suspended: Set<Condition> = []
  /// Whose or which timeline this is, when it is one.
  var subject: SubjectSummary?

  /// What is left of the question without what is suspended.
  var active: VisitQuery {
    isSuspended ? VisitQuery() : VisitQuery(query.conditions.filter { !suspended.contains($0) })
  }

  /// True when the visits are the same, whoever's timeline it is.
  func hasSameVisits(as other: Filter) -> Bool {
    var other = other
    other.subject = subject
    return self == other
  }
}
