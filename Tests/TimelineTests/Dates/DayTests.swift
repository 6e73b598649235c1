import Testing

@testable import Timeline

@Suite("A day")
struct DayTests {
  @Test func `counts from 1 January 1970`() {
    #expect(Day(year: 1970, month: 1, day: 1).number == 0)
    #expect(Day(year: 1969, month: 12, day: 31).number == -1)
    #expect(Day(year: 2000, month: 3, day: 1).number == 11017)
  }

  @Test func `is written and taken apart again for every day of two millennia`() {
    var number = Day(year: 1, month: 1, day: 1).number
    for year in 1...2030 {
      for month in 1...12 {
        for day in 1...Gregorian.days(inMonth: month, of: year) {
          let made = Day(year: year, month: month, day: day)
          if made.number != number || made.civil != (year, month, day) {
            Issue.record("\(year)-\(month)-\(day) became \(made.number), expected \(number)")
          }
          number += 1
        }
      }
    }
  }

  @Test(arguments: [
    ("2023-07-25", "Tue"), ("2023-07-27", "Thu"), ("1970-01-01", "Thu"), ("1969-12-31", "Wed"),
    ("2000-02-29", "Tue"), ("1900-03-01", "Thu"), ("0001-01-01", "Mon"), ("9999-12-31", "Fri"),
  ])
  func `knows its weekday`(_ text: String, _ weekday: String) throws {
    #expect(try EDTF(text).earliestStart.weekdayName == weekday)
  }

  @Test func `goes round the week from Monday to Sunday`() {
    let monday = Day(year: 2023, month: 7, day: 24)
    #expect((0..<7).map { (monday + $0).weekday } == [0, 1, 2, 3, 4, 5, 6])
    #expect((0..<7).map { (monday + $0).weekdayName } == Gregorian.weekdays)
    #expect((Day(number: -1) + -6).weekday == Day(number: -7).weekday)
  }

  @Test(arguments: ["0000-01-01", "0987-06-05", "2023-07-25", "9999-12-31"])
  func `is written as ISO 8601`(_ text: String) throws {
    #expect(try EDTF(text).earliestStart.iso == text)
  }

  @Test func `is counted on and back and compared`() {
    let day = Day(year: 2024, month: 2, day: 28)
    #expect((day + 1).iso == "2024-02-29")
    #expect((day + 2).iso == "2024-03-01")
    #expect((day + -59).iso == "2023-12-31")
    #expect((day + 2) - day == 2)
    #expect(day < day + 1)
  }

  @Test func `never leaves the years 0 to 9999 by counting`() {
    #expect(Day.distantFuture + 1 == .distantFuture)
    #expect(Day.distantPast + -1 == .distantPast)
    #expect(Day(year: 2023, month: 7, day: 25) + 100_000_000 == .distantFuture)
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (0, 29)])
  func `in February follows the leap years`(_ year: Int, _ days: Int) {
    #expect(Gregorian.days(inMonth: 2, of: year) == days)
  }
}
