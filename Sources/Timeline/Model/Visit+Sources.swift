extension Visit {
  /// Every source of the visit and of its statements, each once, in the order in which the detail
  /// cites them: what the visit is called, its days, its events, its claims with their answers, and
  /// then those that are given for the visit as a whole. Footnotes are numbered by it everywhere.
  public var citedSources: [Source.ID] {
    var seen: Set<Source.ID> = []
    let claimed = claims.flatMap { $0.sources + $0.responses.flatMap(\.sources) }
    let stated = typeAsStated.flatMap(\.sources) + datesAsStated.flatMap(\.sources)
    return (stated + events.flatMap(\.sources) + claimed + sources).filter {
      seen.insert($0).inserted
    }
  }
}
