/// Why a text is no date: one sentence.
public struct DateProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
}

extension EDTF {
  /// Reads EDTF levels 0 and 1, and one-of sets on either side of the slash.
  ///
  /// - Throws: `DateProblem`, a sentence that quotes the text and says what was expected.
  public init(_ text: String) throws(DateProblem) {
    if let plain = EDTF(plain: text) {
      self = plain
      return
    }
    do {
      let sides = text.split(separator: "/", omittingEmptySubsequences: false)
      switch sides.count {
      case 1: self.init(start: try Bound(sides[0], alone: true))
      case 2: self.init(start: try Bound(sides[0]), end: try Bound(sides[1]))
      default: throw DateProblem(description: "an interval has one slash")
      }
      try checkOrder()
    } catch {
      throw DateProblem(description: "\"\(text)\" is not a date: \(error)")
    }
  }

  /// What most dates are, a day, month or year or two with a slash, perhaps qualified or with no
  /// known end, read without cutting the text up.
  private init?(plain text: String) {
    var text = text
    let sides: (start: Bound, end: Bound?)? = text.withUTF8 { bytes in
      let slash = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
      guard let first = CalendarDate(plain: bytes[..<slash]) else { return nil }
      guard slash < bytes.count else { return (.date(first), nil) }
      if slash + 1 == bytes.count { return (.date(first), .unknown) }
      guard let last = CalendarDate(plain: bytes[(slash + 1)...]),
        last.days.upperBound >= first.days.lowerBound
      else { return nil }
      return (.date(first), .date(last))
    }
    guard let sides else { return nil }
    self.init(start: sides.start, end: sides.end)
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
    switch text {
    case "" where !alone: self = .unknown
    case ".." where !alone: self = .open
    case "": throw DateProblem(description: "nothing is written; expected for example 2023-07-25")
    case _ where text.hasPrefix("["): self = .oneOf(try Self.choices(text))
    case _: self = .date(try CalendarDate(parsing: text))
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
  /// Reads bytes such as `2023-07-25`, `2023-07~` or `2023`; nil for anything else.
  fileprivate init?(plain bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = bytes.startIndex
    var length = bytes.count
    var qualifier = Qualifier.certain
    switch bytes.last {
    case UInt8(ascii: "?"): qualifier = .uncertain
    case UInt8(ascii: "~"): qualifier = .approximate
    case UInt8(ascii: "%"): qualifier = .uncertainAndApproximate
    default: break
    }
    if qualifier != .certain { length -= 1 }
    func number(_ places: Range<Int>) -> Int? {
      var number = 0
      for place in places {
        let digit = bytes[start + place] &- 0x30
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
      }
      return number
    }
    func isDash(_ place: Int) -> Bool { bytes[start + place] == UInt8(ascii: "-") }
    guard length == 4 || length == 7 || length == 10, let year = number(0..<4) else { return nil }
    self.init(year: year)
    self.qualifier = qualifier
    if length >= 7 {
      guard isDash(4), let month = number(5..<7), (1...12).contains(month) else { return nil }
      self.month = .number(month)
      guard length == 10 else { return }
      guard isDash(7), let day = number(8..<10),
        (1...Gregorian.days(inMonth: month, of: year)).contains(day)
      else { return nil }
      self.day = .number(day)
    }
  }

  /// Reads one date of EDTF level 0 or 1: `2023-07-25`, `2023-07~`, `2010-08-XX`, `201X`, `2023-21`.
  init(parsing text: Substring) throws(DateProblem) {
    var rest = text
    let qualifier = rest.last.flatMap { Qualifier(rawValue: String($0)) } ?? .certain
    if qualifier != .certain { rest.removeLast() }
    let (dateText, time) = try Self.splitTime(rest)
    let parts = dateText.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else {
      throw DateProblem(description: "expected a year, a month or a day such as 2023-07-25")
    }
    let (year, masked) = try Self.year(parts[0])
    self.init(year: year)
    maskedYearDigits = masked
    month = parts.count > 1 ? try Self.part(parts[1], named: "month") : nil
    day = parts.count > 2 ? try Self.part(parts[2], named: "day") : nil
    self.time = time
    self.qualifier = qualifier
    try checkParts()
  }

  private static func splitTime(_ text: Substring) throws(DateProblem) -> (Substring, String?) {
    guard let mark = text.firstIndex(of: "T") else { return (text, nil) }
    let time = text[mark...]
    let form = /T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][01][0-9](:[0-5][0-9])?)?/
    let day = text[..<mark]
    guard day.count == 10, !day.hasSuffix("X"), time.wholeMatch(of: form) != nil else {
      throw DateProblem(description: "a time reads T12:30 or T12:30:00 after a day")
    }
    return (day, String(time))
  }

  private static func year(_ text: Substring) throws(DateProblem) -> (Int, Int) {
    let masked = text.reversed().prefix { $0 == "X" }.count
    let digits = text.dropLast(masked)
    guard text.count == 4, masked <= 2, digits.utf8.allSatisfy(isDigit),
      let year = Int(digits + String(repeating: "0", count: masked))
    else { throw DateProblem(description: "the year \"\(text)\" is not four digits") }
    return (year, masked)
  }

  private static func part(_ text: Substring, named name: String) throws(DateProblem) -> Part {
    if text == "XX" { return .unspecified }
    guard text.utf8.count == 2, text.utf8.allSatisfy(isDigit), let number = Int(text) else {
      throw DateProblem(description: "the \(name) \"\(text)\" is not two digits")
    }
    return .number(number)
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
