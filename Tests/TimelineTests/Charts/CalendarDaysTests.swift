import TestSupport
import Testing

@testable import Timeline

struct CalendarDaysTests {
  @Test
  func everyDayHasTheVisitsADateAllowsOnIt() throws {
    var random = SeededRandom(seed: 12)
    let days = Day(year: 2001, month: 1, day: 1)...Day(year: 2003, month: 12, day: 31)
    let visits = try (0..<60).map { number in
      Visit(
        id: "\(number)", title: "", dates: try EDTF(random.edtf(years: 2001...2003)),
        delegation: Delegation(party: "RUS"), stops: [Stop(party: "PRK")])
    }
    let calendar = CalendarDays(visits, in: days)
    let dates = visits.map { DrawnDates($0.dates) }
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      let drawn = dates.map { $0.certainty(on: day) }
      #expect(calendar[day].certain == drawn.count { $0 == .certain })
      #expect(calendar[day].possible == drawn.count { $0 == .possible })
    }
    let seen = visits.count { DrawnDates($0.dates).days?.overlaps(days) == true }
    #expect(seen + calendar.outside == visits.count)
  }

  @Test
  func whatIsKnownToTheMonthStandsBesideTheDays() throws {
    let visits = [
      Visit(
        id: "x", title: "x", dates: try EDTF("2023-12"), delegation: Delegation(party: "RUS"),
        stops: [Stop(party: "PRK")])
    ]
    let calendar = CalendarDays(
      visits, in: Day(year: 2023, month: 1, day: 1)...Day(year: 2023, month: 12, day: 31))
    #expect(calendar.dayless.contains { $0.days.lowerBound == Day(year: 2023, month: 12, day: 1) })
    #expect(calendar[Day(year: 2023, month: 12, day: 1)] == CalendarDays.Count())
  }

  @Test
  func theStripCountsEveryVisitOrSaysThatItDoesNot() {
    let store = CommittedRecord.store
    for columns in [1, 7, 40, 108, 400] {
      guard let span = store.span else { return }
      let strip = StripCounts(
        store.visits.map(\.dates), TimeScale(fitting: span, columns: columns))
      #expect(strip.counts.reduce(strip.notDrawn, +) == store.count)
    }
  }

  @Test("The strip of a store is that of its visits", arguments: [CalendarUnit.month, .year, .day])
  func theStripOfAStore(unit: CalendarUnit) throws {
    let store = CommittedRecord.store
    let span = try #require(store.span)
    let numbers = unit.numbers(touching: span)
    let scale = TimeScale(
      unit: unit, first: numbers.lowerBound, units: numbers.count, columns: numbers.count)
    let strip = try StripCounts(of: VisitQuery("party:RUS"), in: store, scale)
    let visits = try store.visits(matching: VisitQuery("party:RUS"))
    let plain = StripCounts(visits.map(\.dates), scale)
    #expect(strip.counts == plain.counts)
    #expect(strip.notDrawn == plain.notDrawn)
  }
}
