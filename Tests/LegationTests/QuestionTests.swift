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
}
