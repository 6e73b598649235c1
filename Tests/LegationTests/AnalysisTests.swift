import Foundation
import Testing

/// What an analyst takes out of a record.
@Suite struct AnalysisTests {
  private static let data = Program.root.appending(path: "data").path

  @Test func `diff is a changelog`() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write(FewVisits.json, to: "old.json")
    let new = try folder.write(
      FewVisits.json.replacingOccurrences(of: "2001-03-07", with: "2001-03-08")
        .replacingOccurrences(of: "\"id\": \"ann\"", with: "\"id\": \"anna\""), to: "new.json")
    let text = try Program.run("diff", old, new)
    #expect(text.status == 0)
    #expect(text.output.contains("3 visits, before 3: 1 added, 1 removed, 1 with other days."))
    #expect(text.output.contains("    Dates moved: 7 March 2001 → 8 March 2001\n"))
    let json = try Program.run("diff", old, new, "--format", "json")
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((read?["moved"] as? [Any])?.count == 1)
    #expect((read?["changed"] as? [Any])?.count == 0)
    let same = try Program.run("diff", old, old, "--format", "markdown")
    #expect(same.output.contains("0 visits with the same days changed."))
    let missing = try Program.run("diff", old, folder.path("none.json"))
    #expect(missing.status == 1)
  }

  @Test func `diff reads archives beside files`() throws {
    let folder = try TemporaryFolder()
    let archive = folder.path("old.legation")
    let built = try Program.run("archive", "build", Self.data, "-o", archive)
    #expect(built.status == 0, "\(built.errors)")
    let same = try Program.run("diff", archive, Self.data)
    #expect(same.output.contains("0 added, 0 removed, 0 with other days."))
    #expect(same.output.contains("0 visits with the same days changed."))
  }

}
