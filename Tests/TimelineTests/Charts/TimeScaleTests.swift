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
}
