/// The days between two visits: from the last day of one to the first of the next.
public struct Gap: Hashable, Sendable {
  /// The fewest and the most it can be; negative when they overlap.
  public var days: ClosedRange<Int>

  public init(from earlier: DayBounds, to later: DayBounds) {
    let least = later.earliestStart - earlier.latestEnd
    days = least...max(least, later.latestStart - earlier.earliestEnd)
  }

  /// "46 days later", "at the same time".
  public func words(_ direction: String) -> String {
    days.upperBound <= 0 ? "at the same time" : "\(words) \(direction)"
  }

  /// "46 days", "45 to 47 days", "1 year 5 months (519 days)".
  public var words: String {
    let least = max(0, days.lowerBound)
    let exact = least == days.upperBound ? "\(least)" : "\(least) to \(days.upperBound)"
    let unit = days.upperBound == 1 ? "day" : "days"
    guard least >= 60 else { return "\(exact) \(unit)" }
    return "\(Self.long((least + days.upperBound) / 2)) (\(exact) days)"
  }

  /// Years and months of average length.
  private static func long(_ days: Int) -> String {
    let months = Int((Double(days) / 30.4369).rounded())
    let years = months / 12
    let parts = [count(years, "year"), count(months % 12, "month")].compactMap { $0 }
    return parts.joined(separator: " ")
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
