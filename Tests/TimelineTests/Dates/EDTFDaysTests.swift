import TestSupport
import Testing

@testable import Timeline

@Suite("The days of a date")
struct EDTFDaysTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    /// First and last day on which it can have begun, then on which it can have ended.
    var days: [String]

    init(_ text: String, _ days: String...) {
      self.text = text
      self.days = days
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Example("2023-07-25", "2023-07-25", "2023-07-25", "2023-07-25", "2023-07-25"),
    Example("2023-02", "2023-02-01", "2023-02-28", "2023-02-01", "2023-02-28"),
    Example("2024-02-XX", "2024-02-01", "2024-02-29", "2024-02-01", "2024-02-29"),
    Example("2023", "2023-01-01", "2023-12-31", "2023-01-01", "2023-12-31"),
    Example("2023-XX", "2023-01-01", "2023-12-31", "2023-01-01", "2023-12-31"),
    Example("201X", "2010-01-01", "2019-12-31", "2010-01-01", "2019-12-31"),
    Example("19XX", "1900-01-01", "1999-12-31", "1900-01-01", "1999-12-31"),
    Example("2023-21", "2023-03-01", "2023-05-31", "2023-03-01", "2023-05-31"),
    Example("2023-23", "2023-09-01", "2023-11-30", "2023-09-01", "2023-11-30"),
    Example("2023-24", "2023-12-01", "2024-02-29", "2023-12-01", "2024-02-29"),
    Example("2023-07-25/2023-07-27", "2023-07-25", "2023-07-25", "2023-07-27", "2023-07-27"),
    Example(
      "2023-07-25/[2023-07-27,2023-07-28]", "2023-07-25", "2023-07-25", "2023-07-27", "2023-07-28"),
    Example("[2023-07-03,2023-07-01]", "2023-07-01", "2023-07-03", "2023-07-01", "2023-07-03"),
    Example(
      "[2023-07-01..2023-07-03]/2023-07-09", "2023-07-01", "2023-07-03", "2023-07-09", "2023-07-09"),
    Example("2018-05-30/..", "2018-05-30", "2018-05-30", "2018-05-30", "9999-12-31"),
    Example("2018-05-30/", "2018-05-30", "2018-05-30", "2018-05-30", "2018-05-30"),
    Example("2018-05/", "2018-05-01", "2018-05-31", "2018-05-01", "2018-05-31"),
    Example("../2018-05-30", "0000-01-01", "2018-05-30", "2018-05-30", "2018-05-30"),
    Example("/2018-05-30", "2018-05-30", "2018-05-30", "2018-05-30", "2018-05-30"),
    // It cannot have ended before it began, nor begun after it ended.
    Example("2023-07-25/2023-07", "2023-07-25", "2023-07-25", "2023-07-25", "2023-07-31"),
    Example("2023-07/2023-07-10", "2023-07-01", "2023-07-10", "2023-07-10", "2023-07-10"),
  ])
  func `begin and end no earlier and no later than it says`(_ example: Example) throws {
    let date = try EDTF(example.text)
    let days = [date.earliestStart, date.latestStart, date.earliestEnd, date.latestEnd]
    #expect(days.map(\.iso) == example.days)
  }

  @Test(arguments: 0..<20)
  func `are in order, whatever the date`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let date = try EDTF(random.edtf())
      #expect(date.earliestStart <= date.latestStart, "\(date)")
      #expect(date.earliestEnd <= date.latestEnd, "\(date)")
      #expect(date.earliestStart <= date.earliestEnd, "\(date)")
      #expect(date.latestStart <= date.latestEnd, "\(date)")
      #expect(date.bounds.duration.lowerBound >= 1, "\(date)")
    }
  }

  @Test(arguments: [
    ("2023-07-25", 1...1), ("2023-07-25/2023-07-27", 3...3), ("2023-02", 1...28),
    ("2023-07-25/[2023-07-27,2023-07-28]", 3...4), ("2023-07-25/2023-07", 1...7),
    ("2023-07/2023-07-10", 1...10), ("[2023-07-01..2023-07-03]/2023-07-09", 7...9),
  ])
  func `last as long as they may`(_ text: String, _ duration: ClosedRange<Int>) throws {
    #expect(try EDTF(text).bounds.duration == duration)
  }

  @Test(arguments: [
    ("2023-07-25", false), ("2023-07-25/2023-07-27", false), ("2023-07-25~", true),
    ("2023-07", true), ("2023-07-25/", true), ("/2023-07-25", true), ("2018-05-30/..", true),
    ("2023-07-25/[2023-07-27,2023-07-28]", true),
  ])
  func `are uncertain when something is left open`(_ text: String, _ isUncertain: Bool) throws {
    #expect(try EDTF(text).isUncertain == isUncertain)
  }

  @Test(arguments: [
    ("2023-07-25", CalendarDate.Precision.day), ("2023-07", .month), ("2023-07-XX", .month),
    ("2023", .year), ("2023-XX", .year), ("2023-21", .year), ("201X", .wider),
    ("2023-07/2023-07-25", .month), ("/2023-07-25", .day), ("[2023-07-25,2023-08]", .month),
  ])
  func `are as precise as the beginning`(
    _ text: String, _ precision: CalendarDate.Precision
  ) throws {
    #expect(try EDTF(text).precision == precision)
  }
}
