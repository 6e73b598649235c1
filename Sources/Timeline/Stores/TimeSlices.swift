/// A span of days in slices of equal length, each for one bar.
public struct TimeSlices: Hashable, Sendable {
  public let span: ClosedRange<Day>
  /// How many there are; at least one.
  public let count: Int

  public init(_ span: ClosedRange<Day>, count: Int) {
    self.span = span
    self.count = max(1, count)
  }

  private var days: Int { span.upperBound - span.lowerBound + 1 }

  /// The slice of a day; that of one outside the span is the first or the last.
  public func slice(of day: Day) -> Int {
    min(count - 1, max(0, (day - span.lowerBound) * count / days))
  }

  /// The first day of a slice; where there are more slices than days, of the next that has one.
  public func firstDay(ofSlice slice: Int) -> Day {
    span.lowerBound + (slice * days + count - 1) / count
  }

  /// The slices that some days touch; nil when they lie outside the span.
  public func slices(of days: ClosedRange<Day>) -> ClosedRange<Int>? {
    guard span.overlaps(days) else { return nil }
    return slice(of: days.lowerBound)...slice(of: days.upperBound)
  }
}

/// Counts of slices by the changes from one to the next: a range of slices is two changes.
struct SliceCounts {
  private var changes: [Int]

  init(_ slices: TimeSlices) { changes = Array(repeating: 0, count: slices.count + 1) }

  mutating func add(_ slices: ClosedRange<Int>, _ count: Int = 1) {
    changes[slices.lowerBound] += count
    changes[slices.upperBound + 1] -= count
  }

  var counts: [Int] {
    var sum = 0
    return changes.dropLast().map { change in
      sum += change
      return sum
    }
  }
}
