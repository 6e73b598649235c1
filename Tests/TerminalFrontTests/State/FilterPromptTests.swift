import Testing
import Timeline

@testable import TerminalFront

@Suite("The filter being typed")
struct FilterPromptTests {
  @Test("Fields are completed, then values with their counts, and Tab takes them")
  func completing() throws {
    var reader = try Reader.after("Fdele")
    #expect(reader.model.suggestions.map(\.text) == ["delegation:"])
    try reader.type("<Tab>")
    #expect(reader.model.prompt?.string == "delegation:")
    #expect(reader.model.suggestions.contains { $0.text == "JPN" && $0.note == "2" })
    try reader.type("mong<Tab><Enter>")
    #expect(reader.model.query.description == "delegation:MNG")
  }

  @Test("Arrows choose a suggestion and Enter takes it")
  func arrows() throws {
    var reader = try Reader.after("Fdelegation:<Down><Down><Up><Enter>")
    #expect(reader.model.prompt?.string == "delegation:ISL ")
    try reader.type("<Enter>")
    #expect(reader.model.query.description == "delegation:ISL")
  }

  @Test("A value with a comma is completed in quotes")
  func comma() throws {
    let text = "role:\"Secretary, Sec"
    let completion = QueryCompletion(text, cursor: text.count)
    #expect(completion.kind == .value(.role))
    #expect(completion.partial == "Secretary, Sec")
    let completed = completion.completing(text, with: "Secretary, Security Council").text
    #expect(completed == "role:\"Secretary, Security Council\" ")
    #expect((try? VisitQuery(completed)) != nil)
  }

  @Test("↑ goes back through the filters of before, ↓ forward again")
  func history() throws {
    var reader = try Reader.after("Fhost:MNG<Enter>Xfq")
    try reader.type("Fhost:PER<Enter>XF<Up>")
    #expect(reader.model.prompt?.string == "host:PER")
    try reader.type("<Up>")
    #expect(reader.model.prompt?.string == "host:MNG")
    try reader.type("<Up><Down>")
    #expect(reader.model.prompt?.string == "host:PER")
    try reader.type("<Down>")
    #expect(reader.model.prompt?.string == "")
  }

  @Test("What is typed is shown at once, and Esc takes it back")
  func preview() throws {
    var reader = try Reader.after("5GFhost:PER ")
    #expect(reader.visits == ["2019-03-isl-per", "2024-06-mng-per"])
    #expect(reader.model.query.isEmpty)
    try reader.type("<Esc>")
    #expect(reader.visits.count == 9)
    #expect(reader.visit == "2022-07-per-mng")
  }

  /// Fifty questions: every field, every sign, some of them wrong.
  static let questions = [
    "museum", "umbrella song", "\"Rei Mihon\"", "Mihon Rei", "host:MNG", "delegation:JPN,PER",
    "-status:cancelled", "delegation:\"North Korea\"", "host:mongolia -delegation:Japan",
    "person:\"Anna Sample\"", "person:anna,rei", "head:rei", "office:speaker", "role:\"adviser\"",
    "place:Kyōto", "place:京都", "type:official-working,goodwill", "status:under-way",
    "topic:museums,festivals", "occasion:\"Festival of Examples\"", "event:ceremony",
    "claim:first-since", "stance:denies", "by:\"Invented Gazette\"", "source:wire-2022-07-28",
    "publisher:\"Invented Wire\"", "source-kind:press,wire", "collection:invented-visits",
    "year:2022", "date:2022-07", "state:contested", "id:2022-07-per-mng", "party:KEN",
    "after:2020", "before:2022-07-26", "on:2022-07", "during:2019/2021-02-10", "duration:>3",
    "duration:2..4", "/missiles?/", "/[Uu]mbr.*a/", "(host:MNG OR host:PER) after:2020",
    "museum OR horses", "-(topic:museums OR topic:fish)", "delegation:FRA", "nothing:here",
    "a \"b (c", "(((", "架空 の旅", "-\"umbrella song\" --horses",
  ]

  @Test("No prefix of a question traps or empties the list", arguments: questions)
  func prefixes(question: String) throws {
    var reader = try Reader.after("5GF")
    for character in question {
      reader.send(.key(.character(character)))
      #expect(!reader.model.rows.isEmpty, "\(reader.model.prompt?.string ?? "")")
      #expect(reader.model.draw().size == reader.model.size)
    }
    try reader.type("<Esc>")
    #expect(reader.visits.count == 9)
    #expect(reader.visit == "2022-07-per-mng")
  }

