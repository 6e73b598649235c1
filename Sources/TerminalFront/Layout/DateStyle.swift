public import Timeline

/// How dates are written: "25 July 2023" or "2023-07-25", with weekdays or without.
public struct DateStyle: Hashable, Sendable {
  public var isNumeric: Bool
  public var showsWeekday: Bool

  public init(isNumeric: Bool = false, showsWeekday: Bool = true) {
    self.isNumeric = isNumeric
    self.showsWeekday = showsWeekday
  }

  /// A date on its own.
  func words(_ date: EDTF, weekdays: Bool = false) -> String {
    isNumeric ? date.description : date.words(weekdays: weekdays && showsWeekday)
  }

  /// What of a date its heading leaves unsaid in the list.
  enum Unsaid: Int { case days, months, years }

  /// The days of a row of the list: `25–27?` under a month, `25–27? Jul` under a year,
  /// `25–27? Jul 2023` under more than one.
  func days(_ date: EDTF, unsaid: Unsaid) -> String {
    if isNumeric { return Self.numericDays(date) }
    let short = date.shortWords
    guard unsaid != .days, let first = date.start.dates.first else { return short }
    let withMonth = unsaid == .days ? short : Self.addingMonth(of: first, to: short)
    let year = String(first.description.prefix(4))
    return unsaid == .months || withMonth.contains(year) ? withMonth : "\(withMonth) \(year)"
  }

  /// "30–2 Aug" becomes "30 Jul–2 Aug", "30–…" "30 Jul–…"; what is not known to the day stays.
  private static func addingMonth(of date: CalendarDate, to short: String) -> String {
    guard date.precision == .day, case .number(let month) = date.month else { return short }
    let name = Gregorian.shortMonths[month - 1]
    guard let dash = short.firstIndex(of: "–") else { return "\(short) \(name)" }
    let end = short[short.index(after: dash)...]
    let isOfTheMonth = end.first?.isNumber == true && end.last?.isLetter == false
    if isOfTheMonth { return "\(short) \(name)" }
    return "\(short[..<dash]) \(name)\(short[dash...])"
  }

  /// `2023-07-25/27?`: of the end only what differs.
  public static func numericDays(_ date: EDTF) -> String {
    func day(_ date: CalendarDate) -> String { String(date.description.prefix(10)) }
    let begins = date.start.dates.first.map(day) ?? "…"
    let doubt =
      date.isUncertain ? (date.start.dates.first?.qualifier == .approximate ? "~" : "?") : ""
    guard let end = date.end else { return begins + doubt }
    guard let last = end.dates.last.map(day) else { return "\(begins)/…\(doubt)" }
    let same = zip(begins.split(separator: "-"), last.split(separator: "-")).prefix { $0 == $1 }
    let rest = last.split(separator: "-").dropFirst(same.count).joined(separator: "-")
    return rest.isEmpty ? begins + doubt : "\(begins)/\(rest)\(doubt)"
  }
}
