import TestSupport
import Testing

@testable import Timeline

@Suite("Days of many visits")
struct DrawnVisitsTests {
  private static func dates(_ seed: UInt64, _ count: Int) throws -> [DrawnDates] {
    var random = SeededRandom(seed: seed)
    return try (0..<count).map { _ in try DrawnDates(EDTF(random.edtf(years: 2001...2003))) }
  }

  @Test("are found as by looking at every visit")
  func touching() throws {
    let dates = try Self.dates(3, 120)
    let drawn = DrawnVisits(dates)
    let first = Day(year: 2000, month: 12, day: 1)
    for offset in stride(from: 0, to: 1_200, by: 7) {
      for length in [0, 1, 40] {
        let days = first + offset...first + (offset + length)
        let plain = dates.indices.filter { number in
          dates[number].segments.contains { $0.days.overlaps(days) }
        }
        #expect(drawn.touching(days) == plain)
      }
    }
  }

  @Test("have one nearest to a day, as by looking at every visit", arguments: [1, 4, 30])
  func nearest(count: Int) throws {
    let dates = try Self.dates(5, count)
    let drawn = DrawnVisits(dates)
    func distance(_ number: Int, _ day: Day) -> Int {
      guard let days = dates[number].days else { return .max }
      return max(0, days.lowerBound - day, day - days.upperBound)
    }
    let first = Day(year: 2000, month: 12, day: 1)
    for day in stride(from: 0, to: 1_200, by: 5).map({ first + $0 }) {
      let least = dates.indices.map { distance($0, day) }.min()
      let found = drawn.nearest(to: day)
      #expect(found.map { distance($0, day) } == (least == .max ? nil : least))
    }
  }

  @Test("are summed up for lanes as by looking at every visit")
  func outside() throws {
    let store = CommittedRecord.store
    let lanes = Lanes(
      store.visits, by: .partner, scope: try ChartScope(store), try store.reference(for: []))
    for year in [1999, 2003, 2018, 2030] {
      let window = Day(year: year, month: 3, day: 1)...Day(year: year, month: 8, day: 31)
      let plain = lanes.items.count { $0.dates.days.map { !$0.overlaps(window) } ?? false }
      #expect(lanes.summary.outside(window) == plain)
    }
    #expect(lanes.notDrawable == lanes.items.indices.filter { lanes.items[$0].dates.days == nil })
  }

  @Test("are counted by column in a lane as by looking at every visit", arguments: [20, 77, 160])
  func density(columns: Int) throws {
    let store = CommittedRecord.store
    let lanes = Lanes(
      store.visits, by: .partner, scope: try ChartScope(store), try store.reference(for: []))
    let scale = TimeScale(fitting: try #require(lanes.days), columns: columns)
    for lane in lanes.lanes {
      var plain = [Int](repeating: 0, count: scale.columns)
      for number in lane.items {
        guard let began = lanes.items[number].dates.begins else { continue }
        let first = scale.column(of: began.lowerBound)
        if first == scale.column(of: began.upperBound), plain.indices.contains(first) {
          plain[first] += 1
        }
      }
      let density = lanes.density(of: lane, scale)
      #expect(density.counts == plain)
      #expect(density.elsewhere + plain.reduce(0, +) == lane.items.count)
    }
  }
}
