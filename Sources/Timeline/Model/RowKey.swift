/// What tells a visit from all others, and where it stands in the timeline: earliest possible start,
/// then latest possible end, then id, then collection.
public struct RowKey: Hashable, Comparable, Sendable {
  public var earliestStart: Day
  public var latestEnd: Day
  public var id: Visit.ID
  public var collection: VisitCollection.ID?

  public init(_ visit: Visit) {
    earliestStart = visit.dates.earliestStart
    latestEnd = visit.dates.latestEnd
    id = visit.id
    collection = visit.collection
  }

  public static func < (left: RowKey, right: RowKey) -> Bool {
    (left.earliestStart, left.latestEnd, left.id, left.collection ?? "")
      < (right.earliestStart, right.latestEnd, right.id, right.collection ?? "")
  }
}

extension [Visit] {
  public func inTimelineOrder() -> [Visit] {
    map { (RowKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
