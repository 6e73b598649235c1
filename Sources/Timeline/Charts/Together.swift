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

  /// "3", "perhaps 5": the most at once.
  public var most: String? { levels.first.map { $0.perhaps + String($0.visits) } }

  /// "2 or more on 3 days, or up to 5": how long fewer were there; empty where there is no more
  /// to say.
  public var fewer: String {
    levels.dropFirst().map { "\($0.perhaps)\($0.visits) or more on \($0.count)" }
      .joined(separator: "; ")
  }
}

extension Together.Level {
  fileprivate var perhaps: String { certain.isEmpty ? "perhaps " : "" }

  private var days: [Day] { certain.isEmpty ? possible : certain }

  private var more: Int { certain.isEmpty ? 0 : possible.count }

  /// "10 to 11 October 2025", and where they do not follow one another "and 2 more days".
  public var name: String {
    guard let first = Day.runs(days).first else { return "" }
    let rest = days.filter { !first.contains($0) }.count
    return DrawnDates.words(first)
      + (rest > 0 ? " and \(rest) more \(rest == 1 ? "day" : "days")" : "")
  }

  /// The same, and where there may have been more of them "(2 days, or 3)".
  public var extent: String { more > 0 ? "\(name) (\(count))" : name }

  /// "2 days", "2 days, or 3", "1 day, or up to 3".
  fileprivate var count: String {
    let least = "\(days.count) \(days.count == 1 ? "day" : "days")"
    return switch more {
    case 0: least
    case 1: "\(least), or \(days.count + 1)"
    default: "\(least), or up to \(days.count + more)"
    }
  }
}
