import Foundation
import Testing

/// What `legation list` prints.
@Suite struct ListTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(FewVisits.json, to: "few.json")
  }

  @Test func `lines fit eighty columns and end with ids`() throws {
    let listed = try Program.run("list", folder.path("few.json"))
    let lines = listed.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.hasPrefix("2001-02-03") && $0.hasSuffix("  ann") })
    #expect(Set(lines.map { $0.prefix(16).count }) == [16])
    #expect(!listed.output.contains("unknown"))
  }

  @Test func `long days and names move the columns of all lines`() throws {
    let changed = FewVisits.json
      .replacing(#""2001-02-03""#, with: #""[2001-02-27,2001-02-28]/2001-03-12~""#)
      .replacing("Ann Bell\"", with: "Megawati Sukarnoputri\"")
    try folder.write(changed, to: "wide.json")
    let lines = try Program.run("list", folder.path("wide.json")).output.split(separator: "\n")
    let arrows = lines.map { Array($0).firstIndex(of: "→") }
    #expect(Set(arrows).count == 1 && arrows.first != .some(nil), "\(lines)")
    let ids = lines.map { $0.count - ($0.split(separator: " ").last?.count ?? 0) }
    #expect(Set(ids).count == 1, "\(lines)")
  }

  @Test func `a terminal of a hundred columns also shows the level`() throws {
    guard TmuxTerminal.tmux != nil else { return }
    let terminal = try TmuxTerminal(columns: 100)
    try terminal.command("legation list visits.json")
    try terminal.wait(for: "the level") { screen in
      let lines = screen.split(separator: "\n").filter { $0.hasPrefix("2001-") }
      return lines.count == 3 && lines.allSatisfy { $0.contains("  unknown") }
    }
  }

  @Test(arguments: ["json", "jsonl"])
  func `what was listed or shown and is read again leads to export, in few lines`(
    format: String
  ) throws {
    let data = Program.root.appending(path: "data").path
    for command in [["list", "-q", "year:2018"], ["show", "2023-07-rus-prk-shoigu"]] {
      let listed = try Program.run(
        Program.legation, command + ["--format", format, data])
      let file = try folder.write(listed.output, to: "again.\(format)")
      let again = try Program.run("list", file)
      let lines = again.errors.split(separator: "\n")
      #expect(again.status == 1)
      #expect(again.errors.contains("`legation export --format jsonl` writes all of it"))
      #expect(lines.count <= 25)
    }
  }

  @Test func `a program that reads the lines gets names whole, and hears what did not take place`()
    throws
  {
    let name = "Konstantin Konstantinovich Konstantinopolsky"
    let changed = FewVisits.json.replacing("Ann Bell\"", with: name + "\"")
    try folder.write(
      changed.replacing(
        #""2001-02-03", "status": "completed""#,
        with: #""2001-02-03/2001-02-04~", "status": "cancelled""#),
      to: "long.json")
    let lines = try Program.run("list", folder.path("long.json")).output.split(separator: "\n")
    let line = try #require(lines.first)
    #expect(line.hasPrefix("2001-02-03/04~      C  FRA → VNM"))
    #expect(line.contains(name))
  }

  @Test func `an archive beside the files it was built from is told to count twice`() throws {
    let (files, archive) = (folder.path("few.json"), folder.path("few.legation"))
    #expect(try Program.run("archive", "build", files, "-o", archive).status == 0)
    let listed = try Program.run("list", archive, files)
    #expect(listed.errors.contains("few.legation: its visits stand in \(files) too"))
    #expect(listed.status == 1)
    let other = FewVisits.json.replacing(#""id": "few""#, with: #""id": "other""#)
    try folder.write(other, to: "other.json")
    #expect(try Program.run("list", archive, folder.path("other.json")).status == 0)
  }

  @Test func `nothing is new beside an earlier version that is not there`() throws {
    let listed = try Program.run(
      "list", folder.path("few.json"), "--since", folder.path("none.json"), "-q", "new:")
    #expect(listed.output.isEmpty)
    #expect(listed.errors.contains("none.json"))
    #expect(listed.status == 1)
  }

  @Test func `a list of JSON holds every visit once`() throws {
    let listed = try Program.run("list", "--format", "json", folder.path("few.json"))
    let visits = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [Any]
    let lines = try Program.run("list", "--format", "jsonl", folder.path("few.json")).output
    #expect(visits?.count == lines.split(separator: "\n").count)
    let none = try Program.run(
      "list", "--format", "json", "-q", "nowhere", folder.path("few.json"))
    #expect(none.output == "[]\n")
  }
}
