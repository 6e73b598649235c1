/// The visits that took place either way between two parties about the time of one of them.
struct BothWays {
  let leg: Leg
  /// In timeline order.
  let visits: [Visit]

  /// One for each way the visit went; each is asked for once, for all that is told of it.
  static func all(about visit: Visit, _ legs: [Leg], _ record: Record) throws -> [BothWays] {
    let start = visit.dates.earliestStart
    let days = start + -reach...start + reach
    return try legs.map { leg in
      let either = Condition.any([.all(leg.conditions), .all(leg.back.conditions)])
      return BothWays(
        leg: leg, visits: try record.visits(record.rows([either], beginning: days)))
    }
  }

  /// Two calendar years and what may be returned lie within so many days.
  private static let reach = max(Returns.reach, 2 * 366)
}
