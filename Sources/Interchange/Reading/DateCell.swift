internal import Foundation
internal import Timeline

/// A date or a range of dates as people write them into one cell.
///
/// "3 Sept–7 Sept, 2017", "29 June - 01 July, 2026", "Sept 3-7, 2017", "July 2017", "c. 1972",
/// "25/07/2023", "3. März 2017", "del 3 al 7 de mayo de 2017"; and EDTF as it is. What is not said stays open: a month without a day is a month.
struct DateCell {
  private let text: String
  private let style: DateStyle
  private var sides: [[DateToken]] = [[]]
  private var qualifier = CalendarDate.Qualifier.certain

  static func date(
    _ text: String, style: DateStyle = DateStyle()
  ) throws(InterchangeProblem) -> EDTF {
    guard text.utf8.count <= longest else {
      throw InterchangeProblem(
        "\"\(text.prefix(60))…\" is not a date: it is too long", kind: "not a date: too long")
    }
    let text = DatePlain.text(text)
    let isPair = style.pairs == .years && text.wholeMatch(of: /\d{4}-\d\d/) != nil
    if !isPair, let date = try? EDTF(text) { return date }
    if let date = try DatePlain.date(text) { return date }
    // "9-March 2016" is a day before it is a range.
    if DateScanner.hasJoints(text),
      let date = try? DateCell(text, style, joinsHyphens: true).date()
    {
      return date
    }
    return try DateCell(text, style, joinsHyphens: false).date()
  }

  /// No date is longer.
  private static let longest = 200

  static func date(_ text: String, order: DateOrder?) throws(InterchangeProblem) -> EDTF {
    try date(text, style: DateStyle(order: order))
  }

  private init(
    _ text: String, _ style: DateStyle, joinsHyphens: Bool
  ) throws(InterchangeProblem) {
    self.text = text
    self.style = style
    for token in try DateToken.tokens(of: text, style: style, joinsHyphens: joinsHyphens) {
      add(token)
    }
  }

  private mutating func add(_ token: DateToken) {
    switch token {
    case .dash: sides.append([])
    case .doubt(let doubt): qualifier = doubt
    case .number, .month, .date: sides[sides.count - 1].append(token)
    }
  }

  private func problem(_ reason: String) -> InterchangeProblem {
    let reasonOnly = reason.replacing(/[0-9]+/, with: "…")
    return InterchangeProblem(
      "\"\(text.prefix(60))\" is not a date: \(reason)", kind: "not a date: \(reasonOnly)")
  }

  private func date() throws(InterchangeProblem) -> EDTF {
    guard sides != [[]] else { throw problem("nothing is written") }
    guard sides.count <= 2 else { throw problem("more than one dash stands between days") }
    var parts: [DateParts] = []
    for side in sides { parts.append(try self.parts(side)) }
    guard parts.count == 2 else { return try edtf(try written(parts[0])) }
    let first = parts[0].completed(by: parts[1], isStart: true)
    let last = parts[1].completed(by: parts[0], isStart: false)
    let start = try written(first)
    let end = try written(last)
    return try edtf(start == end ? start : "\(start)/\(end)")
  }

  private func parts(_ side: [DateToken]) throws(InterchangeProblem) -> DateParts {
    guard !side.isEmpty else { throw problem("nothing stands on one side of the dash") }
    var parts = DateParts()
    for token in side {
      switch token {
      case .date(let date):
        guard let whole = parts.joined(with: date) else {
          throw problem("two dates stand on one side of a dash")
        }
        parts = whole
      case .month(let month):
        guard parts.month == nil else { throw problem("two months stand on one side of a dash") }
        parts.month = month
      case .number(let number) where number >= 1000:
        guard parts.year == nil else { throw problem("two years stand on one side of a dash") }
        parts.year = number
      case .number(let number) where parts.day == nil: parts.day = number
      case .number(let number):
        guard parts.year == nil, let year = style.year(ofTwoDigits: number) else {
          throw problem("it is not clear which number is the year")
        }
        parts.year = year
      case .dash, .doubt: break
      }
    }
    return parts
  }

  private func written(_ parts: DateParts) throws(InterchangeProblem) -> String {
    guard let year = parts.year else { throw problem("the year is missing") }
    guard parts.day == nil || parts.month != nil else { throw problem("the month is missing") }
    let numbers = [parts.month, parts.day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return ([String(year)] + numbers).joined(separator: "-") + qualifier.rawValue
  }

  private func edtf(_ written: String) throws(InterchangeProblem) -> EDTF {
    do {
      return try EDTF(written)
    } catch {
      let reason = error.description.split(separator: ": ", maxSplits: 1).last.map(String.init)
      throw problem(reason ?? error.description)
    }
  }
}

/// What one side of a range says of a date.
struct DateParts: Hashable {
  var day: Int?
  var month: Int?
  var year: Int?

  /// Day, month and year of both; nil where both say one of them.
  func joined(with other: DateParts) -> DateParts? {
    let isSaidTwice =
      day != nil && other.day != nil || month != nil && other.month != nil
      || year != nil && other.year != nil
    if isSaidTwice { return nil }
    return DateParts(
      day: day ?? other.day, month: month ?? other.month, year: year ?? other.year)
  }

  /// Takes what is missing from the other side: "3–7 September 2017", "Sept 30 – Oct 2, 2017".
  ///
  /// A year that is only said once holds for both sides, unless the months run over New Year.
  func completed(by other: DateParts, isStart: Bool) -> DateParts {
    var parts = self
    parts.month = month ?? (day == nil ? nil : other.month)
    if parts.year == nil, let year = other.year {
      let first = (isStart ? parts.month : other.month) ?? 1
      let last = (isStart ? other.month : parts.month) ?? 12
      parts.year = first > last ? (isStart ? year - 1 : year + 1) : year
    }
    return parts
  }
}
