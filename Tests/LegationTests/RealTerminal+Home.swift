import Foundation
import Testing

extension RealTerminal {
  /// The editor, files that change, and the terminal that is only written to.
  @Suite(.timeLimit(.minutes(2)))
  struct Home {
    /// A terminal whose editor is a script, with the file as `$1` and what it was told in `told`.
    private func terminal(editing script: String) throws -> TmuxTerminal {
      let terminal = try TmuxTerminal(environment: ["EDITOR": "./vim", "VISUAL": ""])
      let editor = "#!/bin/sh\necho \"$@\" > told\n\(script)\n"
      try terminal.folder.write(editor, to: "vim")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: terminal.folder.path("vim"))
      return terminal
    }

    @Test func `e opens the visit at its line, and comes back with the file read again`() throws {
      let terminal = try terminal(editing: "sed -i 's/Eve Moor in Oslo/Eve Moor in Bergen/' $2")
      try terminal.openBrowser()
      try terminal.press("e")
      try terminal.wait(for: "the changed title") { $0.contains("Eve Moor in Bergen") }
      try terminal.wait(forSelected: "Eve")
      let line = FewVisits.json.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("\"id\": \"eve\"") }
      let told = try terminal.folder.text("told")
      #expect(told == "+\((line ?? 0) + 1) visits.json\n")
    }

    @Test func `a file that changes is read again; a broken one leaves what there was`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.folder.write(
        FewVisits.json.replacing("Eve Moor in Oslo", with: "Eve Moor in Bergen"),
        to: "visits.json")
      try terminal.wait(for: "the changed title") { $0.contains("Eve Moor in Bergen") }
      try terminal.folder.write(
        FewVisits.json.replacing("2001-02-05", with: "2001-02-35"), to: "visits.json")
      try terminal.wait(for: "word of what is wrong") { screen in
        screen.contains("visits.json:") && screen.contains("3 visits")
      }
      try terminal.folder.write(FewVisits.json, to: "visits.json")
      try terminal.wait(for: "the file of before") {
        $0.contains("Eve Moor in Oslo") && !$0.contains("visits.json:")
      }
    }

    @Test func `in an archive e says which file to edit`() throws {
      let terminal = try TmuxTerminal()
      try terminal.command("legation archive build visits.json -o a.legation")
      try terminal.wait(for: "the archive") { $0.contains("a.legation: 3 visits") }
      try terminal.openBrowser("legation a.legation")
      try terminal.press("e")
      try terminal.wait(for: "the sentence") { screen in
        screen.contains("a.legation is an archive") && screen.contains("edit visits.json")
      }
    }

    @Test func `a tilde in an export is home, and only export! replaces what is there`() throws {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.type(":export csv ~/out.csv")
      try terminal.press("Enter")
      try terminal.wait(for: "how much was written") { $0.contains("out.csv: 3 visits written") }
      #expect(try terminal.folder.text("out.csv").contains("Eve Moor in Oslo"))
      try terminal.press("t")
      try terminal.type(":export tsv ~/lanes.tsv")
      try terminal.press("Enter")
      try terminal.wait(for: "what was drawn") { $0.contains("lanes.tsv: ") }
      #expect(try terminal.folder.text("lanes.tsv").contains("Eve Moor"))
      try terminal.press("Escape")
      try terminal.folder.write("mine", to: "out.csv")
      try terminal.type(":export csv ~/out.csv")
      try terminal.press("Enter")
      try terminal.wait(for: "a refusal") {
        $0.contains("out.csv is there already; :export! overwrites it")
      }
      #expect(try terminal.folder.text("out.csv") == "mine")
      try terminal.type(":export! csv ~/out.csv")
      try terminal.press("Enter")
      try terminal.wait(for: "the new file") { _ in
        try terminal.folder.text("out.csv").contains("Eve Moor in Oslo")
      }
    }

    @Test func `after a prefix key and a while the menu of what may follow comes by itself`() throws
    {
      let terminal = try TmuxTerminal()
      try terminal.openBrowser()
      try terminal.press("]")
      try terminal.wait(for: "the menu") {
        $0.contains("]c  next contested visit") && $0.contains("Esc none of these")
      }
      try terminal.press("Escape")
      try terminal.wait(for: "the screen of before") { !$0.contains("]c") }
    }

    @Test func `plain, nothing is drawn and a move says a line`() throws {
      let terminal = try TmuxTerminal()
      try terminal.record(to: "bytes")
      try terminal.command("legation --plain visits.json")
      try terminal.wait(for: "the first line") {
        $0.contains("7 Mar 2001, United Kingdom to Norway")
      }
      try terminal.press("k")
      try terminal.wait(for: "the line before") { $0.contains("Spain to China, José Núñez") }
      try terminal.press("k")
      try terminal.wait(for: "the first visit") { $0.contains("3, France to Vietnam, Ann Bell") }
      try terminal.press("?")
      try terminal.wait(for: "help") { $0.contains("half a page") || $0.contains("To begin with") }
      try terminal.press("q", "q")
      try terminal.wait(for: "the shell") { $0.split(separator: "\n").last == "ready>" }
      let bytes = try terminal.folder.text("bytes")
      #expect(!bytes.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
      #expect(!bytes.contains("\u{1B}[?1049h"))
      let said = bytes.split(whereSeparator: \.isNewline).first { $0.contains("France to Vietnam") }
      #expect(said == "3, France to Vietnam, Ann Bell")
    }
  }
}
