import Testing
import Timeline

@testable import TerminalFront

@Suite("Many claims")
struct ClaimsTests {
  /// A store of one visit with so many claims, the last of them contested.
  private func store(_ count: Int) throws -> FixtureStore {
    var loaded = Invented.loaded
    var visit = try #require(loaded.visits.first { $0.id == "2022-07-per-mng" })
    let contested = try #require(
      visit.claims.first { $0.responses.contains { $0.stance.contests } })
    var plain = contested
    plain.responses = []
    visit.claims =
      (1..<count).map { number in
        var claim = plain
        claim.text = "Claim number \(number) " + String(repeating: "that goes on ", count: 20)
        return claim
      } + [contested]
    loaded.visits = [visit]
    return FixtureStore(loaded)
  }

  private func reader(_ keys: String, claims: Int = 150) throws -> Reader {
    var reader = Reader(Size(rows: 40, columns: 120), try store(claims))
    try reader.type(keys)
    return reader
  }

  private func claimLines(_ reader: Reader) throws -> [String] {
    let lines = try #require(reader.model.detail).lines.map { TerminalText($0.glyphs).shown }
    let start = try #require(lines.firstIndex { $0.hasPrefix("CLAIMS") })
    return lines[(start + 1)...].prefix { !$0.isEmpty }.map { $0 }
  }

  @Test("Each has one line, contested ones come first")
  func folded() throws {
    let lines = try claimLines(try reader("l"))
    #expect(lines.count == 150)
    #expect(lines[0].hasPrefix("! "))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  Claim number ") })
  }

  @Test("Few are told whole")
  func few() throws {
    #expect(try claimLines(try reader("l", claims: 3)).count > 3)
  }

  @Test("Enter opens a claim, and folds it again; ]c goes from claim to claim")
  func opening() throws {
    var reader = try reader("l]c]c")
    let line = reader.model.detailCursor
    try reader.type("<Enter>")
    #expect(try claimLines(reader).count > 150)
    #expect(reader.model.detailCursor == line)
    try reader.type("[c")
    #expect(reader.model.detailCursor == line - 1)
  }

  @Test("What was searched for is not hidden in a folded claim")
  func searched() throws {
    let lines = try claimLines(try reader("/\"number 77\"<Enter>"))
    #expect(lines.count > 150)
  }
}
