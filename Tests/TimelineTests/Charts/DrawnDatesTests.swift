import TestSupport
import Testing

@testable import Timeline

struct DrawnDatesTests {
  struct Example: Sendable {
    var date: String
    var drawn: String
  }

  static let examples = [
    Example(date: "2023-07-25/[2023-07-27,2023-07-28]", drawn: "25-27 certain, 28-28 possible ?"),
    Example(date: "2023-07-26/2023-07-28~", drawn: "26-28 certain ~"),
    Example(date: "[2023-07-10,2023-07-12]/2023-07-13", drawn: "? 10-11 possible, 12-13 certain"),
    Example(date: "[2023-07-10,2023-07-12]", drawn: "10-10 possible, 12-12 possible ?"),
    Example(date: "[2023-07-10,2023-07-11]", drawn: "10-11 possible ?"),
    Example(date: "2023-07-05?", drawn: "5-5 possible ?"),
    Example(date: "2023-07-05?/2023-07-07", drawn: "? 5-6 possible, 7-7 certain"),
    Example(date: "2023-07-05/2023-07-07?", drawn: "5-5 certain, 6-7 possible ?"),
    Example(date: "2023-07-05~", drawn: "5-5 certain ~"),
    Example(date: "2023-07-05/", drawn: "5-5 certain …"),
    Example(date: "/2023-07-05", drawn: "… 5-5 certain"),
    Example(date: "2023-07-05/..", drawn: "5-5 certain →"),
    Example(date: "[2023-07-05,2023-07-06]/", drawn: "? 5-6 possible …"),
    Example(date: "2023-07", drawn: "1-31 hollow"),
    Example(date: "2023-07~", drawn: "1-31 hollow ~"),
    Example(date: "2023-07-XX", drawn: "1-31 hollow"),
    Example(date: "2023-07/2023-07", drawn: "1-31 hollow"),
    Example(date: "2023-07-30/2023-07", drawn: "30-30 certain, 31-31 possible ?"),
  ]

  @Test(arguments: examples)
  func daysOfEveryReadingAreCertainThoseOfSomePossible(_ example: Example) throws {
    let drawn = DrawnDates(try EDTF(example.date))
    let parts = drawn.segments.map { segment in
      let days = "\(segment.days.lowerBound.civil.day)-\(segment.days.upperBound.civil.day)"
      return "\(days) \(segment.certainty)"
    }
    let text = [
      drawn.beginning.mark.map(String.init), parts.joined(separator: ", "),
      drawn.end.mark.map(String.init),
    ].compactMap { $0 }.joined(separator: " ")
    #expect(text == example.drawn)
  }

  @Test
  func theDaysDrawnSolidAreTheIntersectionOfAllReadingsWithTheShadedTheirUnion() throws {
    var random = SeededRandom(seed: 18)
    var checked = 0
    for _ in 0..<600 {
      let text = random.edtf(years: 2001...2003)
      let date = try EDTF(text)
      guard let readings = Readings(date) else { continue }
      let drawn = DrawnDates(date)
      var solid: Set<Day> = []
      var all: Set<Day> = []
      var isOnce = true
      for segment in drawn.segments {
        for number in segment.days.lowerBound.number...segment.days.upperBound.number {
          isOnce = all.insert(Day(number: number)).inserted && isOnce
          if segment.certainty == .certain { solid.insert(Day(number: number)) }
        }
      }
      let isUnion = all == readings.union
      let isIntersection = solid == (drawn.isHollow ? [] : readings.intersection)
      #expect(isOnce && isUnion && isIntersection, "\(text): \(drawn.words())")
      checked += 1
    }
    #expect(checked > 200)
  }

