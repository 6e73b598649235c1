import TestSupport
import Testing

@testable import Timeline

struct TimeScaleTests {
  @Test
  func columnsAndDaysAgreeInRandomWindows() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<1_000 {
      let scale = Self.scale(&random)
      for _ in 0..<10 {
        let column = random.number(0...scale.columns - 1)
        let days = scale.days(ofColumn: column)
        #expect(scale.columns(of: days).contains(column), "\(scale) \(column)")
        #expect(scale.columns(of: days.lowerBound...days.lowerBound).contains(column), "\(scale)")
        #expect(scale.columns(of: days.upperBound...days.upperBound).contains(column), "\(scale)")
      }
      #expect(scale.position(of: scale.days.lowerBound) == 0)
      #expect(scale.columns(of: scale.days) == 0...scale.columns - 1)
    }
  }

  @Test
  func laterDaysNeverStandFurtherLeft() {
    var random = SeededRandom(seed: 6)
    for _ in 0..<300 {
      let scale = Self.scale(&random)
      var last = Int.min
      for offset in stride(from: -400, to: 400, by: 7) {
        let day = Day(number: scale.days.lowerBound.number + Int32(offset))
        let position = scale.position(of: day)
        #expect(position >= last)
        last = position
      }
    }
  }

  @Test
  func movingByUnitsShiftsEveryDayByTheSameNumberOfColumns() {
    let scale = TimeScale(unit: .month, first: 2018 * 12, units: 12, columns: 84)
    let moved = scale.moved(by: 2)
    for offset in stride(from: Int32(0), to: 400, by: 3) {
      let day = Day(number: scale.days.lowerBound.number + offset)
      #expect(moved.position(of: day) == scale.position(of: day) - 2 * 7 * 8)
    }
  }

  @Test
  func everythingFitsInTheFinestUnitWithAColumnOfItsOwn() {
    let days = Day(year: 2000, month: 3, day: 1)...Day(year: 2025, month: 11, day: 2)
    let scale = TimeScale(fitting: days, columns: 108)
    #expect(scale.unit == .quarter)
    #expect(scale.units == 104)
    #expect(scale.days.contains(days.lowerBound))
    #expect(scale.days.contains(days.upperBound))
  }

  static func scale(_ random: inout SeededRandom) -> TimeScale {
    let unit = random.pick(CalendarUnit.allCases)
    let day = Day(year: random.number(1...3000), month: random.number(1...12), day: 1)
    return TimeScale(
      unit: unit, first: unit.number(of: day), units: random.number(1...120),
      columns: random.number(1...200))
  }

  private func days(_ text: String) throws -> ClosedRange<Day> {
    let date = try EDTF(text)
    return date.earliestStart...date.latestEnd
  }

  @Test func `a window of months or quarters ends where there is nothing more to see`() throws {
    let span = try days("2024-04-11/2025-10-09")
    let quarters = ChartZoom.quarter.scale(showing: span, columns: 53)
    #expect(quarters.days == (try days("2024-04/2025-12")))
    #expect(quarters.columns == 49)
    let asked = ChartZoom.quarter.scale(showing: span, of: try days("2024/2025"), columns: 53)
    #expect(asked.days == (try days("2024/2025")))
    let farther = ChartZoom.quarter.scale(showing: span, of: try days("2000/2025"), columns: 53)
    #expect(farther.days == quarters.days)
  }

  @Test(arguments: [
    ("during:2024/2025", "2024/2025"), ("since:2024 before:2025-03", "2024/2025-02"),
    ("year:2024,2025", "2024/2025"), ("after:2020 until:2021 peru", "2021"),
  ])
  func `a question bounded by dates asks for days`(_ question: String, _ asked: String) throws {
    #expect(try VisitQuery(question).askedDays == days(asked))
  }

  @Test(arguments: ["", "since:2024", "during:2024 during:2025", "began:2024-Q2", "-during:2024"])
  func `any other does not`(_ question: String) throws {
    #expect(try VisitQuery(question).askedDays == nil)
  }
}
