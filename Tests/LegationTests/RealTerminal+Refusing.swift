import Foundation
import Testing

extension RealTerminal {
  /// Where there can be no screen.
  @Suite(.timeLimit(.minutes(1)))
  struct Refusing {
    @Test(arguments: ["TERM=dumb", "TERM=nonsense", "TERM=", "-u TERM"])
    func `a terminal that cannot be used gets one sentence and exit code 2`(setting: String) throws
    {
      let terminal = try TmuxTerminal(columns: 200)
      try terminal.command("clear; env \(setting) legation visits.json; echo ended $?")
      let screen = try terminal.wait(for: "the end") { $0.contains("ended 2\n") }
      let lines = screen.split(separator: "\n").prefix { $0 != "ended 2" }
      #expect(lines.count { $0.hasPrefix("legation: ") } == 1)
      #expect(lines.last?.hasSuffix("\"legation list\" needs no screen") == true)
      try #expect(terminal.value("alternate_on") == "0")
    }

    @Test func `visits from standard input leave the keys to the terminal`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser("cat visits.json | legation -")
      try terminal.press("k")
      try terminal.wait(forSelected: "José")
    }

    @Test func `output into a pipe is the list`() throws {
      let terminal = try TmuxTerminal()
      try terminal.command("legation visits.json | sed 's/^/got /'")
      try terminal.wait(for: "the list") { screen in
        screen.split(separator: "\n").count { $0.hasPrefix("got 2001") } == 3
      }
    }
  }
}
