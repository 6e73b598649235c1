/// One day of the proleptic Gregorian calendar, as the number of days since 1 January 1970.
public struct Day: Hashable, Comparable, Sendable {
  public var number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The day of a year, month (1–12) and day of the month (1–31), all valid.
  ///
  /// Counts in 400-year eras that begin on 1 March, so that a leap day ends its year.
  public init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  public static let distantPast = Day(year: 0, month: 1, day: 1)
  public static let distantFuture = Day(year: 9999, month: 12, day: 31)

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public static func + (day: Day, days: Int) -> Day {
    let sum = Int(day.number) + days
    let least = Int(distantPast.number)
    let most = Int(distantFuture.number)
    return Day(number: Int32(Swift.min(Swift.max(sum, least), most)))
  }

  /// Days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// Year, month (1–12) and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }

  /// Three letters: `Mon` to `Sun`.
  public var weekdayName: String { Gregorian.weekdays[weekday] }

  /// `2023-07-25`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(Gregorian.padded(year, 4))-\(Gregorian.padded(month, 2))-\(Gregorian.padded(day, 2))"
  }
}

/// The names and lengths of months, and the names of weekdays and seasons.
public enum Gregorian {
  public static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  public static let shortMonths = months.map { String($0.prefix(3)) }
  public static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let seasons = ["spring", "summer", "autumn", "winter"]

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month (1–12) of a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2023-07`.
  static func month(_ year: Int, _ month: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))"
  }

  package static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
