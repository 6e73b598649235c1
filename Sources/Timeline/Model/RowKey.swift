/// What tells a visit from all others, and where it stands in the timeline: earliest possible start,
/// then latest possible end, then id, then collection.
///
/// Ids and collections are compared byte by byte, as every database can.
public struct RowKey: Hashable, Comparable, Sendable {
  public var earliestStart: Day
  public var latestEnd: Day
  public var id: Visit.ID
  /// Empty when the visit is of none.
  public var collection: VisitCollection.ID

  public init(
    earliestStart: Day, latestEnd: Day, id: Visit.ID, collection: VisitCollection.ID = ""
  ) {
    self.earliestStart = earliestStart
    self.latestEnd = latestEnd
    self.id = id
    self.collection = collection
  }

  public init(_ visit: Visit) {
    self.init(
      earliestStart: visit.dates.earliestStart, latestEnd: visit.dates.latestEnd, id: visit.id,
      collection: visit.collection ?? "")
  }

  public static func < (left: RowKey, right: RowKey) -> Bool {
    if left.earliestStart != right.earliestStart { return left.earliestStart < right.earliestStart }
    if left.latestEnd != right.latestEnd { return left.latestEnd < right.latestEnd }
    if left.id != right.id { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
    return left.collection.utf8.lexicographicallyPrecedes(right.collection.utf8)
  }
}

extension [Visit] {
  public func inTimelineOrder() -> [Visit] {
    map { (RowKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
