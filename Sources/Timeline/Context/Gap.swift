/// The days a delegation spent with one host, as far as they are known.
struct Stay {
  var bounds: DayBounds
  var isApproximate: Bool
}

extension Visit {
  /// By the stops there that have dates; else the whole journey, which is only about right when it
  /// went on to others.
  func stay(with host: Party.Code) -> Stay {
    let dated = stops.filter { $0.party == host }.compactMap(\.dates)
    guard let first = dated.first else {
      return Stay(
        bounds: dates.bounds, isApproximate: dates.isApproximate || hostParties.count > 1)
    }
    let isWhole = hostParties.count == 1
    var bounds = first.bounds
    for date in dated.dropFirst() {
      bounds.earliestStart = min(bounds.earliestStart, date.earliestStart)
      bounds.latestStart = min(bounds.latestStart, date.latestStart)
      bounds.earliestEnd = max(bounds.earliestEnd, date.earliestEnd)
      bounds.latestEnd = max(bounds.latestEnd, date.latestEnd)
    }
    guard !isWhole else { return Stay(bounds: dates.bounds, isApproximate: dates.isApproximate) }
    return Stay(bounds: bounds, isApproximate: dated.contains(where: \.isApproximate))
  }
}

extension EDTF {
  /// True when a source says "about" or doubts a day.
  var isApproximate: Bool { start.isQualified || (end ?? start).isQualified }
}

/// The days between two visits: from the last day of one to the first of the next.
public struct Gap: Hashable, Sendable {
  /// The fewest and the most it can be; negative when they overlap.
  public var days: ClosedRange<Int>
  /// True when one of the two is dated about.
  public var isApproximate = false

  public init(from earlier: DayBounds, to later: DayBounds) {
    let least = later.earliestStart - earlier.latestEnd
    days = least...max(least, later.latestStart - earlier.earliestEnd)
  }

  /// Between two visits at the same host, whatever else they went to.
  init(from earlier: Visit, _ host: Party.Code, to later: Visit, _ laterHost: Party.Code) {
    let (first, second) = (earlier.stay(with: host), later.stay(with: laterHost))
    self.init(from: first.bounds, to: second.bounds)
    isApproximate = first.isApproximate || second.isApproximate
  }

  /// "46 days later", "at the same time".
  public func words(_ direction: String) -> String {
    days.upperBound <= 0 ? "at the same time" : "\(words) \(direction)"
  }

  /// "46 days", "45 to 47 days", "1 year 5 months (519 days)", "about 1 year 5 months".
  public var words: String {
    let least = max(0, days.lowerBound)
    let exact = least == days.upperBound ? "\(least)" : "\(least) to \(days.upperBound)"
    let unit = days.upperBound == 1 ? "day" : "days"
    let about = isApproximate ? "about " : ""
    guard least >= 60 else { return "\(about)\(exact) \(unit)" }
    let long = Self.long((least + days.upperBound) / 2)
    return isApproximate ? about + long : "\(long) (\(exact) days)"
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
