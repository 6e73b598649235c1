import Testing

@testable import Timeline

struct VisitMatrixTests {
  private static let store = CommittedRecord.store
  private static let matrix = VisitMatrix(store.visits)

  @Test
  func everyVisitIsCountedAsMadeOrNotMade() {
    #expect(Self.matrix.made + Self.matrix.notMade == Self.store.count)
  }

  @Test
  func rowsEqualTheFacetsOfTheDelegationAndOfTheHost() throws {
    let made = "status:completed,under-way"
    let to = try Self.store.counts(of: .delegation, matching: VisitQuery("host:PRK \(made)"))
    let from = try Self.store.counts(of: .host, matching: VisitQuery("delegation:PRK \(made)"))
    let rows = Self.matrix.folded("PRK")
    for count in to where count.value.id != "PRK" {
      #expect(rows.first { $0.partner == count.value.id }?.to.count == count.count)
    }
    for count in from where count.value.id != "PRK" {
      #expect(rows.first { $0.partner == count.value.id }?.from.count == count.count)
    }
    #expect(rows.reduce(0) { $0 + $1.to.count } == to.reduce(0) { $0 + $1.count })
  }

  @Test
  func theBalanceSaysWhoOwesAVisit() {
    let rows = Self.matrix.folded("PRK")
    #expect(rows.first { $0.partner == "USA" }.map { $0.balance > 0 } == true)
    #expect(rows.first { $0.partner == "VNM" }.map { $0.balance < 0 } == true)
  }

  @Test
  func oneVisitWithTwoHostsCountsForBoth() {
    let visit = Visit(
      id: "x", title: "x", dates: SampleCollection.date("2018"),
      delegation: Delegation(party: "PRK"), stops: [Stop(party: "CUB"), Stop(party: "VEN")])
    let matrix = VisitMatrix([visit])
    #expect(matrix["PRK", "CUB"].count == 1)
    #expect(matrix["PRK", "VEN"].years == [2018: 1])
    #expect(matrix.made == 1)
    #expect(matrix.withSeveralHosts == 1)
  }

  @Test
  func theSubjectIsThePartyOnEverySide() {
    #expect(ChartScope(Self.store.visits).subject == "PRK")
    #expect(ChartScope(SampleCollection.loaded.visits).subject == nil)
  }
}
