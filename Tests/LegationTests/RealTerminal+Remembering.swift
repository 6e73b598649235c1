import Foundation
import Testing

extension RealTerminal {
  /// What outlives the program.
  @Suite(.timeLimit(.minutes(5)))
  struct Remembering {
    private let state = try? TemporaryFolder()

    private func terminal() throws -> TmuxTerminal {
      try TmuxTerminal(environment: ["XDG_STATE_HOME": try #require(state).path("")])
    }

    private struct Contents: Decodable {
      struct Memory: Decodable {
        var bookmarks: Set<String>
        var marks: [String: String]
      }

      var memory: Memory
    }

    /// What the file holds; nil while there is none.
    private func remembered() throws -> Contents.Memory? {
      guard let text = try #require(state).textIfThere("legation/memory.json") else { return nil }
      return try JSONDecoder().decode(Contents.self, from: Data(text.utf8)).memory
    }

    @Test func `a bookmark outlives the program, and the place too`() throws {
      var terminal = try terminal()
      try terminal.openBrowser()
      try terminal.press("k", "B", "q")
      try terminal.wait(for: "the shell") { !$0.contains("A few visits") }
      #expect(try remembered()?.bookmarks == ["few:jose"])
      terminal = try self.terminal()
      try terminal.command("legation visits.json")
      try terminal.wait(forSelected: "José")
    }

    @Test func `with --no-state nothing is written`() throws {
      let terminal = try terminal()
      try terminal.openBrowser("legation --no-state visits.json")
      try terminal.press("k", "B", "m", "a", "q")
      try terminal.wait(for: "the shell") { !$0.contains("A few visits") }
      let files = try FileManager.default.contentsOfDirectory(atPath: try #require(state).path(""))
      #expect(files.isEmpty)
    }

    @Test func `killed at any moment it loses no earlier bookmark`() throws {
      let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
      let isLong = ProcessInfo.processInfo.environment["CI_LONG"] == "1"
      var random = SystemRandomNumberGenerator()
      var marks: Set<String> = []
      var terminal = try terminal()
      try terminal.openBrowser()
      try terminal.press("B")
      try terminal.wait(for: "the bookmark") { _ in try remembered()?.bookmarks == ["few:eve"] }
      try terminal.press("q")
      for round in 0..<(isLong ? 100 : 30) {
        terminal = try self.terminal()
        try terminal.openBrowser()
        let running = try terminal.running
        let wanted = (0..<8).map { letters[(round * 8 + $0) % letters.count] }
        try terminal.type(wanted.map { "m\($0)" }.joined())
        usleep(UInt32.random(in: 0...30_000, using: &random))
        kill(running, SIGKILL)
        try terminal.wait(for: "its end") { _ in kill(running, 0) != 0 || isDefunct(running) }
        let memory = try #require(try remembered())
        #expect(memory.bookmarks == ["few:eve"], "round \(round)")
        #expect(marks.isSubset(of: memory.marks.keys), "round \(round)")
        marks = Set(memory.marks.keys)
      }
      // Some rounds were killed late enough to have written something.
      #expect(!marks.isEmpty)
    }

    private func isDefunct(_ process: pid_t) -> Bool {
      (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.contains(") Z")
        ?? true
    }
  }
}
