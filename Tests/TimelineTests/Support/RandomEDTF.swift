import TestSupport
import Timeline

/// Valid dates of every form the visit file takes.
extension SeededRandom {
  mutating func edtf(years: ClosedRange<Int> = 0...9999) -> String {
    let start = bound(years)
    switch number(0...5) {
    case 0, 1: return start
    case 2: return start + pick(["/", "/.."])
    case 3: return pick(["/", "../"]) + start
    default: return interval(years)
    }
  }

  /// An interval, its sides in order.
  private mutating func interval(_ years: ClosedRange<Int>) -> String {
    while true {
      let text = bound(years) + "/" + bound(years)
      if (try? EDTF(text)) != nil { return text }
    }
  }

  private mutating func bound(_ years: ClosedRange<Int>) -> String {
    guard once(in: 5) else { return date(years) }
    let choices = (0..<number(1...3)).map { _ in choice(years) }
    return "[" + choices.joined(separator: ",") + "]"
  }

  private mutating func choice(_ years: ClosedRange<Int>) -> String {
    let year = number(years)
    guard once(in: 3) else { return date(year...year) }
    return "\(digits(year, 4))-01-\(digits(number(1...31), 2))..\(digits(year, 4))-02"
  }

  private mutating func date(_ years: ClosedRange<Int>) -> String {
    let year = number(years)
    let text = digits(year, 4)
    let form = number(0...9)
    let qualifier = once(in: 4) ? pick(["?", "~", "%"]) : ""
    switch form {
    case 0: return text + qualifier
    case 1: return text.prefix(3) + "X" + qualifier
    case 2: return text.prefix(2) + "XX" + qualifier
    case 3: return "\(text)-\(number(21...24))\(qualifier)"
    case 4: return text + pick(["-XX", "-XX-XX"]) + qualifier
    default: return text + monthAndDay(year) + qualifier
    }
  }

  private mutating func monthAndDay(_ year: Int) -> String {
    let month = number(1...12)
    let text = "-" + digits(month, 2)
    switch number(0...5) {
    case 0: return text
    case 1: return text + "-XX"
    default:
      let day = number(1...Gregorian.days(inMonth: month, of: year))
      return text + "-" + digits(day, 2) + (once(in: 6) ? time() : "")
    }
  }

  private mutating func time() -> String {
    let clock = "T\(digits(number(0...23), 2)):\(digits(number(0...59), 2)):00"
    return clock + pick(["", "Z", "+09", "-03:30"])
  }

  private func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: width - text.count) + text
  }
}
