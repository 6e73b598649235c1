import Foundation
import Testing

/// What the program says to other programs, without a terminal.
struct ExitCodeTests {
  private let folder: TemporaryFolder
  private let good: String
  private let bad: String

  init() throws {
    folder = try TemporaryFolder()
    good = try folder.write(FewVisits.json, to: "good.json")
    let wrong = FewVisits.json.replacing("2001-03-07", with: "2001-02-30")
    bad = try folder.write(wrong, to: "bad.json")
  }

  @Test func `without a terminal the list is printed`() throws {
    let browsed = try Program.run(good)
    #expect(browsed.status == 0)
    #expect(browsed.output == (try Program.run("list", good)).output)
    #expect(browsed.output.contains("2001-02-05"))
    #expect(browsed.errors.isEmpty)
  }

  @Test func `a dash reads standard input`() throws {
    let listed = try Program.run("list", "-", input: FewVisits.json)
    #expect(listed.status == 0)
    #expect(listed.output.contains("Ann Bell"))
  }

  @Test func `good data: everything ends with 0`() throws {
    #expect(try Program.run("list", good).status == 0)
    #expect(try Program.run("check", good).status == 0)
    #expect(try Program.run("show", "ann", good).status == 0)
    #expect(try Program.run("facets", "host", good).status == 0)
  }

  @Test(arguments: [
    ["list"], ["facets", "host"], ["export", "--format", "csv"], ["stats"], ["archive", "build"],
  ])
  func `a desk that cannot be reached is one sentence, and the end is 2`(_ command: [String]) throws
  {
    let desk = "postgres://anna:secret@127.0.0.1:1/visits"
    let rest = command[0] == "archive" ? [good, "-o", desk] : [desk]
    let run = try Program.run(Program.legation, command + rest)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("postgres://anna@127.0.0.1:1/visits: the server cannot be reached"))
    #expect(run.errors.count { $0 == "\n" } == 1)
    #expect(!run.errors.contains("secret"))
  }

  @Test func `a desk that cannot be reached leaves the files beside it`() throws {
    let list = try Program.run("list", good, "postgres://127.0.0.1:1/visits")
    #expect(list.status == 2)
    #expect(list.output == (try Program.run("list", good)).output)
  }

  @Test func `bad data: what can be shown is shown, and the end is 1`() throws {
    let list = try Program.run("list", bad)
    #expect(list.status == 1)
    #expect(list.output.contains("Ann Bell"))
    #expect(!list.output.contains("Eve Moor"))
    #expect(list.errors.contains("2001-02-30"))
    #expect(try Program.run("check", bad).status == 1)
    let show = try Program.run("show", "ann", bad)
    #expect(show.status == 1)
    #expect(show.output.contains("Ann Bell in Hanoi"))
  }

  @Test(arguments: [
    ["list", "nowhere.json"], ["check", "nowhere.json"], ["show", "ann", "nowhere.json"],
  ])
  func `a file that is not there ends with 1 and its name`(arguments: [String]) throws {
    let program = try Program.run(Program.legation, arguments)
    #expect(program.status == 1)
    #expect((program.errors + program.output).contains("nowhere.json"))
  }

  @Test func `a visit that is not there ends with 1 and the nearest id`() throws {
    let program = try Program.run("show", "josè", good)
    #expect(program.status == 1)
    #expect(program.errors.contains("jose"))
  }

  @Test(arguments: [
    ("shoigu", "person:sergei-shoigu"), ("Sergei Shoigu", "person:sergei-shoigu"),
    ("RUS", "party:RUS"), ("Pyongyang", "place:pyongyang"),
  ])
  func `a name in place of a visit ends with 1 and what is meant`(
    name: String, meant: String
  ) throws {
    let data = Program.root.appending(path: "data").path
    let program = try Program.run("show", name, data)
    #expect(program.status == 1)
    #expect(
      program.errors == "legation: no visit has the id \"\(name)\"; did you mean \(meant)?\n")
  }

  @Test func `help on a command that there is not ends with 64 and the nearest one`() throws {
    let program = try Program.run("help", "lst")
    #expect(program.status == 64)
    #expect(program.errors.hasPrefix("legation: there is no command \"lst\"; did you mean list?\n"))
    for words in [["help"], ["help", "list"], ["help", "archive", "build"]] {
      #expect(try Program.run(Program.legation, words).status == 0, "\(words)")
    }
  }

  @Test func `a wrong question ends with 1 and a mark under the place`() throws {
    let program = try Program.run("list", "-q", "party:(", good)
    #expect(program.status == 1)
    #expect(program.errors.contains("^"))
  }

  @Test(arguments: [
    ["--nonsense"], ["list", "--nonsense"], ["check", "--nonsense"], ["facets", "nonsense"],
    ["screen", "--size", "big"], ["screen", "--keys", "<Nonsense>"],
    ["list", "--format", "nonsense"],
  ])
  func `what the command line cannot mean ends with 64`(arguments: [String]) throws {
    let program = try Program.run(Program.legation, arguments)
    #expect(program.status == 64)
    #expect(program.errors.hasPrefix("legation: "))
  }

  @Test func `a pipe that closes early is no error to speak of`() throws {
    let command = "\"$0\" list --format jsonl \"$1\" | head -n 1; echo end"
    let data = Program.root.appending(path: "data").path
    let program = try Program.run("/bin/sh", ["-c", command, Program.legation, data])
    #expect(program.output.hasSuffix("\nend\n"))
    #expect(program.errors.isEmpty)
  }
}
