/// Whether a visit was returned, or returns one itself, within a year.
public struct Returns: Hashable, Sendable {
  /// How many days after the end of a visit one in the other direction still answers it.
  public static let window = 365

  public var answeredBy: Precedent.Neighbour?
  public var answers: Precedent.Neighbour?
  /// False when the collection ends before the window does.
  public var isWindowCovered: Bool

  init?(of visit: Visit, _ record: Record) throws {
    guard visit.tookPlace,
      let row = try record.store.row(of: visit.id)
    else { return nil }
    let rows = try record.rows([
      .field(.delegation, visit.hostParties), .field(.host, [visit.delegation.party]),
    ])
    let bounds = visit.dates.bounds
    let after = rows.first { $0.number > row.number }
    let before = rows.last { $0.number < row.number }
    answeredBy = try record.visit(after)
      .map { .init(visit: VisitMention($0), gap: Gap(from: bounds, to: $0.dates.bounds)) }
      .flatMap { $0.gap.days.lowerBound <= Self.window ? $0 : nil }
    answers = try record.visit(before)
      .map { .init(visit: VisitMention($0), gap: Gap(from: $0.dates.bounds, to: bounds)) }
      .flatMap { $0.gap.days.lowerBound <= Self.window ? $0 : nil }
    let lastYear = record.coverage?.upperBound ?? 9999
    isWindowCovered = (bounds.latestEnd + Self.window).civil.year <= lastYear
  }
}
