import Foundation
import Testing

/// A desk in a shell and in a real terminal.
@Suite(.serialized, .enabled(if: ShellDesk.isThere, "PostgreSQL is not installed here"))
struct DeskCommandTests {
  /// Two versions of the few visits: one is gone, one new, one has another title.
  private func writeVersions(to folder: TemporaryFolder) throws {
    try folder.write(FewVisits.json, to: "one.json")
    let changed = FewVisits.json.replacing("Ann Bell in Hanoi", with: "Ann Bell in Hue")
      .replacing("\"id\": \"jose\"", with: "\"id\": \"adam\"")
    try folder.write(changed, to: "two.json")
  }

  /// What commands print in a shell where `$desk` is a desk with both versions as editions.
  private func run(_ commands: String) throws -> Program {
    let folder = try TemporaryFolder()
    try writeVersions(to: folder)
    let filled = """
      desk=$LEGATION_DESK; cd "$0"
      { legation desk init "$desk" && legation archive build one.json -o "$desk" \
        && legation archive build two.json -o "$desk"; } 2>log || { cat log; exit 9; }
      """
    return try Program.run(
      ShellDesk.script, ["bash", "-c", "\(filled)\n\(commands)", folder.path("")],
      environment: ShellDesk.environment)
  }

  @Test func `two editions are told apart by what is named behind the desk`() throws {
    let program = try run(
      """
      legation diff "${desk/@/:secret@}#1" "$desk" && echo --
      legation list "$desk#1" -q Hue; legation list --since "$desk#1" "$desk" -q changed:
      """)
    #expect(program.status == 0, "\(program.output)\(program.errors)")
    #expect(!program.output.contains("secret"))
    let parts = program.output.split(separator: "--\n")
    #expect(parts.first?.contains("Ann Bell in Hanoi → Ann Bell in Hue") == true)
    let listed = parts.last?.split(separator: "\n") ?? []
    #expect(listed.count == 1 && listed[0].hasSuffix("ann"), "\(program.output)")
  }

  @Test(.enabled(if: TmuxTerminal.tmux != nil, "tmux is not installed"))
  func `a reader is told of a newer edition, and R marks what others changed`() throws {
    let terminal = try TmuxTerminal(columns: 100, rows: 30)
    try writeVersions(to: terminal.folder)
    try terminal.folder.write(
      """
      legation desk init "$LEGATION_DESK"; legation archive build one.json -o "$LEGATION_DESK"
      (until [ -e go ]; do sleep 0.1; done
        legation archive build two.json -o "$LEGATION_DESK") >/dev/null 2>&1 &
      legation "$LEGATION_DESK"
      """, to: "desk.sh")
    try terminal.command("'\(ShellDesk.script)' sh desk.sh")
    try terminal.wait(for: "the desk", seconds: 60) { $0.contains("▸") && $0.contains("Eve Moor") }
    try terminal.folder.write("", to: "go")
    try terminal.wait(for: "the news", seconds: 60) {
      $0.contains(
        "edition 2 of the desk: 1 new, 1 changed, 1 gone; R shows it and marks new and changed ones"
      )
    }
    try terminal.press("R")
    try terminal.wait(for: "the newer edition", seconds: 60) { screen in
      let rows = screen.split(separator: "\n")
      return screen.contains("compared with edition 1")
        && rows.contains { $0.contains("±") && $0.contains("Ann Bell") }
        && rows.contains { $0.contains("+") && $0.contains("José Núñez") }
    }
  }

