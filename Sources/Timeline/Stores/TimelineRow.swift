/// A row of the timeline as a list needs it: its key, and how precisely the beginning is known.
public struct TimelineRow: Hashable, Sendable {
  public var key: RowKey
  public var precision: CalendarDate.Precision

  public init(key: RowKey, precision: CalendarDate.Precision) {
    self.key = key
    self.precision = precision
  }

  public init(_ visit: Visit) {
    self.init(key: RowKey(visit), precision: visit.dates.precision)
  }
}
