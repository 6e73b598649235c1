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

  /// - Parameter joinsHyphens: reads "9-March" as a day and its month, and not as a range.
  static func tokens(
    of text: String, style: DateStyle, joinsHyphens: Bool
  ) throws(InterchangeProblem) -> [DateToken] {
    var tokens: [DateToken] = []
    for piece in DateScanner.pieces(of: text, joinsHyphens: joinsHyphens) {
      switch piece {
      case .dash: tokens.append(.dash)
      case .numbers(let written): tokens += try numbers(written, style, text)
      case .word(let written): tokens += try word(written, text)
      }
    }
    return tokens
  }

  // MARK: Words

  private static func word(_ word: String, _ text: String) throws(InterchangeProblem) -> [DateToken]
  {
    let low = word.lowercased().filter { $0 != "." && $0 != "'" }
    if let month = MonthNames.month(low) { return [.month(month)] }
    if dashes.contains(low) { return [.dash] }
    if approximate.contains(low) { return [.doubt(.approximate)] }
    if ["?", "perhaps", "probably"].contains(low) { return [.doubt(.uncertain)] }
    if weekdays.contains(low) || low.hasSuffix("day") && weekdays.contains(String(low.prefix(3))) {
      return []
    }
    guard silent.contains(low) else {
      throw InterchangeProblem(
        "\"\(text.prefix(60))\" is not a date: \"\(word.prefix(40))\" is no part of one",
        kind: "dates with words that are no part of one")
    }
    return []
  }

  private static let dashes: Set<String> = [
    "to", "until", "till", "through", "thru", "bis", "au", "al", "a", "à", "até", "hasta", "по",
  ]
  private static let approximate: Set<String> = [
    "c", "ca", "circa", "about", "approx", "around", "early", "mid", "late", "um", "vers", "hacia",
  ]
  private static let silent: Set<String> = [
    "", "st", "nd", "rd", "th", "of", "the", "and", "t", "z", "am", "pm", "de", "del", "den", "der",
    "vom", "von", "le", "du", "er", "el", "la", "do", "da", "em", "с", "г", "года", "dia", "º", "ª",
  ]
  private static let weekdays: Set<String> = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
  ]

  // MARK: Numbers

  private static func numbers(
    _ piece: String, _ style: DateStyle, _ text: String
  ) throws(InterchangeProblem) -> [DateToken] {
    if piece.contains(":") { return [] }
    let written = piece.split { !$0.isNumber }
    let numbers = written.compactMap { Int($0) }
    guard numbers.count == written.count else {
      throw InterchangeProblem(
        "\"\(text.prefix(60))\" is not a date: a number in it has too many digits",
        kind: "dates with numbers of too many digits")
    }
    switch numbers.count {
    case 1:
      guard piece.utf8.count <= 4 else {
        throw InterchangeProblem(
          "\"\(text)\" is not a date: \(piece) may be a spreadsheet's day number; write it out",
          kind: "dates that may be a spreadsheet's day numbers: write them out")
      }
      return [.number(numbers[0])]
    case 2 where piece.contains("/"): return [.date(DateParts(month: numbers[0], year: numbers[1]))]
    case 2: return pair(numbers[0], numbers[1], style)
    default: return [.date(try parts(numbers, style, text))]
    }
  }

  /// "2016-17" is a pair of years, and "2011-12" a month unless the table says otherwise.
  private static func pair(_ first: Int, _ second: Int, _ style: DateStyle) -> [DateToken] {
    let isYears =
      switch style.pairs {
      case .years: second > first % 100
      case .months: false
      case nil: second > 12
      }
    return isYears
      ? [.number(first), .dash, .number(first / 100 * 100 + second)]
      : [.date(DateParts(month: second, year: first))]
  }

  private static func parts(
    _ numbers: [Int], _ style: DateStyle, _ text: String
  ) throws(InterchangeProblem) -> DateParts {
    if numbers[0] > 31 {
      return DateParts(day: numbers[2], month: numbers[1], year: numbers[0])
    }
    guard let year = numbers[2] > 99 ? numbers[2] : style.year(ofTwoDigits: numbers[2]) else {
      throw InterchangeProblem(
        "\"\(text)\" is not a date: the year has two digits; say `century: 2000` or another",
        kind: "years of two digits: say `century: 2000`, or another")
    }
    let dayFirst = DateParts(day: numbers[0], month: numbers[1], year: year)
    let monthFirst = DateParts(day: numbers[1], month: numbers[0], year: year)
    switch style.order {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case .yearFirst, nil:
      if numbers[0] > 12 { return dayFirst }
      if numbers[1] > 12 { return monthFirst }
      if numbers[0] == numbers[1] { return dayFirst }
      throw InterchangeProblem(
        "\"\(text)\" can be two days; say in the mapping whether dates are dmy or mdy",
        kind: "day or month first? say `dates: dmy` or `dates: mdy`")
    }
  }
}
