import Foundation
import Testing

/// Standard input, output and error that are closed, full, or something else than expected.
struct StandardStreamTests {
  private let folder: TemporaryFolder
  private let visits: String

  init() throws {
    folder = try TemporaryFolder()
    visits = try folder.write(FewVisits.json, to: "visits.json")
  }

  /// Runs a line of bash in which `$0` is the program and `$1` a file of visits.
  private func bash(_ line: String) throws -> Program {
    try Program.run("/bin/bash", ["-c", line, Program.legation, visits])
  }

  @Test(arguments: ["\"$0\" list - <&-", "\"$0\" list - < /", "\"$0\" check - < /"])
  func `standard input that cannot be read is a sentence`(line: String) throws {
    let program = try bash(line)
    #expect(program.status == 1)
    #expect((program.output + program.errors).contains("standard input: it cannot be read: "))
  }

  @Test(arguments: ["0", "1", "2", "0 1 2"])
  func `what is opened never takes the place of a stream that is closed`(closed: String) throws {
    let closing = closed.split(separator: " ").map { "\($0)>&-" }.joined(separator: " ")
    let archive = folder.path("desk.legation")
    _ = try bash("\"$0\" archive build \"$1\" -o '\(archive)' \(closing)")
    #expect(try Program.run("archive", "check", archive).status == 0)
    #expect(try Program.run("list", archive).output.contains("Ann Bell"))
    #expect(try folder.text("visits.json") == FewVisits.json)
  }

  @Test(arguments: [
    "list nowhere.json", "check \"$1\"", "import csv nowhere.csv -o x.jsonl", "--nonsense",
    "archive build nowhere.json -o x.legation", "list -q 'party:(' \"$1\"",
  ])
  func `messages that cannot be written end nothing`(arguments: String) throws {
    let normal = try bash("cd '\(folder.path(""))'; \"$0\" \(arguments)")
    for errors in ["2>/dev/full", "2>&-", "2> >(exec true; sleep 0.01)", "2> >(:)"] {
      let program = try bash("cd '\(folder.path(""))'; \"$0\" \(arguments) \(errors)")
      #expect(program.status == normal.status, "\(errors)")
      #expect(program.output == normal.output)
    }
  }

  @Test(arguments: [
    "list \"$1\"", "show ann \"$1\"", "facets host \"$1\"", "export --format json \"$1\"",
    "keys", "stats \"$1\"", "chart \"$1\"", "export --format csv \"$1\"",
  ])
  func `output that cannot be written ends with 2 and a sentence`(arguments: String) throws {
    for output in [">/dev/full", ">&-"] {
      let program = try bash("\"$0\" \(arguments) \(output)")
      #expect(program.status == 2, "\(output)")
      #expect(program.errors.contains("cannot be written: "), "\(output)")
    }
  }

  @Test func `a collection comes through a pipe that has a name`() throws {
    let program = try bash("\"$0\" list <(cat \"$1\")")
    #expect(program.status == 0)
    #expect(program.output.contains("Ann Bell"))
  }

  @Test func `bad arguments are quoted without their escape sequences`() throws {
    for arguments in ["--\u{1B}[31mred", "-q\u{1B}]0;x\u{7}", "list\u{9B}31m"] {
      let program = try Program.run(
        "/bin/sh", ["-c", "exec \"$0\" \"$1\"", Program.legation, arguments])
      #expect(program.status != 0)
      #expect(!program.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!program.errors.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
    }
  }
}
