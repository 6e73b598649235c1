/// Days in a question: dates, spans of years, how long a visit was.
extension QueryParser {
  mutating func date() throws(QueryProblem) -> EDTF {
    let start = at
    let value = next == "\"" ? try quoted() : dateValue()
    do {
      return try EDTF(value)
    } catch {
      throw problem(Self.dateAdvice(value) ?? error.description, at: start)
    }
  }

  private mutating func dateValue() -> String {
    var value = ""
    while let character = next, !character.isWhitespace, character != "(", character != ")" {
      value.append(character)
      at += 1
    }
    return value
  }

  /// For what is written as nobody writes a date here.
  private static func dateAdvice(_ value: String) -> String? {
    if let (first, last) = span(value) {
      return "\"\(value)\" is not a date; did you mean \(first)/\(last)?"
    }
    guard let first = value.first, !first.isNumber, !"[.-".contains(first) else { return nil }
    return "\"\(value)\" is not a date; expected for example 2018, 2018-05 or 2018-05-31"
  }

  /// "on:2018/2020", where several years are written for a field that takes one.
  static func spanWords(_ value: String, _ field: Field) -> String? {
    guard [.year, .date, .began].contains(field), let (first, last) = span(value) else {
      return nil
    }
    return field == .began ? "since:\(first) until:\(last)" : "on:\(first)/\(last)"
  }

  /// The years of "2018-2020", "2018–2020", "2018..2020" and "2018/2020".
  private static func span(_ value: String) -> (first: Substring, last: Substring)? {
    let (first, last) = (value.prefix(4), value.suffix(4))
    let between = value.dropFirst(4).dropLast(4)
    guard ["-", "–", "..", "/"].contains(between), first.allSatisfy(\.isNumber),
      last.allSatisfy(\.isNumber), first <= last
    else { return nil }
    return (first, last)
  }

  mutating func duration() throws(QueryProblem) -> ClosedRange<Int> {
    let start = at
    let value = bareValue()
    let digits = value.drop { "<>=".contains($0) }
    let sign = value.prefix(value.count - digits.count)
    let bounds = digits.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
    let most = Condition.mostDays
    if let days = bounds.first ?? nil, bounds.count == 1, (0...most).contains(days) {
      switch sign {
      case ">" where days < most: return days + 1...most + 1
      case ">=": return days...most + 1
      case "<" where days > 0: return 0...days - 1
      case "<=": return 0...days
      case "", "=": return days...days
      default: break
      }
    } else if bounds.count == 2, sign.isEmpty, let first = bounds[0], let last = bounds[1],
      first <= last, first >= 0, last <= most
    {
      return first...last
    }
    throw problem("\"\(value)\" is no number of days; expected for example >3 or 2..4", at: start)
  }
}
