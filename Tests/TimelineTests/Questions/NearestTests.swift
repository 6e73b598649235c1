import Testing

@testable import Timeline

@Suite("The nearest word")
struct NearestTests {
  @Test(arguments: [
    ("offical", "official"), ("ofifcial", "official"), ("OFFICIAL", "official"),
    ("summt", "summit"), ("state", "state"), ("satte", "state"),
  ])
  func `is the one that was meant`(_ typed: String, _ meant: String) {
    #expect(Nearest.match(typed, in: Visit.Kind.allCases.map(\.rawValue)) == meant)
  }

  @Test(arguments: ["", "zzz", "banquet", "of"])
  func `is none when nothing is near`(_ typed: String) {
    #expect(Nearest.match(typed, in: ["official", "summit"]) == nil)
    #expect(Nearest.match(typed, in: []) == nil)
  }

  @Test(.timeLimit(.minutes(1))) func `is not looked for in a text that was pasted`() {
    let pasted = String(repeating: "host:", count: 20_000)
    #expect(Nearest.match(pasted, in: PartyTable.all.lazy.flatMap(\.spellings)) == nil)
  }

  @Test func `is the first by name of equals`() {
    #expect(Nearest.match("kim-x", in: ["kim-b", "kim-a", "kim-c"]) == "kim-a")
  }
}
