import Foundation
import Testing

extension RealTerminal {
  /// What a reader sees and types.
  @Suite(.timeLimit(.minutes(2)))
  struct Reading {
    @Test func `the first row is shown, and the cursor stands on the newest visit`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      let screen = try terminal.screen
      #expect(screen.contains("A few visits"))
      #expect(screen.contains("Ann Bell"))
      #expect(screen.contains("3 visits"))
    }

    @Test func `arrows and letters move`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.press("Up")
      try terminal.wait(forSelected: "José")
      try terminal.press("k")
      try terminal.wait(forSelected: "Ann")
      try terminal.press("Down")
      try terminal.wait(forSelected: "José")
      try terminal.press("j")
      try terminal.wait(forSelected: "Eve")
      try terminal.press("Home")
      try terminal.wait(forSelected: "Ann")
    }

    @Test func `Esc closes a prompt at once, without a second key`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.press("/")
      try terminal.wait(for: "the prompt") { $0.contains("search all visits ") }
      try terminal.press("Escape")
      try terminal.wait(for: "the end of the prompt") { !$0.contains("search all visits ") }
    }

    @Test func `a resize is drawn without a key`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.resize(columns: 120, rows: 30)
      try terminal.wait(for: "panes side by side") { screen in
        screen.contains(/Visits ─.*─ Visit ─/)
      }
      try terminal.resize(columns: 60, rows: 16)
      try terminal.wait(for: "the hints in the last of 16 rows") { screen in
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.count >= 16 && rows[15].contains("↵ read")
      }
    }

    /// Terminals with colours and without, as far as tmux does what their descriptions say; the
    /// Linux console has other characters.
    @Test(arguments: ["tmux-256color", "screen-256color", "vt100"])
    func `after many keys the screen is what it is without a terminal`(_ kind: String) throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser("TERM=\(kind) legation --no-state visits.json")
      var typed = ""
      for keys in ["kk", "/Jo", "\r", "n", "ll", "jj", "h", "z", "z", "?", "j", "q", "f", "j", " "]
      {
        try terminal.type(keys)
        typed += keys
        let notation = typed.replacing("\r", with: "<Enter>").replacing(" ", with: "<Space>")
        let expected = try Program.run(
          "screen", "--size", "80x24", "--keys", notation, terminal.folder.path("visits.json"))
        #expect(expected.status == 0)
        let lines = expected.output.split(separator: "\n", omittingEmptySubsequences: false)
        try terminal.wait(for: "after \(notation)\n\(expected.output)") { screen in
          plain(screen).split(separator: "\n", omittingEmptySubsequences: false).prefix(24)
            == lines.prefix(24)
        }
      }
    }

    /// A block that is selected in reverse video is a shaded one there.
    private func plain(_ screen: String) -> String { screen.replacing("▒", with: "█") }

    /// The line between the panes stands behind the names: it would be elsewhere. What tmux and
    /// the C library measure differently shows as a stand-in.
    @Test func `no script shifts its row, nor do characters without a known width`() throws {
      let terminal = try TmuxTerminal(columns: 120, rows: 30)
      let visits = FewVisits.json
        .replacing("Ann Bell", with: "김정은 محمد عبد きょうと ﾄｳ e\u{302}\u{323}")
        .replacing("José Núñez", with: "習近平 한\u{302E} 😀🇰🇵 Ты x\u{20DD} ☕→▸ \u{20000}")
      try terminal.folder.write(visits, to: "visits.json")
      try terminal.openBrowser()
      try terminal.type("kkzzj")
      let expected = try Program.run(
        "screen", "--size", "120x30", "--keys", "kkzzj",
        terminal.folder.path("visits.json")
      ).output.replacing("한\u{302E}", with: "▯▯")
      #expect(expected.contains("▯▯ 😀"))
      try terminal.wait(for: expected) { screen in
        plain(screen).split(separator: "\n").prefix(30)
          == expected.split(separator: "\n").prefix(30)
      }
    }

    @Test func `panes of hardly any size do not end the program`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      for (columns, rows) in [(1, 1), (2, 1), (1, 5), (3, 3), (200, 1), (1, 60), (10, 4)] {
        try terminal.resize(columns: columns, rows: rows)
        try terminal.press("j", "k", "?", "Escape", "f", "Escape", "/", "a", "Escape")
      }
      try terminal.resize(columns: 80, rows: 24)
      try terminal.wait(forSelected: "José")
    }

    @Test func `a terminal of one column and one row is browsed and left`() throws {
      let terminal = try TmuxTerminal()
      try terminal.command("clear; legation visits.json; echo over > over")
      try terminal.wait(for: "the screen") { _ in try terminal.value("alternate_on") == "1" }
      try terminal.resize(columns: 1, rows: 1)
      try terminal.press("j", "q")
      try terminal.wait(for: "the end") { _ in
        terminal.folder.textIfThere("over") != nil
      }
    }

    @Test(arguments: ["C", "POSIX", "nowhere.UTF-8"])
    func `a locale that knows only ASCII or nothing still shows é and 北`(locale: String) throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser("LC_ALL=\(locale) legation visits.json")
      try terminal.press("k")
      try terminal.wait(for: "José Núñez in 北京") { $0.contains("José Núñez in 北京") }
    }

    @Test func `NO_COLOR leaves bold and reverse, and no colour`() throws {
      let color = /\e\[([0-9:]+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;:m]/
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try #expect(terminal.coloredScreen.contains(color))
      try terminal.press("q")
      try terminal.wait(for: "the shell") { _ in try terminal.value("alternate_on") == "0" }
      try terminal.openBrowser("clear; NO_COLOR=1 legation visits.json")
      try #expect(!terminal.coloredScreen.contains(color))
      try #expect(terminal.coloredScreen.contains("\u{1B}["))
    }
  }
}
