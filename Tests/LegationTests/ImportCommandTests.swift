import Foundation
import Testing

/// `legation import` and `legation export` as a shell runs them.
struct ImportCommandTests {
  private let folder: TemporaryFolder
  private let table: String
  private let map: String

  init() throws {
    folder = try TemporaryFolder()
    table = try folder.write(Self.rows(3), to: "table.csv")
    map = try folder.write(
      """
      collection: { id: log, title: Guest book }
      party: USA
      columns: { dates: When, host: Country, person: Who, title: What }
      """, to: "map.yaml")
  }

  private static func rows(_ count: Int) -> String {
    let rows = (0..<count).map {
      "2001-02-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1),Japan,Ann Lee,Talks \($0)"
    }
    return (["When,Country,Who,What"] + rows).joined(separator: "\n") + "\n"
  }

  private func bringIn(_ file: String, _ output: String, _ options: String...) throws -> Program {
    try Program.run(
      Program.legation,
      ["import", "csv", file, "--map", map, "-o", folder.path(output)] + options)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted() }
  }

  @Test func `an archive holds what JSON Lines hold`() throws {
    let lines = try bringIn(table, "desk.jsonl")
    let archive = try bringIn(table, "desk.legation")
    #expect(lines.status == 0)
    #expect(archive.status == 0)
    #expect(archive.errors == lines.errors)
    #expect(archive.errors.contains("3 rows read"))
    #expect(archive.output.isEmpty)
    #expect(try names == ["desk.jsonl", "desk.legation", "map.yaml", "table.csv"])
    let exported = try ["desk.jsonl", "desk.legation"].map {
      try Program.run("export", "--format", "jsonl", folder.path($0))
    }
    #expect(exported[0].output == exported[1].output)
    #expect(exported[0].output.contains("Talks 2"))
    #expect(try Program.run("archive", "check", folder.path("desk.legation")).status == 0)
  }

  @Test func `a file that is there is replaced only by force`() throws {
    try folder.write("precious", to: "desk.legation")
    let refused = try bringIn(table, "desk.legation")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--force"))
    #expect(try folder.text("desk.legation") == "precious")
    #expect(try bringIn(table, "desk.legation", "--force").status == 0)
    #expect(try Program.run("list", folder.path("desk.legation")).output.contains("2001-02-03"))
    #expect(try names == ["desk.legation", "map.yaml", "table.csv"])
  }

  @Test func `rows at fault are told and the rest is kept`() throws {
    let wrong = try folder.write(Self.rows(3) + "2001-02-30,Japan,Bo Ray,Never\n", to: "wrong.csv")
    let program = try bringIn(wrong, "desk.legation")
    #expect(program.status == 1)
    #expect(program.errors.contains("wrong.csv"))
    let list = try Program.run("list", folder.path("desk.legation"))
    #expect(list.output.contains("2001-02-03"))
    #expect(!list.output.contains("Bo Ray"))
  }

  @Test func `what ends an import leaves the old archive and nothing else`() throws {
    try folder.write("precious", to: "desk.legation")
    let wrong = try folder.write(Self.rows(1) + "2001-02-30,Japan,Bo Ray,Never\n", to: "wrong.csv")
    let none = try folder.write("When,Country,Who,What\n", to: "none.csv")
    for (stopped, status) in [
      (try bringIn(wrong, "desk.legation", "--force", "--strict"), 1),
      (try bringIn(none, "desk.legation", "--force"), 1),
      (try limited(try folder.write(Self.rows(4_000), to: "many.csv")), 2),
    ] {
      #expect(stopped.status == status)
      #expect(!stopped.errors.isEmpty)
      #expect(try folder.text("desk.legation") == "precious")
      #expect(try names.filter { !$0.hasSuffix(".csv") } == ["desk.legation", "map.yaml"])
    }
  }

  /// An import none of whose files may grow beyond 100 blocks.
  private func limited(_ file: String) throws -> Program {
    let words = [
      "import", "csv", file, "--map", map, "-o", folder.path("desk.legation"), "--force",
    ]
    return try Program.run(
      "/bin/sh", ["-c", "ulimit -f 100; exec \"$0\" \"$@\"", Program.legation] + words)
  }

  @Test func `how far it is shows on a terminal and nowhere else`() throws {
    #expect(!(try bringIn(table, "desk.legation").errors.contains("a second")))
    let command =
      "'\(Program.legation)' import csv '\(table)' --map '\(map)' -o '\(folder.path("two.legation"))'"
    let shown = try Program.run("/usr/bin/script", ["-qec", command, "/dev/null"])
    #expect(shown.status == 0)
    #expect(shown.output.contains("rows, "))
    #expect(shown.output.contains("3 visits, putting them in order"))
  }

  @Test func `an export is written where it is asked for, and over nothing`() throws {
    #expect(try bringIn(table, "desk.legation").status == 0)
    let words = ["export", "-q", "Talks", "--format", "csv", "-o", folder.path("out.csv")]
    let desk = folder.path("desk.legation")
    let first = try Program.run(Program.legation, words + [desk])
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(try folder.text("out.csv").contains("Talks 1"))
    try folder.write("precious", to: "out.csv")
    let refused = try Program.run(Program.legation, words + [desk])
    #expect(refused.status == 1)
    #expect(try folder.text("out.csv") == "precious")
    #expect(try Program.run(Program.legation, words + ["--force", desk]).status == 0)
    #expect(try folder.text("out.csv").contains("Talks 1"))
    #expect(try Program.run("export", "--format", "nonsense", desk).status == 64)
    #expect(try Program.run("import", "nonsense", table, "-o", "-").status == 64)
  }
}
