/// The time a claim of precedence speaks of: since when, or within how many weeks.
struct ClaimTime {
  /// What began on this day or before is no counter-example; nil when the claim has no beginning.
  var after: Day?
  /// True where the claim counts within a span of time before the visit.
  var isWindow = false

  /// Crosses off what it reads; nil when a beginning is meant that cannot be dated.
  init?(_ text: inout ClaimText, _ visit: Visit, isOrdinal: Bool) {
    let start = visit.dates.earliestStart
    if let since = text.range(of: "since") {
      let words = Array(text.words[since.upperBound...])
      guard let (days, count) = Self.days(words, before: start) else { return nil }
      // A count since December counts those of December; a first since December does not.
      after = isOrdinal ? days.lowerBound + -1 : days.upperBound
      text.take(since.lowerBound..<since.upperBound + count)
      _ = Self.span(&text)
      return
    }
    if let days = Self.span(&text) {
      after = start + -days.days
      isWindow = true
      return
    }
    let year = String(start.civil.year)
    if text.take("in \(year)") {
      after = Day(year: start.civil.year - 1, month: 12, day: 31)
    }
  }

  // MARK: Since

  private static let turningPoints: [(words: [String], day: Day)] = [
    (["pandemic"], Day(year: 2020, month: 1, day: 22)),
    (["covid"], Day(year: 2020, month: 1, day: 22)),
    (["korean", "war"], Day(year: 1953, month: 7, day: 27)),
    (["division"], Day(year: 1945, month: 9, day: 2)),
  ]

  private static let takingOffice: Set<String> = [
    "took", "came", "inherited", "succeeded", "became",
  ]

  /// The days that are named, or a turning point everybody dates alike; and how many words say so.
  private static func days(
    _ words: [String], before start: Day
  ) -> (days: ClosedRange<Day>, count: Int)? {
    if let found = date(words, before: start) { return found }
    let named = turningPoints.first { $0.words.allSatisfy(words.contains) }
    if let named { return (named.day...named.day, words.count) }
    guard !takingOffice.isDisjoint(with: words) else { return nil }
    let leader = LeaderTable.takeovers.first { words.starts(with: $0.words) }
    return leader.map { ($0.day...$0.day, words.count) }
  }

  /// "June 2019", "6 January", "November", "1991": the latest that lies before the visit.
  private static func date(
    _ words: [String], before start: Day
  ) -> (days: ClosedRange<Day>, count: Int)? {
    let year = words.lastIndex { word in
      word.count == 4 && Int(word).map { (1800...start.civil.year).contains($0) } == true
    }
    let months = Gregorian.months.map { $0.lowercased() }
    guard let at = words.lastIndex(where: months.contains),
      let month = months.firstIndex(of: words[at]).map({ $0 + 1 })
    else {
      return year.flatMap { at in
        Int(words[at]).map {
          (Day(year: $0, month: 1, day: 1)...Day(year: $0, month: 12, day: 31), at + 1)
        }
      }
    }
    let beside = [at - 1, at + 1].filter(words.indices.contains)
    let day = beside.first { Int(words[$0]).map { (1...31).contains($0) } == true }
    let count = [at, year ?? at, day ?? at].max().map { $0 + 1 } ?? words.count
    let number = day.flatMap { Int(words[$0]) }
    if let year = year.flatMap({ Int(words[$0]) }) { return (days(year, month, number), count) }
    let this = days(start.civil.year, month, number)
    return (this.upperBound < start ? this : days(start.civil.year - 1, month, number), count)
  }

  private static func days(_ year: Int, _ month: Int, _ day: Int?) -> ClosedRange<Day> {
    let length = Gregorian.days(inMonth: month, of: year)
    let last = Day(year: year, month: month, day: min(day ?? length, length))
    return (day == nil ? Day(year: year, month: month, day: 1) : last)...last
  }

  // MARK: Within

  private static let numbers = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
  ]
  private static let units = [
    "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365, "decade": 3_652,
    "decades": 3_652,
  ]
  private static let about: Set<String> = [
    "about", "over", "nearly", "almost", "just", "more", "less", "than", "some", "around", "the",
    "last", "past", "within",
  ]

  /// "in 17 years", "for 15 years", "in just over a year", "in less than six weeks".
  private static func span(_ text: inout ClaimText) -> (days: Int, isLoose: Bool)? {
    for at in text.words.indices {
      guard let unit = units[text.words[at]], at > 0, let number = number(text.words[at - 1]) else {
        continue
      }
      var first = at - 1
      var isLoose = false
      while first > 0, about.contains(text.words[first - 1]) {
        first -= 1
        isLoose = true
      }
      guard first > 0, ["in", "for", "within"].contains(text.words[first - 1]) || isLoose else {
        continue
      }
      if ["in", "for", "within"].contains(text.words[first - 1]) { first -= 1 }
      text.take(first..<at + 1)
      return (number * unit, isLoose)
    }
    return nil
  }

  /// Nobody counts more weeks or years than this.
  private static func number(_ word: String) -> Int? {
    numbers[word] ?? Int(word).flatMap { (0...100_000).contains($0) ? $0 : nil }
  }

  /// For a first: what came about as long ago is meant by the claim, and is no counter-example.
  /// For a count: "in three months" may be a few days more.
  func after(forOrdinal isOrdinal: Bool, before start: Day) -> Day? {
    guard isWindow, let after else { return after }
    let days = start - after
    return isOrdinal ? after + -days / 6 : after + min(183, days / 4)
  }
}
