import Testing

@testable import Timeline

struct BarsTests {
  private static let store = CommittedRecord.store
  private static let coverage =
    Day(year: 2000, month: 1, day: 1)...Day(year: 2025, month: 12, day: 31)

  private static func bars(
    _ unit: CalendarUnit, _ split: BarSplit = .partner, _ question: String = ""
  ) throws -> Bars {
    let visits = try store.visits(matching: VisitQuery(question))
    return Bars(
      visits, unit: unit, split: split, scope: ChartScope(subject: "PRK"), coverage: coverage)
  }

  @Test(arguments: CalendarUnit.counted, BarSplit.allCases)
  func everyVisitIsInABarOrSaidToBeInNone(_ unit: CalendarUnit, _ split: BarSplit) throws {
    let bars = try Self.bars(unit, split)
    #expect(bars.total == Self.store.count)
    #expect(bars.bars.reduce(bars.notCounted) { $0 + $1.count } == bars.total)
    #expect(bars.bars.allSatisfy { $0.to + $0.from + $0.notMade == $0.count })
  }

  @Test(arguments: CalendarUnit.counted)
  func barsEqualTheFacetsOfBegan(_ unit: CalendarUnit) throws {
    let counts = try Self.store.counts(of: .began, matching: VisitQuery())
    let facets = Dictionary(uniqueKeysWithValues: counts.map { ($0.value.id, $0.count) })
    for bar in try Self.bars(unit).bars {
      #expect(bar.count == facets[unit.value(bar.number)] ?? 0, "\(unit.value(bar.number))")
    }
  }

  @Test
  func yearsWithoutVisitsAreBarsToo() throws {
    let bars = try Self.bars(.year).bars
    #expect(bars.map(\.number) == Array(2000...2025))
    #expect(bars.filter { $0.count == 0 }.map(\.number) == [2020, 2021, 2022])
  }

  @Test
  func aVisitKnownToTheYearCountsInNoMonth() throws {
    let bars = try Self.bars(.month, .partner, "id:2025-03-prk-rus-kim")
    #expect(bars.notCounted == 1)
    #expect(bars.bars.allSatisfy { $0.count == 0 })
  }

  @Test
  func groupsHaveLettersOfTheirOwn() throws {
    let groups = try Self.bars(.year).groups
    #expect(groups.count == Bars.mostGroups)
    #expect(Set(groups.map(\.letter)).count == groups.count)
    #expect(groups.last?.name == Bars.others)
  }

  @Test
  func aVisitInTheYear1AndOneTodayMakeTwoBarsAndNoMillion() throws {
    let visits = ["0001-01-01", "2025-01-01"].map {
      Visit(
        id: $0, title: $0, dates: SampleCollection.date($0), delegation: Delegation(party: "RUS"),
        stops: [Stop(party: "PRK")])
    }
    let bars = Bars(
      visits, unit: .month, split: .partner, scope: ChartScope(visits, preferring: ["PRK"]))
    #expect(bars.bars.count == 2)
  }
}

struct BeganFieldTests {
  @Test(arguments: ["began:2020", "date:2020", "year:2020"])
  func aYearWithoutVisitsIsNotItsDecade(_ question: String) throws {
    #expect(try CommittedRecord.store.visits(matching: VisitQuery(question)).isEmpty)
  }

  @Test(arguments: ["began:2018-q2", "began:2018-Q2"])
  func aQuarterIsAskedForInEitherCase(_ question: String) throws {
    let visits = try CommittedRecord.store.visits(matching: VisitQuery(question))
    #expect(!visits.isEmpty)
    #expect(
      visits.allSatisfy {
        $0.dates.began(in: .quarter).map(CalendarUnit.quarter.value) == "2018-Q2"
      })
  }
}
