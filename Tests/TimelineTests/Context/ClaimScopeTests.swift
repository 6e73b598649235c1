import Testing

@testable import Timeline

@Suite("The year a claim reaches back to")
struct ClaimScopeTests {
  private let visit = Visit.invented("now", "2023-07-25", "RUS", to: "PRK")

  @Test(arguments: [
    ("First since 1991", 1991), ("First since the end of the Soviet Union in 1991.", 1991),
    ("The first in 2023 since 2018", 2018), ("since 2000-07", 2000), ("since 31 May 2018", 2018),
  ])
  func `is the last one named before the visit`(_ text: String, _ year: Int) {
    #expect(ClaimScope.year(in: text, before: visit) == year)
  }

  @Test(arguments: ["First since the war", "First of 1000 guests", "since 20181", "until 2030", ""])
  func `is none where none is named`(_ text: String) {
    #expect(ClaimScope.year(in: text, before: visit) == nil)
  }
}
