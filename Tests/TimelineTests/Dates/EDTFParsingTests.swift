import TestSupport
import Testing

@testable import Timeline

@Suite("An EDTF date is read")
struct EDTFParsingTests {
  @Test func `as a day`() throws {
    #expect(try EDTF("2023-07-25").start == .date(CalendarDate(year: 2023, month: 7, day: 25)))
    #expect(try EDTF("2023-07-25").end == nil)
  }

  @Test func `as a month and as a year`() throws {
    #expect(try EDTF("2023-07").start == .date(CalendarDate(year: 2023, month: 7)))
    #expect(try EDTF("2023").start == .date(CalendarDate(year: 2023)))
  }

  @Test func `with X for what is not known`() throws {
    var day = CalendarDate(year: 2010, month: 8)
    day.day = .unspecified
    #expect(try EDTF("2010-08-XX").start == .date(day))
    var century = CalendarDate(year: 1900)
    century.maskedYearDigits = 2
    #expect(try EDTF("19XX").start == .date(century))
  }

  @Test(arguments: [
    ("2023-07-25", CalendarDate.Qualifier.certain), ("2023-07-25?", .uncertain),
    ("2023-07-25~", .approximate), ("2023-07-25%", .uncertainAndApproximate),
  ])
  func `with how sure it is`(_ text: String, _ qualifier: CalendarDate.Qualifier) throws {
    #expect(try EDTF(text).dates.map(\.qualifier) == [qualifier])
    #expect(try EDTF(text).isQualified == (qualifier != .certain))
  }

  @Test func `as an interval, open or not known at either end`() throws {
    let day = EDTF.Bound.date(CalendarDate(year: 2018, month: 5, day: 30))
    #expect(try EDTF("2018-05-30/2018-05-30") == EDTF(start: day, end: day))
    #expect(try EDTF("2018-05-30/..") == EDTF(start: day, end: .open))
    #expect(try EDTF("2018-05-30/") == EDTF(start: day, end: .unknown))
    #expect(try EDTF("../2018-05-30") == EDTF(start: .open, end: day))
    #expect(try EDTF("/2018-05-30") == EDTF(start: .unknown, end: day))
  }

  @Test func `as one of a set`() throws {
    let date = { CalendarDate(year: 2023, month: 7, day: $0) }
    #expect(
      try EDTF("[2023-07-27,2023-07-28]").start
        == .oneOf([.date(date(27)), .date(date(28))]))
    #expect(
      try EDTF("2023-07-25/[2023-07-27..2023-07-28,2023-07-30]").end
        == .oneOf([.range(date(27), date(28)), .date(date(30))]))
  }

  @Test func `with a time of day, which the calendar passes over`() throws {
    let date = try EDTF("2023-07-25T12:30:00Z")
    #expect(date.dates.map(\.time) == ["T12:30:00Z"])
    #expect(date.possibleDays == (try EDTF("2023-07-25").possibleDays))
  }

  @Test(arguments: [
    "2023-07-25", "2023-07", "2023", "2023-07-25~", "2023-07?", "2023%", "2010-08-XX", "2010-XX",
    "2010-XX-XX", "201X", "20XX", "19XX?", "2023-21", "2023-24~", "0000", "0987-06-05",
    "9999-12-31",
    "2024-02-29", "2023-07-25/2023-07-27", "2018-05-30/..", "2018-05-30/", "../2018-05-30",
    "/2018-05-30", "2023-07-25/[2023-07-27,2023-07-28]", "[2023-07-27,2023-07-28]",
    "[2023-07-01..2023-07-05]", "[2023-07-01..2023-07-05,2023-08]/2023-09",
    "2023-07-25?/2023-07-27~",
    "2023-07-25T12:30:00", "2023-07-25T00:00:00Z", "2023-07-25T23:59:59+09:00",
    "2023-07-27T21:16+09:00",
    "2023-07-25T12:30:00-03?", "2023-07-25/2023-07",
  ])
  func `and printed back as it was written`(_ text: String) throws {
    #expect(try EDTF(text).description == text)
  }

  @Test(arguments: 0..<20)
  func `and printed back, whatever it is`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let text = random.edtf()
      let date = try EDTF(text)
      #expect(date.description == text)
      #expect(try EDTF(date.description) == date)
    }
  }
}
