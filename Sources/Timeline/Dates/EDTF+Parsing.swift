/// Why a text is no date: one sentence.
public struct DateProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
}

extension EDTF {
  /// Reads EDTF levels 0 and 1, and one-of sets on either side of the slash.
  ///
  /// - Throws: `DateProblem`, a sentence that quotes the text and says what was expected.
  public init(_ text: String) throws(DateProblem) {
    do {
      guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
        self.init(start: try Bound(text[...], alone: true))
        return
      }
      let end = text[text.utf8.index(after: slash)...]
      guard !end.utf8.contains(UInt8(ascii: "/")) else {
        throw DateProblem(description: "an interval has one slash")
      }
      self.init(start: try Bound(text[..<slash]), end: try Bound(end))
      try checkOrder()
    } catch {
      throw DateProblem(description: "\"\(text)\" is not a date: \(error)")
    }
  }

  private func checkOrder() throws(DateProblem) {
    guard let end else { return }
    if start.days == nil, end.days == nil {
      throw DateProblem(description: "an interval needs a start or an end")
    }
    if let first = start.days, let last = end.days, last.upperBound < first.lowerBound {
      throw DateProblem(description: "it ends before it starts")
    }
  }
}

extension EDTF.Bound {
  init(_ text: Substring, alone: Bool = false) throws(DateProblem) {
    switch text.utf8.first {
    case nil where !alone: self = .unknown
    case nil: throw DateProblem(description: "nothing is written; expected for example 2023-07-25")
    case UInt8(ascii: ".") where !alone && text == "..": self = .open
    case UInt8(ascii: "["): self = .oneOf(try Self.choices(text))
    default: self = .date(try CalendarDate(parsing: text))
    }
  }

  private static func choices(_ text: Substring) throws(DateProblem) -> [EDTF.Choice] {
    guard text.hasSuffix("]") else { throw DateProblem(description: "a set ends with ]") }
    var choices: [EDTF.Choice] = []
    for item in text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    {
      guard let dots = item.utf8.firstIndex(of: UInt8(ascii: ".")),
        item.utf8[dots...].starts(with: "..".utf8)
      else {
        choices.append(.date(try CalendarDate(parsing: item)))
        continue
      }
      let first = try CalendarDate(parsing: item[..<dots])
      let last = try CalendarDate(parsing: item[item.utf8.index(dots, offsetBy: 2)...])
      guard first.days.lowerBound <= last.days.upperBound else {
        throw DateProblem(description: "\(item) ends before it starts")
      }
      choices.append(.range(first, last))
    }
    return choices
  }
}

extension CalendarDate {
  /// Reads one date of EDTF level 0 or 1: `2023-07-25`, `2023-07~`, `2010-08-XX`, `201X`, `2023-21`.
  init(parsing text: Substring) throws(DateProblem) {
    var rest = text.utf8
    self.init(year: 0)
    if let mark = rest.last.flatMap(Qualifier.init) {
      qualifier = mark
      rest.removeLast()
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "T")) {
      time = try Self.time(Substring(rest[mark...]), after: rest[..<mark])
      rest = rest[..<mark]
    }
    var left: Bytes? = rest
    (year, maskedYearDigits) = try Self.year(Self.next(&left) ?? rest)
    if let month = Self.next(&left) { self.month = try Self.part(month, named: "month") }
    if let day = Self.next(&left) { self.day = try Self.part(day, named: "day") }
    guard left == nil else {
      throw DateProblem(description: "expected a year, a month or a day such as 2023-07-25")
    }
    try checkParts()
  }

  private typealias Bytes = Substring.UTF8View
  private static let hyphen = UInt8(ascii: "-")

  /// What stands before the next hyphen; nil behind the last.
  private static func next(_ left: inout Bytes?) -> Bytes? {
    guard let text = left else { return nil }
    let end = text.firstIndex(of: hyphen)
    left = end.map { text[text.index(after: $0)...] }
    return text[..<(end ?? text.endIndex)]
  }

  private static func time(
    _ time: Substring, after day: Bytes
  ) throws(DateProblem) -> String {
    guard day.count == 10, day.last.map(isDigit) ?? false, isTime(time.utf8) else {
      throw DateProblem(description: "a time reads T12:30 or T12:30:00 after a day")
    }
    return String(time)
  }

  private static func isTime(_ text: Bytes) -> Bool {
    guard times.contains(text.map { isDigit($0) ? UInt8(ascii: "0") : $0 }) else { return false }
    let zone = text.lastIndex { $0 == UInt8(ascii: "+") || $0 == hyphen } ?? text.endIndex
    let (time, offset) = (numbers(text[..<zone]), numbers(text[zone...]))
    return time[0] < 24 && offset.first ?? 0 < 20 && (time + offset).allSatisfy { $0 < 60 }
  }

  /// How a time is written: with seconds or without, with Z or how far from it or without.
  private static let times = Set(
    ["T00:00", "T00:00:00"].flatMap { time in
      ["", "Z", "+00", "-00", "+00:00", "-00:00"].map { Array((time + $0).utf8) }
    })

  private static func numbers(_ text: Bytes) -> [Int] {
    text.split { !isDigit($0) }.map(number)
  }

  /// The year, and how many of its last digits are `X`.
  private static func year(_ text: Bytes) throws(DateProblem) -> (Int, Int) {
    let digits = text.prefix(while: isDigit)
    let masked = text[digits.endIndex...]
    guard text.count == 4, masked.count <= 2, masked.allSatisfy({ $0 == UInt8(ascii: "X") })
    else { throw DateProblem(description: "the year \"\(Substring(text))\" is not four digits") }
    return (number(digits) * (masked.isEmpty ? 1 : masked.count == 1 ? 10 : 100), masked.count)
  }

  private static func part(_ text: Bytes, named name: String) throws(DateProblem) -> Part {
    if text.elementsEqual("XX".utf8) { return .unspecified }
    guard text.count == 2, text.allSatisfy(isDigit) else {
      throw DateProblem(description: "the \(name) \"\(Substring(text))\" is not two digits")
    }
    return .number(number(text))
  }

  private static func number(_ digits: Bytes) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func checkParts() throws(DateProblem) {
    if maskedYearDigits > 0, month != nil {
      throw DateProblem(description: "a year with X has no month")
    }
    switch month {
    case nil: break
    case .unspecified:
      if case .number = day { throw DateProblem(description: "a month XX has no numbered day") }
    case .number(let month):
      guard (1...12).contains(month) || (21...24).contains(month) else {
        throw DateProblem(description: "there is no month \(month)")
      }
      if month > 12, day != nil { throw DateProblem(description: "a season has no day") }
      try checkDay(month)
    }
  }

  private func checkDay(_ month: Int) throws(DateProblem) {
    guard case .number(let day) = day else { return }
    let most = Gregorian.days(inMonth: month, of: year)
    guard (1...most).contains(day) else {
      let name = Gregorian.months[month - 1]
      throw DateProblem(description: "\(name) \(year) has \(most) days")
    }
  }
}

extension CalendarDate.Qualifier {
  /// The mark at the end of a date.
  fileprivate init?(_ mark: UInt8) {
    switch mark {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = .uncertainAndApproximate
    default: return nil
    }
  }
}
