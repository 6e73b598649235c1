/// The drawing told in words, for those who listen: "25 to 27 July certain, 28 July possible".
extension DrawnDates {
  /// - Parameter year: the year that is understood, and so not said.
  public func words(year: Int? = nil) -> String {
    guard let days else { return "no date known" }
    if days.lowerBound == days.upperBound, end == .about {
      return "about \(Self.words(days, year: year))"
    }
    var parts = segments.compactMap { segment -> String? in
      switch segment.certainty {
      case .certain: statedDays.map { Self.words($0, year: year) + " certain" }
      case .possible: Self.words(segment.days, year: year) + " possible"
      case .hollow: Self.hollowWords(segment.days)
      }
    }
    func day(_ day: Day) -> String { isHollow ? "" : " " + Self.words(day...day, year: year) }
    if let words = beginning.words("beginning", day(days.lowerBound)) { parts.append(words) }
    let side = days.lowerBound == days.upperBound ? "day" : "end"
    if let words = end.words(side, day(days.upperBound)) { parts.append(words) }
    return parts.joined(separator: ", ")
  }

  /// "28 July", "25 to 27 July", "30 July to 2 August 2023".
  public static func words(_ days: ClosedRange<Day>, year: Int? = nil) -> String {
    let first = days.lowerBound.civil
    let last = days.upperBound.civil
    let end = "\(last.day) \(Gregorian.months[last.month - 1])" + said(last.year, year)
    if days.lowerBound == days.upperBound { return end }
    if first.year != last.year {
      return "\(first.day) \(Gregorian.months[first.month - 1]) \(first.year) to \(end)"
    }
    if first.month == last.month { return "\(first.day) to \(end)" }
    return "\(first.day) \(Gregorian.months[first.month - 1]) to \(end)"
  }

  private static func said(_ year: Int, _ known: Int?) -> String {
    year == known ? "" : " \(year)"
  }

  private static func hollowWords(_ days: ClosedRange<Day>) -> String {
    let first = days.lowerBound.civil
    let last = days.upperBound.civil
    let firstMonth = "\(Gregorian.months[first.month - 1]) \(first.year)"
    let lastMonth = "\(Gregorian.months[last.month - 1]) \(last.year)"
    if first.year == last.year, first.month == 1, last.month == 12 {
      return "in \(first.year), no month known"
    }
    if firstMonth == lastMonth { return "in \(firstMonth), no day known" }
    return "\(firstMonth) to \(lastMonth), no day known"
  }
}

extension DrawnDates.Edge {
  /// The character that stands at the end; none for what is known.
  public var mark: Character? {
    switch self {
    case .known: nil
    case .doubted: "?"
    case .about: "~"
    case .unknown: "…"
    case .open: "→"
    }
  }

  /// - Parameter day: the day that is stated, after a blank.
  fileprivate func words(_ side: String, _ day: String) -> String? {
    switch self {
    case .known, .doubted: nil
    case .about: "\(side) about\(day)"
    case .unknown: "\(side == "day" ? "end" : side) not known"
    case .open: side == "beginning" ? "beginning open" : "still open"
    }
  }
}

extension Visit.Status {
  /// The character after the outline of what did not take place; none for what did.
  public var chartMark: Character? {
    switch self {
    case .announced: "▷"
    case .postponed: "↷"
    case .cancelled: "✕"
    case .disputed: "¿"
    case .underWay, .completed: nil
    }
  }
}