  @Test
  func whatIsKnownToTheMonthIsNeverCertainOnADay() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<2_000 {
      let date = try EDTF(random.edtf())
      guard date.dates.allSatisfy({ $0.precision > .day }) else { continue }
      let drawn = DrawnDates(date)
      #expect(drawn.certainDays == nil, "\(date)")
      #expect(drawn.segments.allSatisfy { $0.certainty == .hollow }, "\(date)")
    }
  }

  @Test
  func nothingIsDrawnAfterTheLastKnownDay() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<2_000 {
      let date = try EDTF(random.edtf())
      let last = date.dates.map(\.days.upperBound).max()
      let first = date.dates.map(\.days.lowerBound).min()
      let days = try #require(DrawnDates(date).days, "\(date)")
      #expect(days.upperBound <= last ?? days.upperBound, "\(date)")
      #expect(days.lowerBound >= first ?? days.lowerBound, "\(date)")
    }
  }

  @Test(arguments: [
    ("2023-07-25/[2023-07-27,2023-07-28]", "25 to 27 July certain, 28 July possible"),
    ("2023-07-26/2023-07-28~", "26 to 27 July certain, end about 28 July"),
    ("2023-07-26~/2023-07-28", "27 to 28 July certain, beginning about 26 July"),
    ("2023-07-26~/2023-07-27~", "beginning about 26 July, end about 27 July"),
    ("2023-07-05~", "about 5 July"),
    ("2023-07~", "in July 2023, no day known, end about"),
    ("2023-07-30/2023-08-02", "30 July to 2 August certain"),
    ("2023-07-05/", "5 July certain, end not known"),
    ("2023-07-05/..", "5 July certain, still open"),
    ("2018-12", "in December 2018, no day known"),
    ("2025", "in 2025, no month known"),
    ("[2018-03,2018-04]", "March 2018 to April 2018, no day known"),
  ])
  func aDrawingIsToldInRuns(_ date: String, _ words: String) throws {
    #expect(DrawnDates(try EDTF(date)).words(year: 2023) == words)
  }
}

/// Every reading of a date, by trying each day of its beginning with each of its end.
private struct Readings {
  var union: Set<Day> = []
  var intersection: Set<Day> = []

  /// Nil for dates with an open end or too many readings to try.
  init?(_ date: EDTF) {
    guard date.dates.allSatisfy({ $0.precision < .wider }) else { return nil }
    let starts = Self.days(date.start)
    let ends = Self.days(date.end ?? date.start)
    guard date.end == nil || starts.count * ends.count < 2_000 else { return nil }
    if date.end == nil || starts.isEmpty || ends.isEmpty {
      let only = starts.isEmpty ? ends : starts
      union = Set(only)
      let isDoubted = date.dates.contains { "?%".contains($0.qualifier.rawValue.last ?? " ") }
      intersection = only.count == 1 && !isDoubted ? Set(only) : []
      return
    }
    let last = ends.max() ?? .distantPast
    let first = starts.min() ?? .distantPast
    let mayStart = Self.isDoubted(date.start) ? Self.span(first, last) : starts
    let mayEnd = date.end.map(Self.isDoubted) == true ? Self.span(first, last) : ends
    var latest = Day.distantPast
    var earliest = Day.distantFuture
    for start in mayStart {
      for end in mayEnd where start <= end {
        latest = max(latest, start)
        earliest = min(earliest, end)
      }
    }
    union = Set(Self.span(first, last))
    if latest <= earliest { intersection = Set(Self.span(latest, earliest)) }
  }

  private static func isDoubted(_ bound: EDTF.Bound) -> Bool {
    bound.dates.contains { $0.qualifier == .uncertain || $0.qualifier == .uncertainAndApproximate }
  }

  private static func span(_ first: Day, _ last: Day) -> [Day] {
    first <= last ? (first.number...last.number).map { Day(number: $0) } : []
  }

  private static func days(_ bound: EDTF.Bound) -> [Day] {
    var days: Set<Day> = []
    switch bound {
    case .date(let date): days.formUnion(span(date.days.lowerBound, date.days.upperBound))
    case .open, .unknown: break
    case .oneOf(let choices):
      for choice in choices {
        switch choice {
        case .date(let date): days.formUnion(span(date.days.lowerBound, date.days.upperBound))
        case .range(let first, let last):
          days.formUnion(span(first.days.lowerBound, last.days.upperBound))
        }
      }
    }
    return days.sorted()
  }
}
