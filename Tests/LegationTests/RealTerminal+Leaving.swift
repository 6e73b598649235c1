import Foundation
import Testing

extension RealTerminal {
  /// However the program ends or pauses, the shell gets its terminal back.
  @Suite(.timeLimit(.minutes(2)))
  struct Leaving {
    /// Runs the browser between two looks at the terminal's modes.
    private func openBetweenLooks(_ terminal: TmuxTerminal) throws {
      try terminal.openBrowser(
        "before=$(stty -g); legation visits.json; echo ended $?;"
          + " test \"$before\" = \"$(stty -g)\"; echo modes $?")
      try #expect(terminal.value("alternate_on") == "1")
    }

    private func expectTerminalBack(_ terminal: TmuxTerminal, status: Int) throws {
      try terminal.wait(for: "the end with \(status)") { screen in
        screen.contains("ended \(status)\n") && screen.contains("modes 0\n")
      }
      try #expect(terminal.value("alternate_on") == "0")
      try #expect(terminal.value("cursor_flag") == "1")
      try #expect(terminal.value("mouse_any_flag") == "0")
      try #expect(terminal.value("keypad_cursor_flag") == "0")
    }

    @Test func `q gives the terminal back as it was`() throws {
      let terminal = try TmuxTerminal()
      try openBetweenLooks(terminal)
      try terminal.press("q")
      try expectTerminalBack(terminal, status: 0)
    }

    @Test func `SIGTERM gives it back, and the process ends with 143`() throws {
      let terminal = try TmuxTerminal()
      try openBetweenLooks(terminal)
      kill(try terminal.running, SIGTERM)
      try expectTerminalBack(terminal, status: 143)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGQUIT])
    func `a crash gives it back`(signal: Int32) throws {
      let terminal = try TmuxTerminal()
      try openBetweenLooks(terminal)
      kill(try terminal.running, signal)
      try expectTerminalBack(terminal, status: 128 + Int(signal))
    }

    @Test func `what was written to standard error is printed after a crash, not before`() throws {
      let terminal = try TmuxTerminal()
      try openBetweenLooks(terminal)
      let process = try terminal.running
      let errors = try FileHandle(forWritingTo: URL(filePath: "/proc/\(process)/fd/2"))
      try errors.write(contentsOf: Data("last words\n".utf8))
      try terminal.press("k")
      try terminal.wait(forSelected: "José")
      try #expect(!terminal.screen.contains("last words"))
      kill(process, SIGABRT)
      try expectTerminalBack(terminal, status: 134)
      try #expect(terminal.screen.contains("last words"))
    }

    @Test func `^Z gives the shell its terminal, and fg the screen with working arrows`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      for _ in 0..<2 {
        try terminal.press("C-z")
        // Before the shell says so, what is typed may still be read as keys of the program.
        try terminal.wait(for: "the shell") { $0.contains("Stopped") }
        try #expect(terminal.value("alternate_on") == "0")
        try terminal.command("echo 'a sh''ell'")
        try terminal.wait(for: "the shell's answer") { $0.contains("\na shell\n") }
        try #expect(terminal.value("mouse_any_flag") == "0")
        try terminal.command("clear; fg")
        try terminal.wait(forSelected: "Eve")
        try #expect(terminal.value("alternate_on") == "1")
        try terminal.press("Up")
        try terminal.wait(forSelected: "José")
        try terminal.press("Down")
        try terminal.wait(forSelected: "Eve")
      }
      try terminal.press("/")
      try terminal.paste("still marked\u{1B}[A")
      try terminal.wait(for: "the pasted text") { $0.contains("still marked") }
    }

    @Test func `a size changed while it was stopped is drawn after fg`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.press("C-z")
      try terminal.wait(for: "the shell") { _ in try terminal.value("alternate_on") == "0" }
      try terminal.resize(columns: 60, rows: 16)
      try terminal.command("fg")
      try terminal.wait(for: "the hints in the last of 16 rows") { screen in
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.count >= 16 && rows[15].contains("↵ read")
      }
    }

    @Test func `SIGTSTP from outside stops it as ^Z does`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      kill(try terminal.running, SIGTSTP)
      try terminal.wait(for: "the shell") { _ in try terminal.value("alternate_on") == "0" }
      try terminal.command("fg")
      try terminal.wait(forSelected: "Eve")
      try terminal.press("Up")
      try terminal.wait(forSelected: "José")
    }

    @Test func `a stopped program ends when the shell ends it`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      let process = try terminal.running
      try terminal.press("C-z")
      try terminal.wait(for: "the shell") { _ in try terminal.value("alternate_on") == "0" }
      try terminal.command("clear; kill %1; kill -CONT %1")
      try terminal.wait(for: "the end") { _ in
        try terminal.command("jobs")
        return !isRunning(process)
      }
      try #expect(terminal.value("alternate_on") == "0")
    }

    @Test func `a closed terminal ends the process`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      let process = try terminal.running
      try terminal.close()
      expectEnd(process)
    }

    @Test func `a closed terminal ends it also when nobody says so with a signal`() throws {
      let terminal = try TmuxTerminal()
      // In a session of its own it has no controlling terminal and gets no SIGHUP.
      try terminal.openBrowser("setsid --wait legation visits.json")
      let waiting = try terminal.running
      let children = try String(
        contentsOfFile: "/proc/\(waiting)/task/\(waiting)/children", encoding: .utf8)
      let process = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
      try terminal.close()
      expectEnd(process)
    }

    private func isRunning(_ process: pid_t) -> Bool {
      guard kill(process, 0) == 0 else { return false }
      let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      return !(status ?? "State:\tZ").contains("State:\tZ")
    }

    private func expectEnd(_ process: pid_t) {
      let end = ContinuousClock.now + .seconds(5)
      while isRunning(process), ContinuousClock.now < end { usleep(5_000) }
      #expect(!isRunning(process))
    }
  }
}
