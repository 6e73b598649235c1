import TestSupport
import Testing

@testable import Timeline

@Suite("A calendar of periods")
struct CalendarPeriodsTests {
  private static let units = CalendarPeriods.units

  private func visits(_ dates: [String]) throws -> [Visit] {
    try dates.enumerated().map { number, dates in
      Visit(
        id: "\(number)", title: "", dates: try EDTF(dates),
        delegation: Delegation(party: "RUS"), stops: [Stop(party: "PRK")])
    }
  }

  private func periods(_ dates: [String], _ unit: CalendarUnit) throws -> CalendarPeriods {
    let visits = try visits(dates)
    return CalendarPeriods(visits, visits.map { DrawnDates($0.dates) }, unit: unit)
  }

  @Test("counts a visit in every period it is under way in")
  func spans() throws {
    let months = try periods(["2001-01-30/2001-02-02"], .month)
    #expect(months[2001 * 12].certain == 1)
    #expect(months[2001 * 12 + 1].certain == 1)
    #expect(months[2001 * 12 + 2].isEmpty)
  }

  @Test("counts what is known to the month in its month, and in no week")
  func month() throws {
    #expect(try periods(["2001-05"], .month)[2001 * 12 + 4].certain == 1)
    #expect(try periods(["2001-05"], .week).withoutPeriod == 1)
    #expect(try periods(["2001"], .month).counts.isEmpty)
  }

  @Test("counts every visit or says that it does not", arguments: units)
  func all(unit: CalendarUnit) throws {
    var random = SeededRandom(seed: 5)
    let visits = try visits((0..<80).map { _ in random.edtf(years: 2001...2003) })
    let dates = visits.map { DrawnDates($0.dates) }
    let periods = CalendarPeriods(visits, dates, unit: unit)
    let counted = dates.count { date in
      guard let days = date.days else { return false }
      return unit.numbers(touching: days).contains { !periods[$0].isEmpty }
    }
    #expect(counted + periods.withoutPeriod >= visits.count)
    let drawn = DrawnVisits(dates)
    for (number, count) in periods.counts {
      let touching = drawn.touching(unit.days(number)).filter { visit in
        !dates[visit].isHollow || unit.numbers(touching: dates[visit].days!).count == 1
      }
      #expect(count.certain + count.possible == touching.count)
    }
  }

  @Test("has whole years, decades and centuries for rows", arguments: units)
  func rows(unit: CalendarUnit) throws {
    let periods = try periods(["2001-01-01/2003-12-31"], unit)
    let first = unit.number(of: Day(year: 1899, month: 12, day: 31))
    for number in first...first + 300 {
      #expect(periods.numbers(ofRow: periods.row(of: number)).contains(number))
    }
    let row = periods.row(of: first)
    #expect(
      periods.numbers(ofRow: row).upperBound + 1 == periods.numbers(ofRow: row + 1).lowerBound)
  }
}
