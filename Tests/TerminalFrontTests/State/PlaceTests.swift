import Testing
import Timeline

@testable import TerminalFront

@Suite("Somebody's own timeline")
struct PlaceTests {
  /// A reader in the timeline of a name in the detail of the fifth visit, opened under a filter.
  private func reader() throws -> Reader {
    var reader = try Reader.after("Fhost:MNG<Enter>gg")
    let detail = try #require(reader.model.detail)
    let line = try #require(
      detail.lines.indices.first { detail.targets(onLine: $0).count == 1 })
    try reader.type("l\(line + 1)gg<Enter>")
    #expect(reader.model.filter.subject != nil)
    return reader
  }

  @Test("The top line names it, and the hint says how to go back")
  func told() throws {
    let reader = try reader()
    let lines = reader.model.draw().textLines
    let name = try #require(reader.model.filter.subject?.name)
    #expect(lines.first?.contains("\(name), in ") == true)
    #expect(lines.first?.contains("✕") == false)
    #expect(lines.last?.contains("Esc back to where you were") == true)
  }

  @Test("Esc and q go back to where it was opened", arguments: ["<Esc>", "q"])
  func back(key: String) throws {
    var reader = try reader()
    try reader.type("j" + key)
    #expect(reader.model.filter.subject == nil)
    #expect(reader.model.query.description == "host:MNG")
    #expect(!reader.effects.contains(.quit))
  }

  @Test("The next start does not begin in it")
  func nextStart() throws {
    var reader = try reader()
    try reader.type("Q")
    let place = reader.model.memory.places[reader.model.desk.title]
    #expect(place?.query == "host:MNG")
  }
}
