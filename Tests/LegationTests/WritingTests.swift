import Foundation
import Testing

/// Where files are written: what may be replaced, and what is left when it does not end well.
struct WritingTests {
  private let folder: TemporaryFolder
  private let visits: String
  private let table: String
  private let map: String

  init() throws {
    folder = try TemporaryFolder()
    visits = try folder.write(FewVisits.json, to: "visits.json")
    table = try folder.write("When,Who\n2001-02-03,Ann Lee\n", to: "table.csv")
    map = try folder.write(
      "party: USA\nhost: JPN\ncolumns: { dates: When, person: Who }\n", to: "map")
  }

  private func bash(_ line: String) throws -> Program {
    try Program.run(
      "/bin/bash", ["-c", "cd '\(folder.path(""))'; \(line)", Program.legation])
  }

  private var names: Set<String> {
    get throws { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path(""))) }
  }

  @Test func `force keeps the mode of a file and the file a link leads to`() throws {
    try folder.write("old", to: "old.json")
    let program = try bash(
      """
      chmod 640 old.json; ln -s old.json link.json; chmod 604 map; cp map map2
      "$0" export visits.json --format json -o link.json --force && readlink link.json
      stat -c %a old.json
      """)
    #expect(program.status == 0)
    #expect(program.output == "old.json\n640\n")
    #expect(try folder.text("old.json").contains("Ann Bell"))
  }

  @Test func `an import onto a pipe goes through it and leaves it there`() throws {
    let program = try bash(
      """
      mkfifo pipe; cat pipe > got & "$0" import csv table.csv --map map -o pipe --force
      wait; test -p pipe && echo a pipe; ls -A
      """)
    #expect(program.output.contains("a pipe"))
    #expect(try folder.text("got").contains("Ann Lee"))
    #expect(try names == ["got", "map", "pipe", "table.csv", "visits.json"])
  }

  @Test func `an archive is not written to standard output`() throws {
    let program = try bash("\"$0\" archive build visits.json -o -")
    #expect(program.status == 64)
    #expect(program.errors.contains("name one with -o"))
    #expect(try names == ["map", "table.csv", "visits.json"])
  }

  /// A limit on the size of files stands in for a full disk.
  @Test(arguments: [
    "export many.jsonl --format json -o out --force",
    "export many.jsonl --format html -o out --force",
    "import csv many.csv --map map -o out --force --report report",
    "import csv many.csv --map map -o out.legation --force",
    "archive build many.jsonl -o out.legation --force",
  ])
  func `a full disk ends with 2, leaves the old file and nothing else`(command: String) throws {
    let line = #"""
      {"id":"v-N","title":"Visit","dates":"2001-02-05","status":"completed","type":"working",\#
      "delegation":{"party":"USA"},"stops":[{"party":"FRA"}],"summary":"talks N talks N talks N"}
      """#
    try folder.write(
      (0..<4_000).map { line.replacing("N", with: "\($0)") }.joined(separator: "\n"),
      to: "many.jsonl")
    let rows = (0..<4_000).map { "2001-02-05,\"Ann Lee the \($0)th of a very long name indeed\"" }
    try folder.write((["When,Who"] + rows).joined(separator: "\n"), to: "many.csv")
    let old = "old"
    try folder.write(old, to: "out")
    try folder.write(old, to: "out.legation")
    let before = try names
    let program = try bash("ulimit -f 100; exec \"$0\" \(command)")
    #expect(program.status == 2, "\(program.errors)")
    #expect(program.errors.contains("cannot be written"))
    #expect(try folder.text("out") == old)
    #expect(try folder.text("out.legation") == old)
    #expect(try names == before)
  }

  @Test(arguments: ["INT", "TERM", "HUP"])
  func `asked to end, an import leaves nothing behind`(signal: String) throws {
    let program = try bash(
      """
      mkfifo rows; exec 7<>rows; printf 'When,Who\\n2001-02-03,Ann Lee\\n' >&7
      python3 -c 'import signal,os,sys
      signal.signal(signal.SIGINT, signal.SIG_DFL)
      os.execv(sys.argv[1], sys.argv[1:])' "$0" import gdelt rows -o out.jsonl --report report &
      process=$!
      for i in $(seq 500); do ls .report.* report.* >/dev/null 2>&1 && break; sleep 0.02; done
      kill -\(signal) $process; wait $process; echo "status $?"; rm rows
      """)
    #expect(program.output.contains(/status 1(29|30|43)/), "\(program.output) \(program.errors)")
    #expect(try names == ["map", "table.csv", "visits.json"])
  }

  @Test func `a signal that was ignored at the start stays ignored`() throws {
    let program = try bash(
      """
      mkfifo rows; exec 7<>rows
      (trap '' HUP INT; exec "$0" import csv rows --map map -o out.jsonl --report report) 7>&- &
      process=$!
      for i in $(seq 500); do ls -l /proc/$process/fd | grep -q rows && break; sleep 0.02; done
      kill -HUP $process; kill -INT $process
      printf 'When,Who\\n2001-02-03,Ann Lee\\n' >&7; exec 7>&-
      wait $process; echo "status $?"
      """)
    #expect(program.output == "status 0\n", "\(program.errors)")
    #expect(try folder.text("out.jsonl").contains("Ann Lee"))
  }
}

/// Two processes that write one file.
struct TwoWritersTests {
  @Test func `two builds of one archive at once leave a whole one and nothing else`() throws {
    let folder = try TemporaryFolder()
    try folder.write(FewVisits.json, to: "visits.json")
    let line = """
      cd '\(folder.path(""))'
      for i in 1 2 3 4; do "$0" archive build visits.json -o desk.legation --force & done
      wait; "$0" archive check desk.legation; echo "check $?"; ls -A
      """
    let program = try Program.run("/bin/bash", ["-c", line, Program.legation])
    #expect(program.output == "check 0\ndesk.legation\nvisits.json\n", "\(program.errors)")
    #expect(program.errors.components(separatedBy: "desk.legation: 3 visits").count == 5)
  }
}
