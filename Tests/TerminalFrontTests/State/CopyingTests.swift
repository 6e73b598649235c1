import Testing
import Timeline

@testable import TerminalFront

@Suite("Copying")
struct CopyingTests {
  private func copied(_ keys: String) throws -> String? {
    for effect in try Reader.after(keys).effects {
      if case .copy(let text) = effect { return text }
    }
    return nil
  }

  @Test("The line, as the list or the detail tells it")
  func line() throws {
    #expect(
      try copied("5Gyy") == "Peru → Mongolia, José Ejemplo, 25 July to 27 or 28 July 2022")
    #expect(try copied("5Glyy") == "Invented: Peru at the Festival of Examples")
  }

  @Test("Address and citation are of the source under the cursor")
  func source() throws {
    let detail = try #require(try Reader.after("5Gl").model.detail)
    let second = try #require(
      detail.lines.indices.first { detail.firstSource(from: $0, rows: 1) == 2 })
    let first = try copied("5Gyu")
    let under = try copied("5Gl\(second + 1)ggyu")
    #expect(first?.hasPrefix("https://gazette.example/") == true)
    #expect(under != first)
    #expect(try copied("5Gl\(second + 1)ggyc")?.hasSuffix(under ?? "?") == true)
  }

  @Test("A claim is copied with who makes it and where")
  func claim() throws {
    let visit = try #require(Invented.loaded.visits.first { $0.id == "2022-07-per-mng" })
    let claim = try #require(visit.claims.first)
    let text = try #require(try copied("5Gyq"))
    #expect(text.hasPrefix("“\(claim.text)” — \(claim.by)"))
  }

  @Test("The whole visit is copied as Markdown, with the note")
  func markdown() throws {
    var reader = Reader()
    reader.browser = Browser(
      Model(
        desk: Invented.desk(), size: Invented.standardSize, today: Invented.today), Invented.store,
      markdown: { visit, _, note in "## \(visit.title)\n\(note ?? "")" })
    reader.browser.start(wake: nil)
    try reader.type("5Gaask again<Enter>ym")
    let text = "## Invented: Peru at the Festival of Examples\nask again"
    #expect(reader.effects.contains(.copy(text)))
    #expect(reader.notice?.hasPrefix("copied \(text.count) characters: ") == true)
  }

  @Test("The notice says how much; nothing to copy says so")
  func notices() throws {
    #expect(try Reader.after("5Gyi").notice == "copied 15 characters: 2022-07-per-mng")
    #expect(try Reader.after("3Gyq").notice == "no claim to copy here")
  }

  @Test("Where tmux keeps copied text to itself, it is said how to let it on")
  func tmux() {
    let inside = ["TMUX": "/tmp/tmux-1000/default,1,0", "TERM": "screen-256color"]
    #expect(
      Clipboard.problem(inside, tmuxSetting: { "external" })?.contains("set-clipboard on") == true)
    #expect(Clipboard.problem(inside, tmuxSetting: { "on" }) == nil)
    #expect(Clipboard.problem(["TERM": "xterm-256color"], tmuxSetting: { "off" }) == nil)
    #expect(Clipboard.problem(["TERM": "linux"], tmuxSetting: { nil }) != nil)
  }
}
