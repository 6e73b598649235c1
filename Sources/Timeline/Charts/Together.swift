/// The days on which several visits were under way in one country, for certain and perhaps.
public struct Together: Hashable, Sendable {
  /// So many visits at least on so many days.
  public struct Level: Hashable, Sendable {
    public var visits: Int
    /// Days on which so many were certainly there.
    public var certain: [Day]
    /// Days on which they perhaps were.
    public var possible: [Day]
  }

  /// From the most at once down to two; no two levels of the same days.
  public private(set) var levels: [Level] = []

  /// - Parameter dates: of visits to one party; those of which no day is known are passed over.
  public init(_ dates: [DrawnDates], in window: ClosedRange<Day>) {
    var certain: [Day: Int] = [:]
    var possible: [Day: Int] = [:]
    for date in dates where !date.isHollow {
      for segment in date.segments where segment.days.overlaps(window) {
        let days = segment.days.clamped(to: window)
        for number in days.lowerBound.number...days.upperBound.number {
          possible[Day(number: number), default: 0] += 1
          if segment.certainty == .certain { certain[Day(number: number), default: 0] += 1 }
        }
      }
    }
    var visits = possible.values.max() ?? 0
    while visits >= 2 {
      let level = Level(
        visits: visits, certain: certain.filter { $0.value >= visits }.keys.sorted(),
        possible: possible.filter { $0.value >= visits && certain[$0.key, default: 0] < visits }
          .keys.sorted())
      if let last = levels.last, last.certain == level.certain, last.possible == level.possible {
        // As many days with fewer visits say nothing more.
      } else {
        levels.append(level)
      }
      visits -= 1
    }
  }

  /// "3 on 10 to 11 October 2025, 2 days; 2 or more on 3 days, or up to 4".
  public var words: String {
    levels.enumerated().map { index, level in
      let count = index == 0 ? "\(level.visits)" : "\(level.visits) or more"
      let perhaps = level.certain.isEmpty ? "perhaps " : ""
      return "\(perhaps)\(count) on " + (index == 0 ? Self.named(level) : Self.counted(level))
    }.joined(separator: "; ")
  }

  /// The days by name where they follow one another.
  private static func named(_ level: Level) -> String {
    let days = level.certain.isEmpty ? level.possible : level.certain
    guard let first = days.first, let last = days.last, last - first == days.count - 1 else {
      return counted(level)
    }
    let name = DrawnDates.words(first...last)
    let isPlain = days.count == 1 && (level.certain.isEmpty || level.possible.isEmpty)
    return isPlain ? name : "\(name), \(counted(level))"
  }

  private static func counted(_ level: Level) -> String {
    let count = level.certain.isEmpty ? level.possible.count : level.certain.count
    let more = level.certain.isEmpty ? 0 : level.possible.count
    return "\(count) \(count == 1 ? "day" : "days")"
      + (more > 0 ? ", or up to \(count + more)" : "")
  }
}
