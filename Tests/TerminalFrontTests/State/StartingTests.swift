import Foundation
import Testing
import Timeline

@testable import TerminalFront

@Suite("Before the first answer")
struct StartingTests {
  @Test("The first question is for the newest rows, and then how many there are and when")
  func firstQuestion() throws {
    let question = try #require(SlowReader.asking(Invented.model()).questions.first)
    #expect(question.rows?.destination == .last)
    #expect(question.rows?.scope == VisitScope(query: VisitQuery()))
    #expect(question.parts.map(\.urgency) == [0, 3, 4])
  }

  @Test(
    "Keys typed before it do no harm, and the cursor still goes to the newest visit",
    arguments: ["j", "k", "3j", "G", "gg", "}", "{", "<C-d>", "n", "]y", "@50%<Enter>", "l", "z"])
  func keysTypedAhead(keys: String) throws {
    var slow = SlowReader.asking(Invented.model())
    try slow.type(keys)
    slow.answerAll()
    #expect(slow.model.list.selected == 8)
  }

  @Test("A resize or a click before it leaves the cursor to the newest visit")
  func resizedBefore() {
    var slow = SlowReader.asking(Invented.model())
    slow.send(.resized(Size(rows: 30, columns: 120)))
    slow.send(.clicked(Position(row: 5, column: 5)))
    slow.send(.scrolled(lines: 3, at: Position(row: 5, column: 5)))
    slow.answerAll()
    #expect(slow.model.list.selected == 8)
  }

  @Test("That saved questions for offices find more than before is told once")
  func officesOfBefore() throws {
    let old = #"{"views": {"ministers": "office:defence"}}"#
    var memory = try JSONDecoder().decode(ReaderMemory.self, from: Data(old.utf8))
    var model = Model(
      desk: Invented.desk(), size: Invented.standardSize, today: Invented.today, memory: memory)
    #expect(model.start().contains(.remember([.edition(2)])))
    #expect(model.notice?.text.contains("office: now finds members too") == true)
    memory.apply(.edition(2))
    memory = try JSONDecoder().decode(ReaderMemory.self, from: JSONEncoder().encode(memory))
    var again = Model(
      desk: Invented.desk(), size: Invented.standardSize, today: Invented.today, memory: memory)
    #expect(!again.start().contains(.remember([.edition(2)])))
    #expect(again.notice == nil)
  }

  @Test("The screen says that it is reading")
  func reading() {
    let model = SlowReader.asking(Invented.model()).model
    #expect(model.draw().textLines.contains { $0.contains("reading …") })
  }
}
