import Testing
import Timeline

@testable import TerminalFront

@Suite("Line by line")
struct PlainTests {
  /// What is said of each key, and at the start.
  private func said(_ keys: [String]) throws -> [String] {
    var reader = Reader()
    var before: Model?
    return try ([""] + keys).map { keys in
      try reader.type(keys)
      defer { before = reader.model }
      return PlainWords(before: before, after: reader.model).text
    }
  }

  private func words(_ text: String) -> Int { text.split { $0 == " " || $0 == "\n" }.count }

  @Test("A move says at most 1.3 times the words of the row")
  func moves() throws {
    let said = try said(["gg"] + Array(repeating: "j", count: 8))
    var reader = try Reader.after("gg")
    for text in said.dropFirst(3) {
      try reader.type("j")
      let row = reader.model.draw().textLines.first { $0.hasPrefix("▸") } ?? ""
      #expect(Double(words(text)) <= 1.3 * Double(words(row)), "\(text) for \(row)")
      #expect(text.hasSuffix("\n") && text.count { $0 == "\n" } == 1)
    }
  }

  @Test("A row says when, who and where, in words")
  func row() throws {
    #expect(try said(["5G"])[1] == "25–28? Jul 2022, Peru to Mongolia, José Ejemplo, contested\n")
    #expect(try said(["5G", "j"])[2] == "26, Kenya to Mongolia, Wanjiru Mfano\n")
  }

  @Test(
    "Nothing that draws is ever said",
    arguments: ["?", "t", "tt", "ttt", "tttt", "f", ":", "S", "l", "w", "A", "yC"])
  func safe(keys: String) throws {
    for text in try said(["5G", keys, "j", "j"]) {
      #expect(!text.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
      #expect(!text.unicodeScalars.contains { $0.value == 0x1B })
    }
  }

  @Test("What is typed is said as it is typed")
  func typing() throws {
    let said = try said(["/", "m", "us", "<Enter>"])
    #expect(said[1] == "search all visits: ")
    #expect(said[2] == "m")
    #expect(said[3] == "us")
    #expect(said[4].hasPrefix("\n"))
  }

  @Test("A facet says value, count and whether it is in the filter")
  func facets() throws {
    let said = try said(["f", "j", "<Space>"])
    #expect(said[2].firstMatch(of: /^\w+, \d+\n/) != nil)
    #expect(said[3].contains(", included\n"))
  }

  @Test("A table of companions is said row by row, accounts all at once")
  func boxes() throws {
    let table = try said(["5G", "w", "j"])
    #expect(table[2].hasPrefix("With José Ejemplo: "))
    #expect(table[3].firstMatch(of: /^[^\n]+, visits \d+, [^\n]+\n$/) != nil, "\(table[3])")
    let accounts = try said(["5G", "A"])[2]
    #expect(accounts.hasPrefix("Accounts: "))
    #expect(accounts.contains("\nPeru: ") && accounts.contains("\nMongolia: "))
  }

  @Test("Nothing is said of an answer before it is there")
  func unanswered() throws {
    var reader = Reader()
    let asked = Model(
      desk: reader.model.desk, size: Invented.standardSize, today: Invented.today,
      settings: Settings(), mostHeldWhole: Model.mostHeldWhole)
    #expect(asked.answeredQuery == nil)
    let greeting = PlainWords(before: nil, after: asked).text
    #expect(greeting.count { $0 == "\n" } == 1 && greeting.contains("quit"))
    try reader.type("Fdelegation:PER<Enter>")
    let answer = PlainWords(before: asked, after: reader.model).text
    #expect(answer.contains(" visits: delegation:PER\n"))
    // Shown first and counted later, the number is said when it is there.
    var uncounted = reader.model
    uncounted.window = Window(reader.model.window.rows, reachesStart: true, reachesEnd: false)
    #expect(!PlainWords(before: asked, after: uncounted).text.contains("visits: delegation"))
    #expect(
      PlainWords(before: uncounted, after: reader.model).text
        == "\(answer.split(separator: "\n")[0])\n")
  }

  @Test("Keys are read from the bytes of the terminal")
  func keys() {
    var keys = PlainKeys()
    #expect(
      keys.keys(Array("j\u{1B}[A\u{1B}[5~\r\u{4}".utf8)) == [
        .character("j"), .up, .pageUp, .enter, .control("d"),
      ])
    #expect(keys.keys([0x1B]) == [.escape])
    #expect(keys.keys([0xC3]) == [])
    #expect(keys.keys([0xA9]) == [.character("é")])
  }
}
