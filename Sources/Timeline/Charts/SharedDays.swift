/// The days two visits were both under way, for certain and perhaps.
public struct SharedDays: Hashable, Sendable {
  public private(set) var certain: [Day] = []
  public private(set) var possible: [Day] = []

  /// Nothing where one has no day that is known.
  public init(_ first: DrawnDates, _ second: DrawnDates) {
    guard !first.isHollow, !second.isHollow, let days = first.days else { return }
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      guard let one = first.certainty(on: day), let other = second.certainty(on: day) else {
        continue
      }
      if one == .certain, other == .certain { certain.append(day) } else { possible.append(day) }
    }
  }

  public var isEmpty: Bool { certain.isEmpty && possible.isEmpty }

  /// "2 days, or 3", "1 day", "perhaps 2 days".
  public var words: String {
    guard !certain.isEmpty else {
      return possible.isEmpty ? "no day" : "perhaps \(Self.days(possible.count))"
    }
    return ([certainWords, possibleWords].compactMap { $0 }).joined(separator: ", ")
  }

  /// "2 days".
  public var certainWords: String { Self.days(certain.count) }

  /// "or 3", "or up to 5"; nil when nothing is open.
  public var possibleWords: String? {
    switch possible.count {
    case 0: nil
    case 1: "or \(certain.count + 1)"
    default: "or up to \(certain.count + possible.count)"
    }
  }

  private static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }
}
