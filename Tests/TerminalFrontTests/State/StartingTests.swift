import Foundation
import Testing
import Timeline

@testable import TerminalFront

@Suite("Before the first answer")
struct StartingTests {
  /// A model that has asked its first question, and the answer that will come.
  private func asked() throws -> (model: Model, answer: Message) {
    var model = Invented.model()
    guard case .ask(let question) = model.start().first,
      let answer = Invented.store.message(answering: question)
    else { throw Unexpected() }
    return (model, answer)
  }

  private struct Unexpected: Error {}

  @Test("The first question is for every row")
  func firstQuestion() {
    var model = Invented.model()
    #expect(model.start() == [.ask(Question(number: 1, rows: VisitQuery()))])
  }

  @Test(
    "Keys typed before it do no harm, and the cursor still goes to the newest visit",
    arguments: ["j", "k", "3j", "G", "gg", "}", "{", "<C-d>", "n", "]y", "@50%<Enter>", "l", "z"])
  func keysTypedAhead(keys: String) throws {
    var (model, answer) = try asked()
    for key in try Key.keys(keys) { _ = model.update(.key(key)) }
    _ = model.update(answer)
    #expect(model.list.selected == 8)
  }

  @Test("A resize or a click before it leaves the cursor to the newest visit")
  func resizedBefore() throws {
    var (model, answer) = try asked()
    _ = model.update(.resized(Size(rows: 30, columns: 120)))
    _ = model.update(.clicked(Position(row: 5, column: 5)))
    _ = model.update(.scrolled(lines: 3, at: Position(row: 5, column: 5)))
    _ = model.update(answer)
    #expect(model.list.selected == 8)
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
  func reading() throws {
    let (model, _) = try asked()
    #expect(model.draw().textLines.contains { $0.contains("reading …") })
  }
}
