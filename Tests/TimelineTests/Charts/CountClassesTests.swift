import Testing

@testable import Timeline

struct CountClassesTests {
  @Test
  func classesArePrintedAsTheyAre() {
    #expect(
      CountClasses(greatest: 15).labels == ["1", "2", "3", "4–5", "6–8", "9–13", "14–21", "22+"])
  }

  @Test
  func theyDoubleUntilTheGreatestFits() {
    #expect(CountClasses(greatest: 34).bounds.last == 22)
    #expect(CountClasses(greatest: 35).bounds.last == 44)
    #expect(CountClasses(greatest: 1_000_000).bounds.last.map { $0 > 500_000 } == true)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 3), (4, 4), (5, 4), (6, 5), (21, 7), (22, 8), (999, 8)])
  func aCountHasOneClass(_ count: Int, _ number: Int) {
    #expect(CountClasses(greatest: 30).number(of: count) == number)
  }
}
