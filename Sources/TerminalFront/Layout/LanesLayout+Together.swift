import Timeline

/// The line below the lanes that says when most visits of the window were in one country.
extension LanesLayout {
  /// More visits in a window are too many to be told apart.
  private static let mostVisits = 200

  /// "3 together in Mongolia on 26 July 2022: Japan, Kenya, Peru; 2 or more on 2 days".
  ///
  /// The lanes need the room on a small screen: what is too long is said without the days of
  /// fewer visits, with fewer names, and at last without the country. How many and when is never
  /// left out.
  func togetherLines() -> [StyledText] {
    guard let (host, visits, together) = mostTogether, let most = together.most,
      let level = together.levels.first
    else { return [] }
    let there = " \(most) together in \(PartyTable.name(host)) on"
    let names = names(ofThoseIn: visits, level)
    let begin = "\(there) \(level.extent)"
    let whole = begin + (names.first ?? "")
    let forms =
      [together.fewer.isEmpty ? whole : "\(whole); \(together.fewer)"]
      + names.map { begin + $0 }
      + [begin, "\(there) \(level.name)", " \(most) together on \(level.name)"]
    let wrapped = forms.lazy.map {
      StyledText(TerminalText($0), .strong).wrapped(to: columns, indent: 1)
    }
    let rows = columns < Self.columnsForTwoRows ? 1 : 2
    return wrapped.first { $0.count <= rows } ?? wrapped[forms.count - 1]
  }

  /// On fewer a screen is small in all.
  private static let columnsForTwoRows = 60

  /// The country that had most visits at once, those to it, and when they were there together.
  private var mostTogether: (Party.Code, [Int], Together)? {
    guard !isDense, lanes.items.count - lanes.summary.outside(scale.days) <= Self.mostVisits
    else { return nil }
    var visits: [Party.Code: [Int]] = [:]
    for number in lanes.items(in: scale.days) where lanes.items[number].tookPlace {
      for host in lanes.items[number].hosts { visits[host, default: []].append(number) }
    }
    let found = visits.map { host, numbers in
      (host, numbers, Together(numbers.map { lanes.items[$0].dates }, in: scale.days))
    }.filter { !$0.2.levels.isEmpty }
    return found.max { one, other in
      (one.2.levels[0].visits, other.0) < (other.2.levels[0].visits, one.0)
    }
  }

  /// ": China, Russia (2), Laos", ": China, Russia (2) and 1 more", ": China and 3 more": whose
  /// visits were under way when most were, and how many more there are.
  private func names(ofThoseIn visits: [Int], _ level: Together.Level) -> [String] {
    guard lanes.grouping == .partner, let day = level.certain.first ?? level.possible.first
    else { return [] }
    let there = visits.filter {
      !lanes.items[$0].dates.isHollow && lanes.items[$0].dates.certainty(on: day) != nil
    }
    // A lane of those who left is called by where they went.
    let shown = Set(there.flatMap(lanes.lanes(of:))).sorted()
      .filter { lanes.lanes[$0].key.direction != .fromSubject }
    return (0..<shown.count).reversed().map { last in
      let named = shown[...last].map { lane in
        let count = there.count { lanes.lanes(of: $0).contains(lane) }
        return lanes.lanes[lane].name + (count > 1 ? " (\(count))" : "")
      }
      let rest = there.count { Set(lanes.lanes(of: $0)).isDisjoint(with: shown[...last]) }
      return ": " + named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
  }
}
