import Timeline

/// Where in time a reader wants to go: `2019`, `2019-05`, `15 May 2019`, `-1y`, `+3m`, `today`, `50%`.
enum DateJump: Hashable, Sendable {
  case day(Day)
  case days(Int)
  case months(Int)
  /// Part of the way through the list, 0 to 100.
  case percent(Int)

  /// Nil when the text is none of these.
  init?(_ text: String, today: Day) {
    let folded = text.lowercased().split(separator: " ").joined(separator: " ")
    if folded == "today" {
      self = .day(today)
    } else if let percent = Self.percent(folded) {
      self = .percent(percent)
    } else if let shift = Self.shift(folded) {
      self = shift
    } else if let date = try? EDTF(folded.uppercased()), !date.dates.isEmpty {
      self = .day(date.earliestStart)
    } else if let day = Self.inWords(folded) {
      self = .day(day)
    } else {
      return nil
    }
  }

  private static func percent(_ text: String) -> Int? {
    guard text.hasSuffix("%"), let percent = Int(text.dropLast()) else { return nil }
    return (0...100).contains(percent) ? percent : nil
  }

  private static func shift(_ text: String) -> DateJump? {
    guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last,
      let amount = Int(text.dropFirst().dropLast()), (0...120_000).contains(amount)
    else { return nil }
    let signed = sign == "-" ? -amount : amount
    switch unit {
    case "d": return .days(signed)
    case "w": return .days(signed * 7)
    case "m": return .months(signed)
    case "y": return .months(signed * 12)
    default: return nil
    }
  }

  /// `15 may 2019`, `may 2019`, `may 15, 2019`.
  private static func inWords(_ text: String) -> Day? {
    let words = text.split { " ,".contains($0) }.map(String.init)
    // Four digits: "15 May" and "May 15" name no year.
    guard let last = words.last, last.count == 4, let year = Int(last), year >= 0 else {
      return nil
    }
    let rest = words.dropLast()
    let month = rest.compactMap(Self.month).first
    let day = rest.compactMap { Int($0) }.first
    guard let month, rest.count == (day == nil ? 1 : 2) else { return nil }
    guard (1...Gregorian.days(inMonth: month, of: year)).contains(day ?? 1) else { return nil }
    return Day(year: year, month: month, day: day ?? 1)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return Gregorian.months.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  /// The day this leads to from another one; nil for a part of the way.
  func day(from day: Day) -> Day? {
    switch self {
    case .day(let target): return target
    case .days(let days): return day + days
    case .months(let months):
      let civil = day.civil
      let month = civil.year * 12 + civil.month - 1 + months
      guard (0..<120_000).contains(month) else { return months < 0 ? .distantPast : .distantFuture }
      let (year, index) = (month / 12, month % 12 + 1)
      return Day(
        year: year, month: index, day: min(civil.day, Gregorian.days(inMonth: index, of: year)))
    case .percent: return nil
    }
  }

  /// True when it goes on from where one is.
  var isRelative: Bool {
    switch self {
    case .days, .months: true
    case .day, .percent: false
    }
  }
}

extension Model {
  /// A step of the keys in time.
  static func step(_ command: Command, _ count: Int) -> DateJump {
    let count = min(count, 10_000)
    switch command {
    case .nextDay: return .days(count)
    case .previousDay: return .days(-count)
    case .nextWeek: return .days(7 * count)
    case .previousWeek: return .days(-7 * count)
    case .nextMonth: return .months(count)
    case .previousMonth: return .months(-count)
    case .nextYear: return .months(12 * count)
    default: return .months(-12 * count)
    }
  }

  /// To the first visit on or after the day; backwards, to the last one on or before it.
  mutating func jump(_ target: DateJump) {
    guard let row = selectedRow else { return }
    lastJump = target
    if case .percent(let percent) = target { return go(.percent(percent)) }
    guard let day = target.day(from: row.firstDay) else { return }
    go(.day(day, goesBack: day < row.firstDay && target.isRelative))
  }

  mutating func noticeJump(_ wanted: Day, _ found: Day) {
    let words = EDTF(wanted).words()
    let side = found < wanted ? "before" : "after"
    notice = Notice("nearest visit \(side) \(words)")
  }
}
