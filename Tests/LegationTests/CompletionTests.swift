import Foundation
import Testing

/// What Tab puts behind the command, in each shell.
struct CompletionTests {
  private static let script = Program.root.appending(path: "script/completions").path
  private static let data = Program.root.appending(path: "data").path

  /// What the program offers for the last word of a command line.
  private static func offered(
    _ shell: String, _ words: [String], for argument: [String]
  ) throws -> [String] {
    var environment = ProcessInfo.processInfo.environment
    environment["SAP_SHELL"] = shell
    environment["LEGATION_DATA"] = data
    let last = words.last ?? ""
    let arguments =
      ["---completion"] + argument + ["\(words.count)", "\(last.count)", "legation"] + words
    let program = try Program.run(Program.legation, arguments, environment: environment)
    #expect(program.errors == "")
    return program.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("'dele", "delegation:"), ("'delegation:RU", "delegation:RUS"),
    ("delegation:RU", "delegation:RUS"),
    ("\"since:2018 person:kim-jong-u", "since:2018 person:kim-jong-un"),
    ("topic:six", "topic:six-party-talks"), ("'-status:canc", "-status:cancelled"),
  ])
  func `a question is completed by fields and by values`(typed: String, whole: String) throws {
    #expect(
      try Self.offered(
        "fish", ["list", "-q", typed.filter { $0 != "'" && $0 != "\"" }], for: ["list", "--", "-q"]
      )
      .contains(whole))
    let zsh = try Self.offered("zsh", ["list", "-q", typed], for: ["list", "--", "-q"])
    #expect(zsh.contains(whole.replacing(":", with: "\\:")))
  }

  @Test func `the only field is offered with its values, so that the word goes on`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(FewVisits.json, to: "few.json")
    let offered = try Self.offered(
      "bash", ["list", file, "-q", "'host"], for: ["list", "--", "-q"])
    #expect(offered == ["host\\:", "host\\:CHN", "host\\:NOR", "host\\:VNM"])
  }

  @Test func `values are those of the files named, with the rest of the question in force`() throws
  {
    let folder = try TemporaryFolder()
    let file = try folder.write(FewVisits.json, to: "few.json")
    let hosts = try Self.offered(
      "fish", ["list", file, "-q", "delegation:FRA host:"], for: ["list", "--", "-q"])
    #expect(hosts == ["delegation:FRA host:VNM"])
  }

  @Test func `a visit, a person, a place and a party are completed by their ids`() throws {
    let show = ["show", "--", "positional@0"]
    #expect(
      try Self.offered("fish", ["show", "2023-07-rus"], for: show) == ["2023-07-rus-prk-shoigu"])
    #expect(
      try Self.offered("fish", ["show", "person:kim-jong-u"], for: show) == ["person:kim-jong-un"])
    #expect(try Self.offered("fish", ["show", "party:RU"], for: show) == ["party:RUS"])
  }

  @Test func `bash offers words and runs no command that stands in the data`() throws {
    let folder = try TemporaryFolder()
    let hurt = folder.path("hurt")
    let topic = #""topics": ["$(touch \#(hurt))", "it's `touch \#(hurt)` {a,b} ~"], "status""#
    let file = try folder.write(
      FewVisits.json.replacing("\"status\"", with: topic), to: "few.json")
    let bash = try Self.bash(["list", file, "-q", "topic:"])
    #expect(bash.errors == "")
    #expect(
      Set(bash.output.split(separator: "\n")) == [
        "topic:\"$(touch \(hurt))\"", "topic:\"it's `touch \(hurt)` {a,b} ~\"",
      ])
    #expect(!FileManager.default.fileExists(atPath: hurt))
  }

  @Test func `bash completes what is opened when no command is named`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(FewVisits.json, to: "few.json")
    #expect(try Self.bash([file, "-q", "host:VN"]).output == "host:VNM\n")
    #expect(try Self.bash(["-q", "dele"]).output.hasPrefix("delegation:\ndelegation:"))
    #expect(try Self.bash(["sta"]).output == "stats\n")
  }

  /// What bash offers for the last word of a command line.
  private static func bash(_ words: [String]) throws -> Program {
    let line = (["legation"] + words).joined(separator: " ")
    let harness = """
      PATH=\(Program.products.path):$PATH
      source <(\(Self.script) \(Program.legation) bash)
      COMP_WORDS=(\(line))
      COMP_CWORD=\(words.count)
      COMP_LINE="\(line)"
      COMP_POINT=${#COMP_LINE}
      _legation legation "\(words[words.count - 1])" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    return try Program.run("/bin/bash", ["-c", harness])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `each shell reads its script`(shell: String) throws {
    let script = try Program.run(Self.script, [Program.legation, shell])
    #expect(script.status == 0, "\(script.errors)")
    #expect(script.output.contains("legation"))
    let path = ["/bin/", "/usr/bin/"].map { $0 + shell }
    guard let path = path.first(where: FileManager.default.isExecutableFile) else { return }
    let folder = try TemporaryFolder()
    let file = try folder.write(script.output, to: "script")
    let read = try Program.run(path, ["-n", file])
    #expect(read.status == 0 && read.errors == "", "\(read.errors)")
  }

  @Test(arguments: [
    ("zsh", "_files && ret=0"),
    ("fish", "__fish_is_first_arg' -F"), ("bash", "complete -o bashdefault -o default"),
  ])
  func `files are offered beside the commands`(shell: String, line: String) throws {
    #expect(try Program.run(Self.script, [Program.legation, shell]).output.contains(line))
  }
}
