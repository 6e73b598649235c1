import Testing

@testable import Timeline

struct LanesTests {
  private static let scope = ChartScope(subject: "PRK")
  private static let visits = CommittedRecord.store.visits
  private static let reference = CommittedRecord.store.reference

  private static func lanes(_ grouping: LaneGrouping, _ question: String = "") throws -> Lanes {
    let store = CommittedRecord.store
    let visits = try store.visits(matching: VisitQuery(question))
    return Lanes(visits, by: grouping, scope: scope, reference)
  }

  @Test(arguments: LaneGrouping.allCases)
  func everyVisitIsInALaneOrCountedAsHavingNone(_ grouping: LaneGrouping) throws {
    let lanes = try Self.lanes(grouping)
    let inLanes = Set(lanes.lanes.flatMap(\.items))
    #expect(inLanes.union(lanes.withoutLane) == Set(lanes.items.indices))
    #expect(inLanes.isDisjoint(with: lanes.withoutLane))
    #expect(lanes.items.count == Self.visits.count)
  }

  @Test(arguments: LaneGrouping.allCases, [7, 30, 84, 200])
  func everyVisitOfALaneIsDrawnOrCounted(_ grouping: LaneGrouping, _ columns: Int) throws {
    let lanes = try Self.lanes(grouping)
    let days = try #require(lanes.days)
    let scale = TimeScale(unit: .month, touching: days, columns: columns)
    for lane in lanes.lanes {
      let rows = lanes.rows(of: lane, scale, width: \.count)
      let drawn = rows.bars.map(\.item) + rows.overflows.flatMap(\.bars)
      #expect(Set(drawn) == Set(lane.items), "\(lane.name)")
      let density = lanes.density(of: lane, scale)
      #expect(density.counts.reduce(density.elsewhere, +) == lane.items.count)
    }
  }

  @Test
  func scrollingNeverMovesABarToAnotherRow() throws {
    let lanes = try Self.lanes(.partner)
    let scale = TimeScale(unit: .month, first: 2018 * 12, units: 12, columns: 84)
    for lane in lanes.lanes {
      let here = lanes.rows(of: lane, scale, width: \.count, names: { _ in [] })
      let there = lanes.rows(of: lane, scale.moved(by: 1), width: \.count, names: { _ in [] })
      for bar in here.bars {
        guard let moved = there.bars.first(where: { $0.item == bar.item }) else { continue }
        #expect(moved.columns.lowerBound == bar.columns.lowerBound - 7)
      }
    }
  }

  @Test
  func theTwoVisitsOfJuly2023ShareTwoDaysOrThree() throws {
    let lanes = try Self.lanes(.visit, "during:2023-07")
    #expect(lanes.items.count == 2)
    let shared = SharedDays(lanes.items[0].dates, lanes.items[1].dates)
    #expect(shared.words == "2 days, or 3")
    #expect(shared.certain.map(\.iso) == ["2023-07-26", "2023-07-27"])
    #expect(
      lanes.words(of: 0, year: 2023)
        == "Sergei Shoigu: 25 to 27 July certain, 28 July possible")
  }

  @Test
  func lanesOfAPartnerStandTogetherToTheHostFirst() throws {
    let lanes = try Self.lanes(.partner, "began:2018").lanes
    #expect(lanes.map(\.name).unique().count * 2 >= lanes.count)
    #expect(lanes[0].side == "→ PRK")
    #expect(lanes[1].side == "← PRK")
    #expect(lanes[0].name == lanes[1].name)
  }

  @Test
  func aVisitWithoutAnyDateIsSaidNotToBeDrawable() {
    var visit = Visit(
      id: "x", title: "x", dates: EDTF(start: .unknown), delegation: Delegation(party: "RUS"),
      stops: [Stop(party: "PRK")])
    visit.collection = "x"
    let lanes = Lanes([visit], by: .partner, scope: Self.scope, Reference())
    #expect(lanes.notDrawable == [0])
    #expect(lanes.days == nil)
  }

  @Test(arguments: [
    ("Kim Jong Un", "PRK", "KJU"), ("Moon Jae-in", "KOR", "Moon"),
    ("Sergei Shoigu", "RUS", "Shoigu"),
    ("김정은", "PRK", "김정은"),
  ])
  func namesHaveAShortForm(_ name: String, _ party: String, _ short: String) {
    #expect(ShortName.forms(name, of: party).last == short)
  }
}
