/// One date as precisely as it is known: a day, a month, a season, a year, or less.
///
/// The forms are those of EDTF levels 0 and 1 (Library of Congress, ISO 8601-2).
public struct CalendarDate: Hashable, Sendable {
  /// How sure the source is of the date.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    case certain = ""
    case uncertain = "?"
    case approximate = "~"
    case uncertainAndApproximate = "%"
  }

  /// A month or a day of the month: a number, or known to exist but not which (`XX`).
  public enum Part: Hashable, Sendable {
    case number(Int)
    case unspecified
  }

  public var year: Int
  /// How many of the last digits of the year are `X`: 0, 1 (a decade) or 2 (a century).
  public var maskedYearDigits = 0
  /// 1–12, or 21–24 for spring to winter.
  public var month: Part?
  public var day: Part?
  /// `T12:30:00Z`, as written; the calendar ignores it.
  public var time: String?
  public var qualifier = Qualifier.certain

  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month.map(Part.number)
    self.day = day.map(Part.number)
  }

  public init(_ day: Day) {
    let civil = day.civil
    self.init(year: civil.year, month: civil.month, day: civil.day)
  }

  public enum Precision: UInt8, Comparable, Sendable {
    case day, month, year, wider

    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  public var precision: Precision {
    if maskedYearDigits > 0 { return .wider }
    guard case .number(let month) = month else { return .year }
    if case .number = day { return .day }
    return month > 12 ? .year : .month
  }

  /// The first and last day the date can mean.
  public var days: ClosedRange<Day> {
    if maskedYearDigits > 0 {
      let span = maskedYearDigits == 1 ? 10 : 100
      return Day(year: year, month: 1, day: 1)...Day(year: year + span - 1, month: 12, day: 31)
    }
    guard case .number(let month) = month else {
      return Day(year: year, month: 1, day: 1)...Day(year: year, month: 12, day: 31)
    }
    guard month <= 12 else { return season(month - 21) }
    if case .number(let day) = day {
      let only = Day(year: year, month: month, day: day)
      return only...only
    }
    let last = Gregorian.days(inMonth: month, of: year)
    return Day(year: year, month: month, day: 1)...Day(year: year, month: month, day: last)
  }

  /// Meteorological seasons of the northern hemisphere; winter begins in December.
  private func season(_ index: Int) -> ClosedRange<Day> {
    let first = index * 3 + 3
    let lastYear = index == 3 ? year + 1 : year
    let last = index == 3 ? 2 : first + 2
    let end = Gregorian.days(inMonth: last, of: lastYear)
    return Day(year: year, month: first, day: 1)...Day(year: lastYear, month: last, day: end)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date in EDTF, as it was read.
  public var description: String {
    let digits = Gregorian.padded(year, 4)
    var text = digits.dropLast(maskedYearDigits) + String(repeating: "X", count: maskedYearDigits)
    for part in [month, day] {
      switch part {
      case .number(let number): text += "-" + Gregorian.padded(number, 2)
      case .unspecified: text += "-XX"
      case nil: break
      }
    }
    return text + (time ?? "") + qualifier.rawValue
  }
}
