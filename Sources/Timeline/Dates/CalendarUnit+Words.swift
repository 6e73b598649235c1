/// What stretches of the calendar are called: on an axis, in a question, in a sentence.
extension CalendarUnit {
  /// The name of a stretch on an axis, from the longest form to the shortest.
  ///
  /// Where the unit above is printed too, its name is not said again.
  public func labels(_ number: Int) -> [String] {
    let first = firstDay(number)
    let (year, month, day) = first.civil
    switch self {
    case .day:
      return ["\(first.weekdayName) \(day)", "\(first.weekdayName.prefix(2))\(day)", "\(day)"]
    case .week: return ["W\(Self.isoWeek(of: first).week)"]
    case .month:
      let name = Gregorian.shortMonths[month - 1]
      return [name, String(name.prefix(1))]
    case .quarter: return ["Q\((month + 2) / 3)"]
    case .year: return [String(year), "’" + Gregorian.padded(year.modulo(100), 2)]
    case .fiveYears, .decade, .quarterCentury, .halfCentury, .century: return [String(year)]
    }
  }

  /// The unit whose name is printed over the labels of this one; nil where they say it all.
  var above: CalendarUnit? {
    switch self {
    case .day: .month
    case .week, .month, .quarter: .year
    case .year, .fiveYears, .decade, .quarterCentury, .halfCentury, .century: nil
    }
  }

  /// The name of a stretch that stands over others: "July 2023", "Jul 2023", "Jul".
  func headings(_ number: Int) -> [String] {
    guard self == .month else { return labels(number) }
    let (year, month, _) = firstDay(number).civil
    let short = Gregorian.shortMonths[month - 1]
    return ["\(Gregorian.months[month - 1]) \(year)", "\(short) \(year)", short]
  }

  /// How a stretch is written as a value of `began:`: `2010s`, `2018`, `2018-Q2`, `2018-07`, or
  /// its first day.
  public func value(_ number: Int) -> String {
    let first = firstDay(number)
    let (year, month, _) = first.civil
    switch self {
    case .day: return first.iso
    case .week:
      let week = Self.isoWeek(of: first)
      return "\(Gregorian.padded(week.year, 4))-W\(Gregorian.padded(week.week, 2))"
    case .month: return Gregorian.month(year, month)
    case .quarter: return "\(Gregorian.padded(year, 4))-Q\((month + 2) / 3)"
    case .year: return Gregorian.padded(year, 4)
    case .decade: return "\(Gregorian.padded(year, 4))s"
    case .fiveYears, .quarterCentury, .halfCentury, .century:
      return
        "\(Gregorian.padded(year, 4))–\(Gregorian.padded(days(number).upperBound.civil.year, 4))"
    }
  }

  /// "day", "quarter", "5 years": what one of them is called.
  public var words: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .fiveYears: "5 years"
    case .decade: "decade"
    case .quarterCentury: "25 years"
    case .halfCentury: "50 years"
    case .century: "century"
    }
  }

  /// The ISO 8601 week of a day: that of the year its Thursday lies in.
  static func isoWeek(of day: Day) -> (year: Int, week: Int) {
    let thursday = Day(number: day.number + Int32(3 - day.weekday))
    let year = thursday.civil.year
    let days = thursday.number - Day(year: year, month: 1, day: 1).number
    return (year, Int(days) / 7 + 1)
  }
}
