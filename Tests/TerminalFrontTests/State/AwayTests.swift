import Foundation
import Testing
import Timeline

@testable import TerminalFront

@Suite("A store that is away")
struct AwayTests {
  @Test("What is shown stays, and the first line says since when")
  func shown() throws {
    var reader = Reader()
    let rows = reader.model.rows
    let counts = reader.model.topLine(columns: 100).counts
    reader.send(.away(Message.Away(since: "14:02:07", reason: "the server went away")))
    #expect(reader.model.rows == rows)
    #expect(reader.notice == "the server went away")
    let away = reader.model.topLine(columns: 100).counts
    #expect(away == StyledText("away since 14:02:07, asked every 15 s", .warning))
    try reader.type("j")
    #expect(reader.model.topLine(columns: 100).counts == away)
    reader.send(.away(nil))
    #expect(reader.notice == "the server answers again")
    #expect(reader.model.topLine(columns: 100).counts == counts)
  }

  @Test("A newer edition is told with the key that shows it")
  func newer() {
    var reader = Reader()
    reader.send(.newerEdition("edition 2 of the desk: 1 new"))
    #expect(
      reader.notice == "edition 2 of the desk: 1 new; R shows it and marks new and changed ones")
  }

  @Test("The pauses grow, and begin anew when it was back")
  func pauses() {
    var outage = Outage()
    let seconds = (0..<5).map { _ in outage.goOn(at: Date()) }
    #expect(seconds == [1, 2, 5, 15, 15])
    #expect(outage.end() && !outage.end())
    #expect(outage.goOn(at: Date()) == 1)
  }
}
