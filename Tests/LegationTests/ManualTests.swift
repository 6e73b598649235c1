import Foundation
import Testing
import Timeline

/// The manual pages say what the program, its questions, its keys and its schema say.
struct ManualTests {
  /// A page as a terminal of 80 columns shows it, or its source where there is no man.
  private static func page(_ section: Int) throws -> String {
    let page = try Program.run("manual", "\(section)")
    #expect(page.status == 0, "\(page.errors)")
    return page.output
  }

  /// The text of a page without its instructions.
  private static func text(_ section: Int) throws -> String {
    var text = try page(section)
    for (code, character) in [
      ("\\-", "-"), ("\\(aq", "'"), ("\\(dq", "\""), ("\\(ga", "`"), ("\\(ha", "^"),
      ("\\(ti", "~"), ("\\&", ""), ("\\e", "\\"),
    ] {
      text = text.replacing(code, with: character)
    }
    return text
  }

  @Test func `every command and every option stands in legation(1) with its help`() throws {
    let page = try Self.text(1)
    let dumped = try Program.run("--experimental-dump-help")
    let dump = try #require(
      try JSONSerialization.jsonObject(with: Data(dumped.output.utf8)) as? [String: Any])
    var commands = [try #require(dump["command"] as? [String: Any])]
    var count = 0
    while let command = commands.popLast() {
      let name = command["commandName"] as? String ?? ""
      guard name != "help", command["shouldDisplay"] as? Bool ?? true else { continue }
      commands += command["subcommands"] as? [[String: Any]] ?? []
      count += 1
      #expect(page.contains(command["abstract"] as? String ?? "?"), "\(name)")
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        let abstract = argument["abstract"] as? String ?? ""
        let isKnown = abstract.hasPrefix("Show ")
        #expect(isKnown || page.contains(abstract), "\(name): \(abstract)")
      }
    }
    #expect(count > 10)
  }

  @Test func `so do every field of a question and every key`() throws {
    let page = try Self.text(1)
    for field in Field.allCases {
      #expect(page.contains("\\fB\(field.rawValue):\\fR\n\(field.help)"))
    }
    let keys = try Program.run("keys", "--format", "json").output
    let commands = try #require(
      try JSONSerialization.jsonObject(with: Data(keys.utf8)) as? [[String: Any]])
    #expect(commands.count > 50)
    for command in commands {
      let keys = (command["keys"] as? [String] ?? []).joined(separator: " ")
      #expect(page.contains("\\fB\(keys)\\fR\n\(command["help"] ?? "?")"))
    }
  }

  @Test func `every field of the schema stands in legation-visits(5)`() throws {
    let page = try Self.text(5)
    let file = Program.root.appending(path: "data/visits.schema.json")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var count = 0
    for (name, type) in try #require(schema["$defs"] as? [String: [String: Any]]) {
      let required = type["required"] as? [String] ?? []
      for (field, value) in type["properties"] as? [String: [String: Any]] ?? [:] {
        count += 1
        if let description = value["description"] as? String {
          #expect(page.contains(description), "\(name).\(field)")
        }
        #expect(page.contains("\\fB\(field)\\fR \\fI"), "\(name).\(field)")
      }
      for field in required {
        let heads = page.split(separator: "\n").filter { $0.hasPrefix("\\fB\(field)\\fR \\fI") }
        #expect(heads.contains { $0.hasSuffix(", required\\fR") }, "\(name).\(field)")
      }
      for word in type["enum"] as? [String] ?? [] { #expect(page.contains(word)) }
    }
    #expect(count > 70)
  }

  @Test(arguments: [1, 5])
  func `the formatter has nothing to say against a page`(section: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try Self.page(section), to: "page")
    let groff = "/usr/bin/groff"
    guard FileManager.default.isExecutableFile(atPath: groff) else { return }
    let shown = try Program.run(groff, ["-man", "-ww", "-Tutf8", "-Kutf8", path])
    #expect(shown.errors == "")
    #expect(shown.output.contains("SEE ALSO") || shown.output.contains("LEGATION"))
  }
}
