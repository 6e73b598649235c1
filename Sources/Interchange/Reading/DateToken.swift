internal import Timeline

/// One word of a date: a number, a month, a dash.
enum DateToken: Hashable {
  case number(Int)
  case month(Int)
  /// Numbers that belong together, such as 25/07/2023.
  case date(DateParts)
  /// A dash of any kind, or a word that stands for one.
  case dash
  case doubt(CalendarDate.Qualifier)

  static func tokens(
    of text: String, order: DateOrder?
  ) throws(InterchangeProblem) -> [DateToken] {
    var tokens: [DateToken] = []
    for piece in DateScanner.pieces(of: text) {
      switch piece {
      case .dash: tokens.append(.dash)
      case .numbers(let written): tokens += try numbers(written, order, text)
      case .word(let written): tokens += try word(written, text)
      }
    }
    return tokens
  }

  // MARK: Words

  private static func word(_ word: String, _ text: String) throws(InterchangeProblem) -> [DateToken]
  {
    let low = word.lowercased().filter { $0 != "." && $0 != "'" }
    if let month = month(low) { return [.month(month)] }
    switch low {
    case "to", "until", "till", "through", "thru": return [.dash]
    case "c", "ca", "circa", "about", "approx", "around", "early", "mid", "late":
      return [.doubt(.approximate)]
    case "?", "perhaps", "probably": return [.doubt(.uncertain)]
    case "", "st", "nd", "rd", "th", "of", "the", "and", "t", "z", "am", "pm": return []
    case _ where weekdays.contains(String(low.prefix(3))) && low.hasSuffix("day"): return []
    case _ where weekdays.contains(low): return []
    default: throw InterchangeProblem("\"\(text)\" is not a date: \"\(word)\" is no part of one")
    }
  }

  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Three letters or more of an English month: "Sep", "Sept", "September".
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let names = Gregorian.months.map { $0.lowercased() }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  // MARK: Numbers

  private static func numbers(
    _ piece: String, _ order: DateOrder?, _ text: String
  ) throws(InterchangeProblem) -> [DateToken] {
    if piece.contains(":") { return [] }
    let numbers = piece.split { !$0.isNumber }.compactMap { Int($0) }
    switch numbers.count {
    case 1:
      guard piece.count <= 4 else {
        throw InterchangeProblem(
          "\"\(text)\" is not a date: \(piece) may be a spreadsheet's day number; write it out")
      }
      return [.number(numbers[0])]
    case 2 where piece.contains("/"): return [.date(DateParts(month: numbers[0], year: numbers[1]))]
    case 2 where numbers[1] > 12:
      // "2016-17" is a pair of years.
      return [.number(numbers[0]), .dash, .number(numbers[0] / 100 * 100 + numbers[1])]
    case 2: return [.date(DateParts(month: numbers[1], year: numbers[0]))]
    default: return [.date(try parts(numbers, order, text))]
    }
  }

  private static func parts(
    _ numbers: [Int], _ order: DateOrder?, _ text: String
  ) throws(InterchangeProblem) -> DateParts {
    if numbers[0] > 31 {
      return DateParts(day: numbers[2], month: numbers[1], year: numbers[0])
    }
    guard numbers[2] > 99 else {
      throw InterchangeProblem("\"\(text)\" is not a date: the year has two digits")
    }
    let dayFirst = DateParts(day: numbers[0], month: numbers[1], year: numbers[2])
    let monthFirst = DateParts(day: numbers[1], month: numbers[0], year: numbers[2])
    switch order {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case .yearFirst, nil:
      if numbers[0] > 12 { return dayFirst }
      if numbers[1] > 12 { return monthFirst }
      if numbers[0] == numbers[1] { return dayFirst }
      throw InterchangeProblem(
        "\"\(text)\" can be two days; say in the mapping whether dates are dmy or mdy")
    }
  }
}
