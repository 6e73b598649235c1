import Testing

@testable import Timeline

@Suite("JSON Lines")
struct JSONLinesTests {
  private let header =
    #"{"collection":{"id":"c","title":"C"},"people":[{"id":"kim","name":"Kim Jong Un"}]}"#

  @Test func `may be a header and then a visit a line`() throws {
    let folder = try Folder()
    let lines = [header, SampleFile.visit("a"), "", SampleFile.visit("b"), ""]
    try folder.write("x.jsonl", lines.joined(separator: "\n"))
    let loaded = folder.load()
    #expect(loaded.problems == [])
    #expect(loaded.visits.map(\.id) == ["a", "b"])
    #expect(loaded.visits.map(\.collection) == ["c", "c"])
    #expect(loaded.reference.people["kim"] != nil)
    #expect(loaded.title == "C")
  }

  @Test func `may be visits alone, even one`() throws {
    #expect(try Folder(SampleFile.visit("a")).load().visits.map(\.id) == ["a"])
    let two = SampleFile.visit("a") + "\r\n" + SampleFile.visit("b") + "\r\n"
    #expect(try Folder(two).load().visits.map(\.id) == ["a", "b"])
  }

  @Test func `may begin with a byte order mark`() throws {
    let text = "\u{FEFF}" + header + "\n" + SampleFile.visit("a")
    #expect(try Folder(text).load().visits.map(\.id) == ["a"])
  }

  @Test func `is told apart from a file that stands on one line`() throws {
    let text = "{ \"visits\": [" + SampleFile.visit("a") + "] }\n\n"
    let loaded = try Folder(text).load()
    #expect(loaded.problems == [])
    #expect(loaded.visits.map(\.id) == ["a"])
  }

  @Test func `may have a header of sources alone`() throws {
    let text = #"{"sources":[{"id":"s","publisher":"P","title":"T"}]}"#
    #expect(try Folder(text).problems() == [])
    #expect(try Folder(text + "\n" + SampleFile.visit("a")).load().visits.map(\.id) == ["a"])
  }

  @Test func `has problems on the lines they stand on`() throws {
    let lines = [
      header,
      SampleFile.visit("a", dates: "2023-02-30"),
      SampleFile.visit("b"),
      "",
      SampleFile.visit("b"),
      #"{"id": "c", }"#,
      SampleFile.visit("d").replacing(
        #""party":"RUS""#, with: #""party":"RUS","members":[{"person":"kin"}]"#),
    ]
    let found = try Folder(lines.joined(separator: "\n")).problems()
    #expect(
      found.map { $0.replacing(/a visit of .*/, with: "a visit of …") } == [
        #"x.json:2:31: dates: "2023-02-30" is not a date: February 2023 has 28 days"#,
        #"x.json:6:13: expected the name of a field in "quotes""#,
        #"x.json:5:7: id: the id "b" is taken already by a visit of …"#,
        "x.json:7:132: delegation.members[0].person: "
          + #"no person has the id or name "kin"; the nearest is "kim""#,
      ])
  }
}