  @Test func `a visit that cannot be read takes no other line away, and the exit code tells of it`()
    throws
  {
    let program = try run(
      """
      psql -qX "$desk" -c "UPDATE legation.visit SET json = '{}' WHERE id = 'adam'" 2>/dev/null
      legation list "$desk"; echo "-- $?"
      legation list "$desk" -q '/./' --format json; echo "-- $?"
      legation list "$desk" -q id:adam; echo "-- $?"
      """)
    let parts = program.output.split(separator: "--", omittingEmptySubsequences: false)
    #expect(parts.dropFirst().map { $0.prefix(3) } == [" 2\n", " 2\n", " 2\n"])
    #expect(parts[0].contains("  ann\n") && !parts[0].contains("adam"))
    #expect(parts[1].contains("\"ann\"") && parts[1].hasSuffix("]\n"))
    #expect(parts[2] == " 2\n")
    let said = program.errors.split(separator: "\n")
    #expect(said.count == 3)
    #expect(said.allSatisfy { $0.contains("the visit \"adam\" of edition 2 cannot be read") })
  }

  @Test func `what is new is asked of the edition before, or of one that is named by its number`()
    throws
  {
    let program = try run(
      """
      legation list "$desk" -q changed:; echo --; legation list "$desk" -q new: one.json; echo --
      legation list "$desk" --since '#1' -q changed:; echo --
      legation list "$desk#1" -q new:; legation list one.json --since '#1' -q new:
      """)
    let parts = program.output.split(separator: "--\n")
    #expect(parts.count == 3, "\(program.output)\(program.errors)")
    #expect(parts[0].contains("  ann\n") && parts[0].split(separator: "\n").count == 1)
    #expect(parts[1].contains("  adam\n") && parts[1].split(separator: "\n").count == 1)
    #expect(parts[2] == parts[0])
    #expect(program.errors.contains("the desk has no edition before this one"))
    #expect(program.errors.contains("#1: expected the desk in front, or one desk to be read"))
  }

  @Test func `an archive is made of a desk, and holds what the desk holds`() throws {
    let program = try run(
      """
      sed 's/"id": "few"/"id": "more"/; s/"id": "\\(ann\\|eve\\|jose\\)"/"id": "\\1-2"/' one.json >more.json
      legation archive build more.json -o "$desk" 2>/dev/null
      legation archive build "$desk" -o all.legation 2>/dev/null || exit 8
      legation archive build "$desk" -o all.legation && exit 7
      legation diff "$desk" all.legation --format json | head -c 400; ls -A | grep jsonl
      legation list "$desk" >desk.txt; legation list all.legation | diff desk.txt - && echo same
      legation archive info all.legation | head -1
      """)
    #expect(program.output.contains("same\n"), "\(program.output)\(program.errors)")
    #expect(!program.output.contains("jsonl"))
    #expect(program.output.contains("2 collections"))
  }

  @Test func `a desk in a wrong place is one sentence that says the right one`() throws {
    let program = try run(
      """
      legation check "$desk"; echo $?; legation facets "$desk" office; echo $?
      legation show "$desk" ann; legation accounts "$desk" ann; legation who "$desk" x
      legation archive build "$desk" -o "$desk"; echo $?
      """)
    #expect(program.output == "64\n64\n64\n")
    #expect(program.errors.contains("was checked when it was filled"))
    #expect(program.errors.contains("the field comes before what is read: legation facets"))
    #expect(program.errors.contains("the id comes before what is read: legation show ID postgres:"))
    #expect(program.errors.contains("legation accounts ID --data postgres:"))
    #expect(program.errors.contains("the person or party comes before"))
    #expect(program.errors.contains("A desk is filled from files; legation export"))
  }

  @Test func `an edition is not filled, and one that is not there is one sentence`() throws {
    let filled = try run(#"legation archive build one.json -o "$desk#1""#)
    #expect(filled.status == 64 && filled.errors.contains("can only be read; leave out #1"))
    let missing = try run(#"legation list "$desk#7""#)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("there is no edition 7; legation desk editions lists them"))
  }
}

/// The throw-away server of `script/desk`, for a command that runs in its time.
enum ShellDesk {
  static let script = Program.root.appending(path: "script/desk").path
  static let isThere = (try? Program.run(script, ["true"], environment: environment))?.status == 0

  static let environment: [String: String] = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": "\(Program.products.path):\(path)", "LC_ALL": "C.UTF-8"]
  }()
}