  @Test("The whole of a question that finds something is shown, so that the prefixes are no sham")
  func wholeQuestions() throws {
    var found = 0
    for question in Self.questions {
      guard let query = try? VisitQuery(question) else { continue }
      let rows = try Invented.store.select(query).rows(.first, limit: 100)
      guard !rows.isEmpty else { continue }
      #expect(try Reader.after("5GF\(question) ").model.rows == rows, "\(question)")
      found += rows.count < 9 ? 1 : 0
    }
    #expect(found > 35)
  }

  @Test("No prefix of a search traps or empties the list", arguments: questions)
  func searchPrefixes(question: String) throws {
    var reader = try Reader.after("5G/")
    for character in question {
      reader.send(.key(.character(character)))
      #expect(reader.model.rows.count == 9)
      #expect(reader.model.draw().size == reader.model.size)
    }
    try reader.type("<Esc>")
    #expect(reader.visit == "2022-07-per-mng")
  }

  @Test("There are fifty of them")
  func fifty() { #expect(Set(Self.questions).count == 50) }

  @Test(
    "Ten thousand pasted characters do no harm", .timeLimit(.minutes(1)),
    arguments: [
      "(", "-", "a", "a ", "\"", "/", ":", ",", "host:", "host:MNG ", "OR ", "北", "e\u{301}",
    ],
    ["F", "/", ":", "@", "a", "f/"])
  func longPaste(piece: String, key: String) throws {
    var reader = try Reader.after("5G" + key)
    let text = String(repeating: piece, count: 10_000 / piece.count)
    reader.send(.pasted(text))
    #expect(reader.model.prompt?.string.count ?? 0 <= 10_000)
    #expect(reader.model.draw().size == reader.model.size)
    try reader.type("<Esc>")
    #expect(reader.model.rows.count == 9)
  }

  @Test(
    "Pasted escape sequences are text, never keys",
    arguments: ["\u{1B}[31mred", "\u{1B}]52;c;eA==\u{7}", "q\rQ\u{3}", "\u{9B}2J", "\u{1B}[201~q"])
  func escapes(text: String) throws {
    for key in ["F", "/", ":", "a", ""] {
      var reader = try Reader.after(key)
      reader.send(.pasted(text))
      #expect(reader.effects.isEmpty)
      #expect((reader.model.prompt != nil) == !key.isEmpty)
      let shown = reader.model.draw().textLines.joined().unicodeScalars
      #expect(shown.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test("What stands in the filter already is not added again")
  func once() throws {
    var reader = try Reader.after("Fhost:PER,MNG peru<Enter>")
    let query = reader.model.query
    try reader.type("Fhost:MNG,PER peru <Enter>")
    #expect(reader.model.query == query)
    #expect(reader.notice == "the filter already has host:MNG,PER")
  }

  @Test("Before its colon every field says what it asks for, and none says what another does")
  func explained() throws {
    let names = QueryCompletion.allFieldNames
    var notes: [String: String] = [:]
    for name in names {
      let reader = try Reader.after("F\(name.dropLast())")
      let suggestion = try #require(reader.model.suggestions.first { $0.text == name }, "\(name)")
      #expect(!suggestion.note.isEmpty, "\(name)")
      #expect(notes.updateValue(name, forKey: suggestion.note) == nil, "\(name)")
    }
    #expect(notes.keys.filter { $0.contains(">3") }.count == 1)
  }

  @Test("What changed stands in the filter as it was typed")
  func asTyped() throws {
    #expect(try VisitQuery("new: OR -changed:").description == "new: OR -changed:")
    #expect(try VisitQuery("state:new,contested").description == "state:new,contested")
  }

  @Test("A word that is an operator elsewhere is said to be a word here")
  func operators() throws {
    var reader = try Reader.after("GFmusic or peru<Enter>")
    #expect(reader.notice?.hasPrefix("“or” is looked for as a word; OR stands for either") == true)
    try reader.type("XFmusic OR peru<Enter>")
    #expect(reader.notice?.contains("looked for") != true)
  }
}
