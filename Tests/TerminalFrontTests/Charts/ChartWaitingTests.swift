import Testing
import Timeline

@testable import TerminalFront

@Suite("A drawn view that takes long")
struct ChartWaitingTests {
  private func text(_ model: Model) -> String { model.draw().textLines.joined(separator: "\n") }

  @Test(
    "does what was typed before it came as soon as it is there",
    arguments: ["tjj", "ttkk", "tt5k", "tttjl", "ttttll", "t+l", "tjtk", "ttk="])
  func typedAhead(keys: String) throws {
    let quick = try Reader.after("5G" + keys)
    var slow = SlowReader()
    try slow.type("5G")
    slow.answerAll()
    try slow.type(keys)
    slow.answerAll()
    #expect(slow.model.chart?.row == quick.model.chart?.row)
    #expect(slow.model.chart?.column == quick.model.chart?.column)
    #expect(slow.model.chart?.day == quick.model.chart?.day)
    #expect(slow.model.query == quick.model.query)
    #expect(slow.model.selectedRow == quick.model.selectedRow)
  }

  @Test("forgets what was typed ahead when it is left with Esc")
  func leaving() throws {
    var reader = SlowReader()
    let row = reader.model.selectedRow
    try reader.type("ttk<Esc>")
    reader.answerAll()
    #expect(reader.model.chart == nil)
    #expect(reader.model.selectedRow == row)
  }

  @Test("says that it was given up, and is drawn when it is opened anew")
  func givenUp() throws {
    var reader = SlowReader()
    try reader.type("t")
    reader.send(.late)
    #expect(text(reader.model).contains("working …"))
    try reader.type("j<C-c>")
    reader.forgetQuestions()
    #expect(!text(reader.model).contains("working"))
    #expect(text(reader.model).contains("given up: nothing is drawn"))
    #expect(reader.model.heldKeys.isEmpty)
    try reader.type(":lanes<Enter>")
    reader.answerAll()
    #expect(reader.model.chart?.content != nil)
  }

  @Test("says that what it still shows was asked before, where what is asked was given up")
  func old() throws {
    var reader = SlowReader()
    try reader.type("tt")
    reader.answerAll()
    try reader.type("+")
    reader.send(.late)
    try reader.type("<C-c>")
    #expect(text(reader.model).contains("given up: drawn is what was asked before"))
  }

  @Test("says that the strip was given up")
  func strip() throws {
    var reader = SlowReader(Reader(Size(rows: 36, columns: 120)).model)
    try reader.type("s")
    reader.send(.late)
    #expect(text(reader.model).contains("working …"))
    try reader.type("<C-c>")
    #expect(text(reader.model).contains("given up: nothing is counted"))
  }
}

@Suite("A drawn view of more visits than are read")
struct ChartOfManyTests {
  private let store = Invented.store

  /// Four of the visits around the one under the cursor.
  private func reader(_ keys: String, at visit: Int) throws -> (model: Model, content: ChartContent)
  {
    var reader = SlowReader()
    try reader.type("\(visit)G")
    reader.answerAll()
    try reader.type(keys)
    let asked = try #require(
      reader.questions.last?.parts.compactMap { part -> ChartQuestion? in
        if case .chart(let question) = part { question } else { nil }
      }.first)
    let content = try ChartContent(asked, in: store, mostVisits: 8, someVisits: 4)
    reader.send(.answered(Answer(part: .chart(asked), content: .chart(content))))
    return (reader.model, content)
  }

  @Test("counts every visit that is not drawn, before and after", arguments: ["t", "tttt"])
  func counted(keys: String) throws {
    for visit in [1, 5, 9] {
      let (model, content) = try reader(keys, at: visit)
      #expect(content.visits.count == 4)
      #expect(content.notDrawnBefore + 4 + content.notDrawnAfter == store.count)
      let first = try store.select(VisitQuery()).rank(of: content.key(of: 0))
      #expect(content.notDrawnBefore == first)
      let words = try #require(content.notDrawnWords)
      #expect(model.draw().textLines.contains { $0.contains(words.prefix(60)) })
    }
  }

  @Test("says so on small screens too", arguments: ["t", "tttt"])
  func small(keys: String) throws {
    var (model, _) = try reader(keys, at: 5)
    for (rows, columns) in [(24, 80), (20, 60), (12, 40)] {
      _ = model.update(.resized(Size(rows: rows, columns: columns)))
      #expect(model.draw().textLines.contains { $0.contains("4 are drawn") }, "\(rows)")
    }
  }

  @Test("is silent about time in which it has read no visits", arguments: ["t", "tttt"])
  func silent(keys: String) throws {
    let (_, content) = try reader(keys, at: 5)
    let coverage = try #require(content.coverage)
    #expect(content.visits.allSatisfy { coverage.contains($0.dates.earliestStart) })
  }

  @Test("reads on where the cursor leaves it", arguments: ["t", "tttt"])
  func readsOn(keys: String) throws {
    var (model, content) = try reader(keys, at: 5)
    let last = content.key(of: 3)
    var asked: [Effect] = []
    for _ in 0..<60 { asked += model.update(.key(.character("}"))) }
    let row = try #require(model.selectedRow)
    #expect(row.key > last)
    let isAsked = asked.contains { effect in
      guard case .ask(let question) = effect else { return false }
      return question.parts.contains { part in
        if case .chart(let question) = part { question.around == row.key } else { false }
      }
    }
    #expect(isAsked)
  }
}
