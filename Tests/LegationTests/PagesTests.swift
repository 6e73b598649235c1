import Foundation
import Testing

/// README and the pages beside it promise nothing that is not so.
struct PagesTests {
  /// A block of code in a page: its language and its lines.
  private struct Block {
    var language: String
    var lines: [String] = []
  }

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: Program.root.appending(path: page), encoding: .utf8)
  }

  private static func blocks(_ page: String, _ language: String) throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for line in try text(page).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(language: String(line.dropFirst(3))) : nil
      } else {
        open?.lines.append(String(line))
      }
    }
    return blocks.filter { $0.language == language }
  }

  /// A folder with the bundled visits in it, and what runs a line of shell there.
  private struct Desk {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("data"),
        withDestinationPath: Program.root.appending(path: "data").path)
    }

    func run(_ line: String) throws -> Program {
      var environment = ProcessInfo.processInfo.environment
      environment["PATH"] = Program.products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
      environment["XDG_STATE_HOME"] = folder.path("state")
      environment["LEGATION_DATA"] = nil
      let command = "cd '\(folder.path(""))' && \(line)"
      return try Program.run("/bin/bash", ["-c", command], environment: environment)
    }
  }

  /// Without a terminal a line that opens the screen prints the list. A script of the package is
  /// read and not run.
  private static func harmless(_ line: String) -> String {
    guard line.hasPrefix("script/") else { return line }
    let script = line.prefix { $0 != " " }
    return "test -x '\(Program.root.path)/\(script)' && bash -n '\(Program.root.path)/\(script)'"
  }

  @Test(arguments: ["README.md"])
  func `every command of a page does what it says, in order`(page: String) throws {
    let desk = try Desk()
    let lines = try Self.blocks(page, "sh").flatMap(\.lines).filter { !$0.isEmpty }
    #expect(lines.count > 12)
    for line in lines {
      let ran = try desk.run(Self.harmless(line))
      #expect(ran.status == 0, "\(line): \(ran.errors)")
      let complaint = ran.errors.split(separator: "\n").first { $0.hasPrefix("legation:") }
      #expect(complaint == nil, "\(line)")
    }
    #expect(FileManager.default.fileExists(atPath: desk.folder.path("sheet.jsonl")))
  }

  @Test func `the visit file in README checks clean and joins the bundled visits`() throws {
    let desk = try Desk()
    let example = try #require(try Self.blocks("README.md", "json").first)
    try desk.folder.write(example.lines.joined(separator: "\n"), to: "example.json")
    #expect(try desk.run("legation check example.json").errors.contains("no errors, no warnings"))
    let joined = try desk.run("legation show person:sergei-shoigu example.json data")
    #expect(joined.output.contains("2023-07-rus-prk-shoigu-2"))
  }

  @Test(arguments: ["docs/charts.md", "docs/writing.md"])
  func `what a page shows behind a command is what the command prints`(page: String) throws {
    let desk = try Desk()
    let shown = try Self.blocks(page, "text")
    #expect(!shown.isEmpty)
    for block in shown {
      let command = try #require(block.lines.first?.dropFirst(2))
      let ran = try desk.run(String(command))
      #expect(ran.output == block.lines.dropFirst().joined(separator: "\n") + "\n", "\(command)")
    }
  }

  @Test func `README is short, and no table of it is long`() throws {
    let text = try Self.text("README.md")
    #expect(text.utf8.count < 9_000)
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows = line.hasPrefix("|") ? rows + 1 : 0
      #expect(rows <= 15)
    }
  }

  @Test(arguments: [
    "README.md", "CONTRIBUTING.md", "docs/speed.md", "docs/charts.md", "docs/writing.md",
  ])
  func `every file a page leads to is there`(page: String) throws {
    let folder = Program.root.appending(path: page).deletingLastPathComponent()
    for link in try Self.text(page).matches(of: /\]\(([^)#]+)/) where !link.1.contains("://") {
      let path = folder.appending(path: String(link.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link.1)")
    }
  }
}
