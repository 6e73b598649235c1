import Testing

@testable import Timeline

@Suite("What is too much, or cannot be seen, is named with its place")
struct LimitProblemTests {
  @Test func `a person with too many names`() throws {
    let names = (0..<4_000).map { "\"Name \($0)\"" }.joined(separator: ", ")
    let text = SampleFile.text.replacing(#"["Sergey Shoygu"]"#, with: "[\(names)]")
    let problems = try Folder(text).problems()
    let said = "people[0].aliases: 4000 are in this list; there can be 200"
    #expect(problems.contains { $0.hasSuffix(said) })
  }

  @Test(arguments: [" ", "\\u200b", "\\u2060\\ufe0f", "\\u00a0", "\\u3164", "\\t"])
  func `an id that nobody can see`(_ id: String) throws {
    let text = SampleFile.text.replacing("\"id\": \"v1\"", with: "\"id\": \"\(id)\"")
    let problems = try Folder(text).problems()
    #expect(
      problems.contains { $0.hasSuffix("visits[0].id: the id has no character that can be seen") })
  }

  @Test(arguments: [
    "\\ud83d", "\\ude00", "\\ud83d \\ude00", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00",
  ])
  func `half of a character`(_ escape: String) throws {
    let text = SampleFile.text.replacing("Shoigu in Pyongyang", with: "Shoigu \(escape)")
    let problems = try Folder(text).problems()
    #expect(problems.contains { $0.contains("title: an escape is half of a character") })
  }

  @Test func `a whole character in two escapes is none of these`() throws {
    let text = SampleFile.text.replacing(
      "Shoigu in Pyongyang", with: "Shoigu \\ud83d\\ude00 \\\\ud83d")
    #expect(try Folder(text).problems() == [])
  }

  @Test(arguments: [
    "http://", "https:///path", "http://?q", "http://#", "https://:80/", "http://me@/x",
  ])
  func `an address without a host`(_ address: String) throws {
    let text = SampleFile.text.replacing("https://kcna.kp/1", with: address)
    let said = "\"\(address)\" is no web address; expected http:// or https:// with a host"
    #expect(try Folder(text).problems().first?.hasSuffix(said) == true)
  }

  @Test func `a question of too many words`() {
    #expect(throws: Never.self) {
      try VisitQuery(String(repeating: "kim ", count: 100))
    }
    #expect(throws: QueryProblem.self) { try VisitQuery(String(repeating: "kim ", count: 101)) }
    #expect(throws: QueryProblem.self) {
      try VisitQuery(String(repeating: "kim OR ", count: 200) + "kim")
    }
  }

  @Test func `many topics and ten thousand years make a value each, and not more years than fit`() {
    var visit = Visit(
      id: "a", title: "a", dates: (try? EDTF("0000/9999")) ?? EDTF(start: .unknown),
      delegation: Delegation(party: "USA"), stops: [Stop(party: "FRA")])
    visit.topics = (0..<20_000).map { "topic \($0 % 10_000)" }
    #expect(visit.values(of: .topic, Reference()).count == 10_000)
    #expect(visit.values(of: .year, Reference()).count == 200)
    #expect(visit.values(of: .date, Reference()).count == 220)
  }
}
