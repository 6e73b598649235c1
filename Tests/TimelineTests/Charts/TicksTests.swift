import TestSupport
import Testing

@testable import Timeline

struct TicksTests {
  @Test
  func labelsNeverOverlapAndStandOnBoundariesInRandomWindows() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<4_000 {
      let scale = TimeScaleTests.scale(&random)
      let ticks = Ticks(scale)
      for row in [ticks.ticks, ticks.headings] {
        var end = -1
        for tick in row {
          #expect(tick.column > end || tick.column == 0, "\(scale) \(row)")
          #expect(tick.column + tick.label.count <= scale.columns, "\(scale) \(row)")
          end = tick.column + tick.label.count
        }
      }
      for tick in ticks.ticks {
        #expect(ticks.unit.firstDay(ticks.unit.number(of: tick.day)) == tick.day)
        #expect(scale.column(of: tick.day) == tick.column)
      }
    }
  }

  @Test
  func aYearOfMonthsNamesEachAndTheYearOnce() {
    let ticks = Ticks(TimeScale(unit: .month, first: 2018 * 12, units: 12, columns: 84))
    #expect(ticks.ticks.map(\.label) == Gregorian.shortMonths)
    #expect(ticks.ticks.map(\.column) == Array(stride(from: 0, to: 84, by: 7)))
    #expect(ticks.headings.map(\.label) == ["2018"])
  }

  @Test
  func daysEightColumnsWideSayTheirWeekday() {
    let first = CalendarUnit.day.number(of: Day(year: 2023, month: 7, day: 29))
    let ticks = Ticks(TimeScale(unit: .day, first: first, units: 5, columns: 40))
    #expect(ticks.ticks.map(\.label) == ["Sat 29", "Sun 30", "Mon 31", "Tue 1", "Wed 2"])
    #expect(ticks.headings.map(\.label) == ["July 2023", "August 2023"])
  }

  @Test(arguments: [
    (26, 104, CalendarUnit.year), (26, 40, .fiveYears), (26, 14, .decade),
    (300, 80, .quarterCentury),
  ])
  func theFinestUnitWhoseLabelsFitIsChosen(_ years: Int, _ columns: Int, _ unit: CalendarUnit) {
    let ticks = Ticks(TimeScale(unit: .year, first: 2000, units: years, columns: columns))
    #expect(ticks.unit == unit)
  }
}
