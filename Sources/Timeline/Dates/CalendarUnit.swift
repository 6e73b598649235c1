/// A stretch of the calendar that a column, a tick or a bar stands for.
public enum CalendarUnit: Int, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year, fiveYears, decade, quarterCentury, halfCentury, century

  /// The whole years it lasts; nil for what is shorter than a year.
  private var years: Int? {
    switch self {
    case .day, .week, .month, .quarter: nil
    case .year: 1
    case .fiveYears: 5
    case .decade: 10
    case .quarterCentury: 25
    case .halfCentury: 50
    case .century: 100
    }
  }

  /// The number of the stretch a day lies in: the next one has the next number.
  public func number(of day: Day) -> Int {
    switch self {
    case .day: return Int(day.number)
    // 1 January 1970 was a Thursday; ISO weeks begin on Monday.
    case .week: return (Int(day.number) + 3).floored(by: 7)
    case .month: return Self.monthNumber(day)
    case .quarter: return Self.monthNumber(day).floored(by: 3)
    case .year, .fiveYears, .decade, .quarterCentury, .halfCentury, .century:
      return day.civil.year.floored(by: years ?? 1)
    }
  }

  private static func monthNumber(_ day: Day) -> Int {
    let civil = day.civil
    return civil.year * 12 + civil.month - 1
  }

  /// The first day of a stretch.
  public func firstDay(_ number: Int) -> Day {
    switch self {
    case .day: Day(number: Int32(clamping: number))
    case .week: Day(number: Int32(clamping: number * 7 - 3))
    case .month: Self.firstDay(ofMonth: number)
    case .quarter: Self.firstDay(ofMonth: number * 3)
    case .year, .fiveYears, .decade, .quarterCentury, .halfCentury, .century:
      Day(year: number * (years ?? 1), month: 1, day: 1)
    }
  }

  private static func firstDay(ofMonth number: Int) -> Day {
    Day(year: number.floored(by: 12), month: number.modulo(12) + 1, day: 1)
  }

  /// From the first to the last day of a stretch.
  public func days(_ number: Int) -> ClosedRange<Day> {
    firstDay(number)...Day(number: firstDay(number + 1).number - 1)
  }

  /// The stretches that have a day in common with these days.
  public func numbers(touching days: ClosedRange<Day>) -> ClosedRange<Int> {
    number(of: days.lowerBound)...number(of: days.upperBound)
  }
}

extension CalendarUnit: Comparable {
  public static func < (left: CalendarUnit, right: CalendarUnit) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Int {
  /// Division that rounds down, before the year 0 too.
  func floored(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// What is left of it, never below 0.
  package func modulo(_ divisor: Int) -> Int { self - floored(by: divisor) * divisor }
}
