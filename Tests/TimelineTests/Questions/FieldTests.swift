import Testing

@testable import Timeline

@Suite("A field")
struct FieldTests {
  @Test func `takes no name of a party for the code of another`() {
    for party in PartyTable.all {
      for name in party.spellings where SearchKey.fold(name) != SearchKey.fold(party.code) {
        let code = PartyTable.all.first { SearchKey.fold($0.code) == SearchKey.fold(name) }
        #expect(code == nil, "\(name), a name of \(party.name)")
      }
    }
  }
}
