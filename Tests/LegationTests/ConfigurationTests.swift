import Foundation
import Testing

@Suite("The configuration")
struct ConfigurationTests {
  /// The program with a configuration of this text, or of none.
  private func run(_ yaml: String?, _ arguments: String...) throws -> (Program, String) {
    let folder = try TemporaryFolder()
    let file = folder.path("legation/config.yaml")
    if let yaml {
      try FileManager.default.createDirectory(
        atPath: folder.path("legation"), withIntermediateDirectories: true)
      try folder.write(yaml, to: "legation/config.yaml")
    }
    try folder.write(FewVisits.json, to: "visits.json")
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CONFIG_HOME"] = folder.path("")
    environment["LEGATION_DATA"] = folder.path("visits.json")
    return (try Program.run(Program.legation, arguments, environment: environment), file)
  }

  @Test("Without a file the defaults are in force, and say so")
  func defaults() throws {
    let (program, file) = try run(nil, "config")
    #expect(program.status == 0)
    #expect(program.output.contains("\(file) (not there)"))
    #expect(program.output.contains("view: list  # default"))
    #expect(try run(nil, "config", "check").0.status == 0)
  }

  static let everything = """
    view: bars
    dates: numbers
    weekdays: false
    columns: [heads, dates]
    mouse: false
    theme:
      name: dark
      mark: {foreground: "#ff8800", bold: true}
      heading: bright-red
    keys:
      facets: ["<C-n>", \\x]
      help: []
      in-detail:
        copy-id: "n"
    """

  /// Controls, direction marks and marks in values, as YAML writes them.
  static let strange = #"paths: ["/a \e[31m\n\x9b\u202e \"b\" \\ e\u0301 北京"]"#

  @Test("What cannot be shown is printed by its number")
  func numbers() throws {
    let output = try run(Self.strange, "config").0.output
    #expect(
      output.contains(
        ##"paths: ["/a \U0000001b[31m\U0000000a\U0000009b\U0000202e \"b\" \\ e\U00000301 北京"]"##))
  }

  @Test("What is set is in force, and from which line it is")
  func values() throws {
    let (program, file) = try run(Self.everything, "config")
    #expect(program.status == 0)
    for line in [
      "view: bars  # \(file):1", "dates: numbers  # \(file):2",
      "columns: [\"heads\", \"dates\"]  # \(file):4", "  name: dark  # \(file):7",
      "  mark: {foreground: \"#ff8800\", bold: true}  # \(file):8",
      "  facets: [\"<C-n>\", \"\\\\x\"]  # filter by the values of a field; its letter picks it · \(file):11",
      "    copy-id: [\"n\"]  # copy the id of the visit · \(file):14",
    ] {
      #expect(program.output.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
  }

  @Test("What is printed is a file that says the same", arguments: [nil, everything, strange])
  func roundTrip(yaml: String?) throws {
    func values(_ text: String) -> [Substring] {
      text.split(separator: "\n").compactMap { line in
        line.trimmingPrefix(" ").hasPrefix("#") ? nil : line.split(separator: "  #").first
      }
    }
    let first = try run(yaml, "config").0.output
    let (second, _) = try run(first, "config")
    #expect(second.errors == "")
    #expect(values(second.output) == values(first))
  }

  /// What is wrong, its line, and what the sentence has.
  static let wrong: [(yaml: String, line: Int, words: String)] = [
    ("view: bras", 1, "did you mean bars?"),
    ("mouse: true\nveiw: bars", 2, "\"veiw\" is not known here; did you mean view?"),
    ("keys:\n  next-hti: n", 2, "did you mean next-hit?"),
    ("keys:\n  next-hit: <Entre>", 2, "<Entre> is not a key"),
    ("keys:\n  next-hit: 3n", 2, "digits are counts"),
    ("keys:\n  next-hit: <C-s>", 2, "cannot be bound"),
    ("keys:\n  next-hit: z\n  help: zz", 3, "of next-hit, line 2 exclude one another"),
    ("theme: drak", 1, "did you mean dark?"),
    ("theme:\n  mark: rde", 2, "did you mean red?"),
    ("theme:\n  mrak: red", 2, "did you mean mark?"),
    ("columns: [dates, haeds]", 1, "did you mean heads?"),
    ("columns: [dates, dates]", 1, "named twice"),
    ("paths: data", 1, "begins with / or ~"),
    ("view: [", 2, "not YAML"),
  ]

  @Test("What is wrong is told with file, line and the nearest name", arguments: wrong)
  func problems(yaml: String, line: Int, words: String) throws {
    for arguments in [["config", "check"], ["screen"]] {
      let (program, file) =
        arguments.count == 2
        ? try run(yaml, arguments[0], arguments[1]) : try run(yaml, arguments[0])
      #expect(program.status == 2)
      #expect(program.errors.hasPrefix("\(file):\(line)"), "\(program.errors)")
      #expect(program.errors.contains(words), "\(program.errors)")
      #expect(program.output == "")
    }
  }

  @Test("What was set up opens when nothing is named")
  func paths() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(FewVisits.json, to: "few.json")
    try FileManager.default.createDirectory(
      atPath: folder.path("legation"), withIntermediateDirectories: true)
    try folder.write("paths: [\(file)]\nview: bars\n", to: "legation/config.yaml")
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CONFIG_HOME"] = folder.path("")
    environment["LEGATION_DATA"] = nil
    func output(_ arguments: String...) throws -> String {
      try Program.run(Program.legation, arguments, environment: environment).output
    }
    #expect(try output("list").split(separator: "\n").count == 3)
    #expect(try output("screen").contains("Bars"))
    environment["LEGATION_DATA"] = Program.root.appending(path: "data").path
    #expect(try output("list").split(separator: "\n").count > 300)
  }

  @Test("The screen is as it was set up")
  func screen() throws {
    let yaml = "dates: numbers\nkeys:\n  facets: <C-n>"
    let output = try run(yaml, "screen", "--size", "120x30").0.output
    #expect(output.contains("^N filter"))
    #expect(output.contains("2019-") || output.contains("20"))
    #expect(try run(yaml, "keys").0.output.contains("  <C-n> "))
  }
}
