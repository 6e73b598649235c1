import Foundation
import Testing

/// Questions on the command line.
@Suite struct QuestionTests {
  @Test func `may begin with a minus`() throws {
    let folder = try TemporaryFolder()
    try folder.write(FewVisits.json, to: "few.json")
    let listed = try Program.run("list", folder.path("few.json"), "-q", "-delegation:FRA")
    #expect(listed.errors == "")
    #expect(listed.status == 0)
    #expect(listed.output.contains("jose") && !listed.output.contains("Ann Bell"))
  }

  @Test func `show names who held an office before, as what, and the ids it rests on`() throws {
    let shown = try Program.run("show", "2023-07-rus-prk-shoigu")
    let text = shown.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        "[2000-07-rus-prk-putin, 2024-06-rus-prk-putin, 2024-11-rus-prk-belousov]"))
    #expect(
      text.contains(
        "contradicted by an earlier one (Russian Minister of Defence to North Korea): Igor Sergeyev"
      ))
  }
}
