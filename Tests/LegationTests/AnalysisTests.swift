import Foundation
import Testing

/// What an analyst takes out of a record.
@Suite struct AnalysisTests {
  private static let data = Program.root.appending(path: "data").path

  @Test func `who prints a row a person, and the question behind it`() throws {
    let shown = try Program.run("who", "kim-jong-un", Self.data, "--with", "--by", "year")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("visits  events  head  member  host  event only"))
    let lines = shown.output.split(separator: "\n")
    let first = try #require(lines.first { $0.contains("2018-") || $0.contains("201") })
    let question = try #require(lines.last?.firstMatch(of: /-q '(.*)'/)?.1)
    let listed = try Program.run("list", Self.data, "-q", String(question))
    let count = try #require(
      lines.dropFirst(2).first?.split(separator: " ").first.flatMap { Int($0) })
    #expect(listed.output.split(separator: "\n").count == count, "\(first)")
  }

  @Test func `who says who is not there`() throws {
    let shown = try Program.run("who", "nobody-at-all", Self.data)
    #expect(shown.status == 1)
    #expect(
      shown.errors
        == "legation: nobody here is called \"nobody-at-all\"; expected a person or a party\n")
  }

  @Test func `accounts shows the dispute, a source in each cell, and who is silent`() throws {
    let shown = try Program.run(
      "accounts", "2025-07-rus-prk-lavrov", "--format", "markdown", "--data", Self.data)
    #expect(shown.status == 0, "\(shown.errors)")
    let place = try #require(
      shown.output.split(separator: "\n").first { $0.hasPrefix("| Place ‡") })
    #expect(place.contains("“The dialogue takes place in Pyongyang” ‡"))
    for cell in place.split(separator: "|").dropFirst() {
      #expect(cell.contains("\\[") || cell.contains("not mentioned"), "\(cell)")
    }
    let one = try Program.run(
      "accounts", "2025-07-rus-prk-lavrov", "plan of exchanges", "--data", Self.data)
    #expect(one.output.contains("not mentioned"))
    let none = try Program.run("accounts", "2025-07-rus-prk-lavrov", "ball", "--data", Self.data)
    #expect(none.status == 1)
    #expect(none.errors.contains("no event fits \"ball\"; expected one of: 1 Arrival"))
  }

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
