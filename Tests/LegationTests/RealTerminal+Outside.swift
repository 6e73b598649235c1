import Foundation
import Testing

extension RealTerminal {
  /// What comes from outside: the clipboard, and links of the data.
  @Suite(.timeLimit(.minutes(2)))
  struct Outside {
    @Test func `pasted text is not read as keys, whatever escape sequences it holds`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.paste(
        "k\u{1B}[A\u{1B}OA\u{1B}[5~\u{1B}[H\u{1B}[Z\u{7F}\u{8}\rq\u{1B}[M !!kQ\u{3}")
      try terminal.wait(for: "word of the paste") { $0.contains("pasted text is not read as keys") }
      try terminal.wait(forSelected: "Eve")
    }

    @Test func `text pasted into a prompt is searched for and does nothing else`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.press("/")
      try terminal.wait(for: "the prompt") { $0.contains("search all visits ") }
      try terminal.paste("José\u{1B}[D\u{7F}\u{1B}[3~\rNúñez")
      try terminal.wait(for: "the text in the prompt") { screen in
        screen.contains(/│  José.*Núñez/)
      }
    }

    @Test func `a paste that comes in slowly is not read as keys either`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.type("\u{1B}[200~half of it")
      usleep(600_000)  // What comes, not what is waited for: a line that stalls.
      try terminal.type("kkkq\u{1B}[201~")
      try terminal.wait(for: "word of the paste") { $0.contains("pasted text is not read as keys") }
      try terminal.wait(forSelected: "Eve")
    }

    @Test func `a paste ends with the program: the shell gets text without marks`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.press("q")
      try terminal.wait(for: "the shell") { $0.contains("\nready>\n") }
      try terminal.command("cat -v")
      try terminal.paste("pasted\n")
      try terminal.wait(for: "the text twice") { screen in
        screen.split(separator: "\n").count { $0.hasSuffix("pasted") } == 2
      }
      try #expect(!terminal.screen.contains("200~"))
    }

    @Test func `a link is one argument of the browser, whatever it holds`() throws {
      let terminal = try TmuxTerminal()
      let browser = try terminal.folder.write(
        """
        #!/bin/sh
        for argument; do printf '%s\\n' "$argument"; done > arguments.part
        grep SigIgn /proc/self/status > signals
        mv arguments.part arguments
        """, to: "browser", isProgram: true)
      try terminal.openBrowser("BROWSER=\(browser) legation visits.json")
      try terminal.press("o")
      try terminal.wait(for: "the browser") { _ in
        terminal.folder.textIfThere("arguments") != nil
      }
      #expect(try terminal.folder.text("arguments") == FewVisits.link + "\n")
      let ignored = try terminal.folder.text("signals").split(whereSeparator: \.isWhitespace).last
      let mask = try #require(ignored.flatMap { UInt64($0, radix: 16) })
      #expect(mask & 1 << (UInt64(SIGPIPE) - 1) == 0, "the browser would not see a closed pipe")
      #expect(terminal.folder.textIfThere("hurt") == nil)
      try terminal.press("k")
      try terminal.wait(forSelected: "José")
    }

    @Test func `a browser that fails is named, with its exit code and the whole address`() throws {
      let terminal = try TmuxTerminal()
      let browser = try terminal.folder.write("#!/bin/sh\nexit 3\n", to: "browser", isProgram: true)
      try terminal.openBrowser("BROWSER=\(browser) legation visits.json")
      try terminal.press("o")
      try terminal.wait(for: "the sentence") { screen in
        let said = screen.filter { !$0.isWhitespace && $0 != "│" }
        return said.contains("failed(exitcode3);setBROWSER,orcopytheaddress:")
          && said.contains(FewVisits.link.filter { !$0.isWhitespace })
      }
    }

    @Test func `a link without a browser is said in one sentence, with the address`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser("BROWSER=no-such-browser legation visits.json")
      try terminal.press("o")
      try terminal.wait(for: "the sentence") { $0.contains("no-such-browser is not installed") }
    }
  }
}
