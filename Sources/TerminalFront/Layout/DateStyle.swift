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

  /// `2023-07-25/27?`: of the end only what differs. Each end carries its own doubt: `?` where it is
  /// one of several, else the mark of its date. An end that is not known is `?`, one still open `…`.
  public static func numericDays(_ date: EDTF) -> String {
    let begins = plain(date.start.dates.first) + doubt(of: date.start, date.start.dates.first)
    guard let end = date.end else { return begins }
    let first = parts(date.start.dates.first)
    let last = parts(end.dates.last)
    let same = zip(first, last).prefix { $0 == $1 }.count
    let rest = last.dropFirst(same).joined(separator: "-") + doubt(of: end, end.dates.last)
    return rest.isEmpty ? begins : "\(begins)/\(rest)"
  }

  /// "2023-07-25", without a clock and without doubt.
  private static func plain(_ date: CalendarDate?) -> String {
    String((date?.description ?? "").prefix { $0.isNumber || $0 == "X" || $0 == "-" })
  }

  private static func parts(_ date: CalendarDate?) -> [Substring] {
    plain(date).split(separator: "-")
  }

  private static func doubt(of bound: EDTF.Bound, _ shown: CalendarDate?) -> String {
    switch bound {
    case .open: return "…"
    case .unknown: return "?"
    case .date, .oneOf:
      let mark = shown?.qualifier.rawValue ?? ""
      return mark.isEmpty && bound.dates.count > 1 ? "?" : mark
    }
  }
}
