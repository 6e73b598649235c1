import Foundation
import Testing

/// What takes long says how far it is, and leaves nothing behind when it is given up.
@Suite struct StreamTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(FewVisits.json, to: "few.json")
  }

  /// What a command writes to standard error where that is a terminal.
  private func errorsOnTerminal(_ command: [String]) throws -> String {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    // TIOCSPTLCK and TIOCGPTN of Linux, which Swift does not import.
    var (isLocked, number): (Int32, Int32) = (0, 0)
    #expect(ioctl(terminal, 0x4004_5431, &isLocked) == 0)
    #expect(ioctl(terminal, 0x8004_5430, &number) == 0)
    let name = "/dev/pts/\(number)"
    // Held open, so that what is written is still there when the program has ended.
    let other = open(name, O_RDWR | O_NOCTTY)
    defer { close(other) }
    let program = try Program.run(command[0], Array(command.dropFirst()), errorsTo: name)
    #expect(program.status == 0)
    #expect(!program.output.contains("%"))
    var bytes = [UInt8](repeating: 0, count: 4_096)
    guard fcntl(terminal, F_SETFL, O_NONBLOCK) == 0 else { return "" }
    let count = read(terminal, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test(arguments: [
    ["list", "-q", "/o/"], ["list", "--format", "jsonl", "-q", "/o/"],
    ["export", "--format", "jsonl"], ["stats"], ["facets", "host", "-q", "/o/"],
  ])
  func `a terminal is told how far the work is, and the line is erased`(
    _ arguments: [String]
  ) throws {
    let errors = try errorsOnTerminal([Program.legation] + arguments + [folder.path("few.json")])
    #expect(errors.contains(" %"), "\(errors)")
    #expect(errors.hasSuffix("\r\u{1B}[K"), "\(errors)")
  }

  /// The other end of the pipe may print on the same terminal.
  @Test(arguments: [["list"], ["list", "--format", "jsonl"], ["export", "--format", "jsonl"]])
  func `nothing falls among lines that go through a pipe`(_ arguments: [String]) throws {
    let command = [Program.legation] + arguments + [folder.path("few.json")]
    let errors = try errorsOnTerminal(
      ["/bin/sh", "-c", command.map { "'\($0)'" }.joined(separator: " ") + " | cat"])
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test func `a file is told nothing`() throws {
    let listed = try Program.run("list", "-q", "/o/", folder.path("few.json"))
    #expect(listed.errors.isEmpty)
    #expect(listed.status == 0)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [SIGINT, SIGTERM])
  func `an export given up leaves the file as it was and nothing beside it`(
    _ signal: Int32
  ) throws {
    let many = try folder.write(lines(20_000), to: "many.jsonl")
    let target = try folder.write("precious", to: "out.html")
    let words = ["export", "--format", "html", many, "-o", target, "--force"]
    let export = try Program.run(
      Program.legation, words
    ) { process in
      while try names().count < 4 { usleep(500) }
      kill(process, signal)
    }
    #expect(export.status == 128 + signal)
    #expect(try folder.text("out.html") == "precious")
    #expect(try names() == ["few.json", "many.jsonl", "out.html"])
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted()
  }

  private func lines(_ count: Int) -> String {
    (0..<count).map { number in
      """
      {"id":"v-\(number)","title":"Visit \(number)","dates":"2001-02-05","status":"completed",\
      "type":"working","delegation":{"party":"USA"},"stops":[{"party":"FRA"}]}
      """
    }.joined(separator: "\n") + "\n"
  }
}
