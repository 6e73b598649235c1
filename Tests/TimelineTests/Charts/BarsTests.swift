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

  @Test(
    "Counted by a store they are those of its visits",
    arguments: [BarSplit.direction, .type, .status], CalendarUnit.counted)
  func ofAStore(split: BarSplit, unit: CalendarUnit) throws {
    let store = CommittedRecord.store
    let scope = try ChartScope(store)
    let query = try VisitQuery("since:2010")
    let counted = try #require(
      try BarTally(of: query, in: store, unit: unit, split: split, scope: scope))
    var read = BarTally(unit: unit, split: split, scope: scope)
    for visit in try store.visits(matching: query) { read.add(visit) }
    #expect(counted.total == read.total)
    #expect(counted.notCounted == read.notCounted)
    #expect(counted.bars.mapValues(\.notMade) == read.bars.mapValues(\.notMade))
    #expect(counted.bars.mapValues(\.counts) == read.bars.mapValues(\.counts))
  }

  @Test("Counted by a store the partners that come are those of its visits")
  func partnersOfAStore() throws {
    let store = CommittedRecord.store
    let scope = try ChartScope(store)
    let counted = try #require(
      try BarTally(
        of: VisitQuery(), in: store, unit: .year, split: .partner, scope: scope))
    var read = BarTally(unit: .year, split: .partner, scope: scope)
    for visit in store.visits { read.add(visit) }
    func coming(_ tally: BarTally) -> [Int: [BarTally.Kind: Int]] {
      tally.bars.mapValues { $0.counts.filter { $0.key.direction == .toSubject } }
    }
    #expect(coming(counted) == coming(read))
    #expect(
      counted.bars.mapValues { $0.counts.values.reduce(0, +) }
        == read.bars.mapValues { $0.counts.values.reduce(0, +) })
  }

  @Test("The matrix counted by a store has the numbers of that of its visits")
  func matrixOfAStore() throws {
    let store = CommittedRecord.store
    let counted = try VisitMatrix(of: VisitQuery(), in: store)
    let read = VisitMatrix(store.visits)
    #expect(counted.cells.mapValues(\.count) == read.cells.mapValues(\.count))
    #expect(counted.parties == read.parties)
    #expect(counted.made == read.made)
    #expect(counted.madeBy == read.madeBy)
    #expect(counted.notMade == read.notMade)
  }

  @Test("A value of began: has the number of its stretch", arguments: CalendarUnit.counted)
  func numbers(unit: CalendarUnit) {
    for year in [0, 1, 999, 1896, 2018] {
      let number = unit.number(of: Day(year: year, month: 8, day: 3))
      #expect(unit.number(ofValue: unit.value(number)) == number)
      for other in CalendarUnit.counted where other != unit {
        #expect(other.number(ofValue: unit.value(number)) == nil)
      }
    }
  }
}
