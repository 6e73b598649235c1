import Testing

@testable import Timeline

@Suite("A file as a text")
struct TextProblemTests {
  @Test(arguments: [
    (
      "{ \"visits\": [ }",
      "x.json:1:15: expected a value: a text in \"quotes\", a number, a list or an object"
    ),
    ("{ \"visits\" [] }", "x.json:1:12: expected : after the name of a field"),
    ("{\n  \"visits\": []\n  \"people\": [] }", "x.json:3:3: expected , or } in the object"),
    ("{ visits: [] }", "x.json:1:3: expected the name of a field in \"quotes\""),
    ("{ \"visits\": [] } }", "x.json:1:18: text after the end of the value"),
    ("{ \"visits\": [", "x.json:1:14: the text ends where a value was expected"),
    ("{\n  \"visits\": [ 1", "x.json:2:13: the list that begins here is never closed"),
    ("{ \"visits", "x.json:1:3: the text that begins here is never closed"),
    ("{ \"é\": nul }", "x.json:1:8: expected a value such as null"),
  ])
  func `that is no JSON is told where and why`(_ text: String, _ problem: String) throws {
    #expect(try Folder(text).problems() == [problem])
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{FEFF}\n"])
  func `that is empty is told so`(_ text: String) throws {
    #expect(
      try Folder(text).problems() == ["x.json: the file is empty; expected a collection of visits"])
  }

  @Test(
    arguments: [
      ([0x7B, 0x0A, 0x22, 0xFF, 0x22], "x.json:2:2: byte FF is not UTF-8"),
      ([0x7B, 0x22, 0xC3, 0xA9, 0xE9, 0x22], "x.json:1:4: byte E9 is not UTF-8"),
      ([0xFF, 0xFE, 0x7B, 0x00], "x.json:1:1: byte FF is not UTF-8"),
      ([0x22, 0xC0, 0x80], "x.json:1:2: byte C0 is not UTF-8"),
      ([0x22, 0xED, 0xA0, 0x80], "x.json:1:2: byte ED is not UTF-8"),
      ([0x22, 0xF4, 0x90, 0x80, 0x80], "x.json:1:2: byte F4 is not UTF-8"),
      ([0x22, 0xE2, 0x82], "x.json:1:2: byte E2 is not UTF-8"),
    ] as [([UInt8], String)])
  func `that is not UTF-8 is told the byte`(_ bytes: [UInt8], _ problem: String) throws {
    let folder = try Folder()
    try folder.write("x.json", bytes: bytes)
    #expect(folder.problems() == [problem])
  }

  @Test func `may begin with a byte order mark, which no column counts`() throws {
    #expect(try Folder("\u{FEFF}" + SampleFile.text).problems() == [])
    #expect(
      try Folder("\u{FEFF}{ \"visit\": [] }").problems() == [
        "x.json:1:12: visit: there is no field \"visit\" here; did you mean \"visits\"?"
      ])
  }

  @Test func `may end its lines with carriage returns`() throws {
    #expect(try Folder(SampleFile.text.replacing("\n", with: "\r\n")).problems() == [])
    #expect(
      try Folder("{\r\n  \"visit\": []\r\n}").problems() == [
        "x.json:2:12: visit: there is no field \"visit\" here; did you mean \"visits\"?"
      ])
  }

  @Test func `counts columns in characters, not in bytes`() throws {
    #expect(
      try Folder("{ \"$schema\": \"习近平 café 👨‍👩‍👧\", \"visit\": [] }").problems() == [
        "x.json:1:37: visit: there is no field \"visit\" here; did you mean \"visits\"?"
      ])
  }

  @Test func `is refused when it is nested too deep`() throws {
    let deep = String(repeating: "[", count: 64)
    #expect(
      try Folder("{ \"visits\": \(deep) }").problems() == [
        "x.json:1:76: nested more than 64 levels deep"
      ])
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"visits\":[", "\"\\", "1", "-", "\u{FEFF}"])
  func `of a megabyte of the same is refused at once`(_ piece: String) throws {
    let folder = try Folder(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
    let begin = ContinuousClock.now
    #expect(folder.problems().count == 1)
    #expect(begin.duration(to: .now) < .seconds(20))
  }
}
