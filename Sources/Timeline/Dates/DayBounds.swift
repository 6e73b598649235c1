/// The four days that matter of a date: when it can first and last have begun and ended.
public struct DayBounds: Hashable, Sendable {
  public var earliestStart: Day
  public var latestStart: Day
  public var earliestEnd: Day
  public var latestEnd: Day

  package init(
    earliestStart: Day, latestStart: Day, earliestEnd: Day, latestEnd: Day
  ) {
    self.earliestStart = earliestStart
    self.latestStart = latestStart
    self.earliestEnd = earliestEnd
    self.latestEnd = latestEnd
  }

  public init(_ date: EDTF) {
    earliestStart = date.earliestStart
    latestStart = date.latestStart
    earliestEnd = date.earliestEnd
    latestEnd = date.latestEnd
  }

  /// The fewest and the most days it can have lasted, first and last counted.
  public var duration: ClosedRange<Int> {
    let least = max(1, earliestEnd - latestStart + 1)
    return least...max(least, latestEnd - earliestStart + 1)
  }
}

extension EDTF {
  public var bounds: DayBounds { DayBounds(self) }
}
