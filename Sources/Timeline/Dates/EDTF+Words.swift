/// Dates in plain English words: "25 July to 27 or 28 July 2023".
extension EDTF {
  /// The date in plain words; nothing is said that the date does not say.
  ///
  /// With weekdays, days that are known carry theirs: "Tue 25 to Thu 27 or Fri 28 July 2023". In
  /// short, a month is said once: "25 to 27 or 28 July 2023".
  public func words(weekdays: Bool = false, short: Bool = false) -> String {
    guard let end else { return start.phrase.text(weekdays: weekdays) }
    switch (start, end) {
    case (.open, _): return "until " + end.phrase.text(weekdays: weekdays)
    case (.unknown, _): return "until \(end.phrase.text(weekdays: weekdays)), start not known"
    case (_, .open): return "from \(start.phrase.text(weekdays: weekdays)), still open"
    case (_, .unknown): return "from \(start.phrase.text(weekdays: weekdays)), end not known"
    default: return interval(to: end, weekdays: weekdays, short: short)
    }
  }

  private func interval(to end: Bound, weekdays: Bool, short: Bool) -> String {
    let first = start.phrase
    let last = end.phrase
    // A choice after a bare number reads badly: "25 July to 27 or 28 July", but "Tue 25 to Thu 27".
    let keepsMonth = !weekdays && !short && last.atoms.count > 1
    let begins = first.text(weekdays: weekdays, before: last.atoms.last, keepsMonth: keepsMonth)
    return "\(begins) to \(last.text(weekdays: weekdays))"
  }

  /// The days as a list shows them under the heading of their month: `25–27?`, `26–28~`, `July`.
  public var shortWords: String {
    let begins = start.dates.first.map { short($0) + (start.dates.count > 1 ? "?" : "") }
    guard let end else { return begins ?? "?" }
    guard let begins, let first = start.dates.first else {
      return "–" + (end.dates.last.map(short) ?? "")
    }
    guard let last = end.dates.last else { return begins + (end == .open ? "–…" : "–?") }
    let doubt = end.dates.count > 1 && !isQualified ? "?" : ""
    let sameMonth = (first.year, first.month) == (last.year, last.month)
    var closing = short(last)
    if !sameMonth, case .number(let month) = last.month, month <= 12, last.precision == .day {
      closing = "\(closing) \(Gregorian.shortMonths[month - 1])"
    }
    return begins + "–" + closing + doubt
  }

  private func short(_ date: CalendarDate) -> String {
    switch (date.month, date.day) {
    case (.number(let month), .number(let day)) where month <= 12:
      "\(day)\(date.qualifier.rawValue)"
    case (.number(let month), _) where month <= 12:
      "\(Gregorian.shortMonths[month - 1])\(date.qualifier.rawValue)"
    // The month is not known: the year is all there is.
    default: String(date.description.prefix(4)) + date.qualifier.rawValue
    }
  }
}

/// One to several dates that read "a", "a or b", "a to b".
private struct Phrase {
  var atoms: [Atom] = []
  var joiners: [String] = []

  func text(weekdays: Bool, before next: Atom? = nil, keepsMonth: Bool = false) -> String {
    var text = ""
    for (index, atom) in atoms.enumerated() {
      let isLast = index == atoms.count - 1
      let following = isLast ? next : atoms[index + 1]
      text += atom.text(
        weekdays: weekdays, before: following, keepsMonth: isLast && keepsMonth)
      if index < joiners.count { text += joiners[index] }
    }
    return text
  }
}

/// One date, able to leave out what the next one says again.
private struct Atom {
  var date: CalendarDate

  func text(weekdays: Bool, before next: Atom?, keepsMonth: Bool) -> String {
    let sameYear = next?.date.year == date.year && next?.date.month != nil
    let sameMonth = sameYear && next?.date.month == date.month && next?.date.day != nil
    switch (date.month, date.day) {
    case _ where date.maskedYearDigits == 1: return hedge + "the \(date.year)s"
    case _ where date.maskedYearDigits == 2:
      return hedge + "a year between \(date.year) and \(date.year + 99)"
    case (nil, _): return hedge + String(date.year)
    case (.unspecified, nil): return hedge + "a month in \(date.year)"
    case (.unspecified, _): return hedge + "a day in \(date.year)"
    case (.number(let month), _) where month > 12:
      return hedge + "\(Gregorian.seasons[month - 21]) \(date.year)"
    case (.number(let month), nil):
      return hedge + Gregorian.months[month - 1] + (sameYear ? "" : " \(date.year)")
    case (.number(let month), .unspecified):
      return hedge + "a day in \(Gregorian.months[month - 1])" + (sameYear ? "" : " \(date.year)")
    case (.number(let month), .number(let day)):
      let weekday = weekdays ? date.days.lowerBound.weekdayName + " " : ""
      let monthName = sameMonth && !keepsMonth ? "" : " " + Gregorian.months[month - 1]
      return hedge + weekday + String(day) + monthName + (sameYear ? "" : " \(date.year)") + clock
    }
  }

  private var clock: String { date.time.map { ", " + $0.dropFirst().prefix(5) } ?? "" }

  private var hedge: String {
    switch date.qualifier {
    case .certain: ""
    case .uncertain: "perhaps "
    case .approximate: "about "
    case .uncertainAndApproximate: "perhaps about "
    }
  }
}

extension EDTF.Bound {
  fileprivate var phrase: Phrase {
    switch self {
    case .date(let date): return Phrase(atoms: [Atom(date: date)])
    case .open, .unknown: return Phrase()
    case .oneOf(let choices):
      var phrase = Phrase()
      for (index, choice) in choices.enumerated() {
        if index > 0 { phrase.joiners.append(index == choices.count - 1 ? " or " : ", ") }
        phrase.add(choice)
      }
      return phrase
    }
  }
}

extension Phrase {
  fileprivate mutating func add(_ choice: EDTF.Choice) {
    switch choice {
    case .date(let date): atoms.append(Atom(date: date))
    case .range(let first, let last):
      atoms += [Atom(date: first), Atom(date: last)]
      joiners.append("–")
    }
  }
}

extension [EDTF] {
  /// "26 and 27 July 2023", "31 May and 1 June 2018": what a date has in common with the last one is
  /// said there.
  public var listed: String {
    let words = map { $0.words().split(separator: " ") }
    guard let last = words.last else { return "" }
    let shortened = words.dropLast().map { date in
      let common = zip(date.dropFirst().reversed(), last.reversed()).prefix { $0 == $1 }
      return date.dropLast(common.count).joined(separator: " ")
    }
    let whole = last.joined(separator: " ")
    return shortened.isEmpty ? whole : "\(shortened.joined(separator: ", ")) and \(whole)"
  }
}
