import TestSupport
import Testing

@testable import Timeline

struct CalendarUnitTests {
  @Test(arguments: CalendarUnit.allCases)
  func everyDayLiesInTheUnitOfItsNumberAndUnitsFollowOneAnother(_ unit: CalendarUnit) {
    var random = SeededRandom(seed: UInt64(unit.rawValue))
    for _ in 0..<2_000 {
      let day = Day(number: Int32(random.number(-1_500_000...2_900_000)))
      let number = unit.number(of: day)
      #expect(unit.days(number).contains(day))
      #expect(unit.number(of: unit.firstDay(number)) == number)
      #expect(unit.days(number).upperBound.number + 1 == unit.firstDay(number + 1).number)
    }
  }

  @Test(arguments: [
    (CalendarUnit.decade, "2010s"), (.year, "2018"), (.quarter, "2018-Q3"), (.month, "2018-07"),
    (.week, "2018-W27"), (.day, "2018-07-08"), (.century, "2000–2099"),
  ])
  func aStretchIsWrittenAsBeganNamesIt(_ unit: CalendarUnit, _ value: String) {
    let day = Day(year: 2018, month: 7, day: 8)
    #expect(unit.value(unit.number(of: day)) == value)
  }

  @Test(arguments: [
    (2020, 12, 31, 2020, 53), (2021, 1, 3, 2020, 53), (2021, 1, 4, 2021, 1),
    (2018, 12, 31, 2019, 1),
  ])
  func weeksAreThoseOfISO8601(_ year: Int, _ month: Int, _ day: Int, _ weekYear: Int, _ week: Int) {
    let found = CalendarUnit.isoWeek(of: Day(year: year, month: month, day: day))
    #expect(found.year == weekYear)
    #expect(found.week == week)
  }

  @Test(arguments: [
    ("2018-08", CalendarUnit.month, "2018-08"), ("2018-08", .day, ""), ("2018", .year, "2018"),
    ("2018", .month, ""), ("[2018-03,2018-04]", .quarter, ""), ("[2018-03,2018-04]", .year, "2018"),
    ("[2018-12-31,2019-01-01]", .year, ""), ("[2018-12-31,2019-01-01]", .decade, "2010s"),
    ("/2018-05-01", .year, ""), ("../2018-05-01", .year, ""), ("2018-05-30/", .month, "2018-05"),
    ("2018-01-31~", .month, "2018-01"), ("201X", .decade, "2010s"), ("201X", .year, ""),
  ])
  func aDateBeganInAStretchOnlyWhereItCannotHaveBegunInAnother(
    _ date: String, _ unit: CalendarUnit, _ value: String
  ) throws {
    #expect(try EDTF(date).began(in: unit).map(unit.value) ?? "" == value)
  }
}
