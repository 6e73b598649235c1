import Testing
import Timeline

@testable import TerminalFront

@Suite("Boxes over the panes")
struct PanelTests {
  private func lines(_ reader: Reader) throws -> [String] {
    let lines = try #require(reader.model.panelLines)
    return (lines.head + lines.body + lines.foot).map { TerminalText($0.glyphs).shown }
  }

  private func table(_ reader: Reader) throws -> CompanionsTable {
    guard case .companions(let table)? = reader.model.panel?.content else {
      throw NotATable()
    }
    return table
  }

  private struct NotATable: Error {}

  // MARK: Companions

  @Test("w counts who took part in the same visits, most frequent first")
  func companions() throws {
    let reader = try Reader.after("5Gw")
    let table = try table(reader)
    let visits = table.companions.rows.map(\.visits)
    #expect(visits == visits.sorted(by: >) && !visits.isEmpty)
    #expect(reader.model.panelTitle.hasPrefix("With José Ejemplo: "))
    let first = try #require(try lines(reader).first)
    #expect(first.contains("person") && first.contains("visits") && first.contains("last"))
  }

  @Test("Each number opens its visits, as many as it says, and Esc comes back to it")
  func opening() throws {
    for column in CompanionsTable.Column.allCases.prefix(5) {
      let steps = CompanionsTable.Column.allCases.firstIndex(of: column) ?? 0
      var reader = try Reader.after("5Gw" + String(repeating: "l", count: steps))
      let before = try table(reader)
      let row = try #require(before.selected)
      #expect(before.column == column)
      try reader.type("<Enter>")
      guard let count = before.number(column, row), count > 0 else {
        #expect(reader.notice == "there are none to open")
        continue
      }
      #expect(reader.visits.count == count, "\(column)")
      try reader.type("<Esc>")
      #expect(try table(reader) == before)
      #expect(reader.model.query.isEmpty)
      try reader.type("<Esc>")
      #expect(reader.model.overlay == nil)
    }
  }

  @Test("Under first and last stands a visit")
  func visit() throws {
    var reader = try Reader.after("5Gw6l")
    for _ in 0..<6 { try reader.type("l") }
    let last = try #require(try table(reader).visit)
    try reader.type("<Enter>")
    #expect(reader.visit == last && reader.model.overlay == nil)
  }

  @Test("A filter that is changed after that is left as any other")
  func changedFilter() throws {
    var reader = try Reader.after("5Gw<Enter>")
    try reader.type("X<Esc>")
    #expect(reader.model.overlay == nil && reader.model.query.isEmpty)
  }

  @Test("The filter holds in the table too, and is said in its title")
  func filtered() throws {
    let reader = try Reader.after("Fhost:MNG<Enter>w")
    #expect(reader.model.panelTitle.hasSuffix(": host:MNG"))
  }

  @Test("Where there is no room for all columns the one under the cursor is among them")
  func narrow() throws {
    var reader = try Reader.after("5Gw", Size(rows: 12, columns: 40))
    #expect(try lines(reader)[0].contains("visits"))
    for _ in 0..<7 { try reader.type("l") }
    #expect(try lines(reader)[0].contains("last"))
    #expect(try lines(reader).allSatisfy { TerminalText($0).width <= 40 })
  }

  @Test("At 80 columns all numbers stand beside names of 22 columns")
  func names() throws {
    let head = try lines(try Reader.after("5Gw"))[0]
    let visits = try #require(head.firstRange(of: "visits")?.lowerBound)
    #expect(head.distance(from: head.startIndex, to: visits) >= 22 && head.contains("last"))
  }

  @Test("The title of a box ends before what says how much of it is seen", arguments: ["A", "?"])
  func titles(key: String) throws {
    let small = Size(rows: 12, columns: 36)
    let line = try Reader.after("5G" + key, small).model.draw().textLines[0]
    #expect(line.wholeMatch(of: /┌ .+ ─+ 1–\d+ of \d+ ─┐/) != nil, "\(line)")
  }

  // MARK: Accounts

  @Test("A shows the sides beside each other, every cell with its source or silent")
  func accounts() throws {
    let reader = try Reader.after("5GA", Size(rows: 40, columns: 120))
    let lines = try lines(reader)
    #expect(lines[0].contains("Peru") && lines[0].contains("Mongolia"))
    #expect(lines.contains { $0.contains("not mentioned") })
    #expect(lines.contains { $0.contains("[1]") })
    #expect(reader.model.panelTitle.hasPrefix("Accounts: "))
  }

  @Test("In a narrow terminal one side stands under the other")
  func stacked() throws {
    let lines = try lines(try Reader.after("5GA", Size(rows: 12, columns: 40)))
    #expect(lines.contains { $0.hasPrefix("Peru: ") })
    #expect(lines.contains { $0.hasPrefix("Mongolia: ") })
    #expect(lines.allSatisfy { TerminalText($0).width <= 40 })
  }

  @Test("In the detail they are of the event under the cursor")
  func event() throws {
    var reader = try Reader.after("5Gl", Size(rows: 60, columns: 120))
    let detail = try #require(reader.model.detail)
    let line = try #require(detail.lines.indices.first { detail.event(onLine: $0) == 1 })
    try reader.type("\(line + 1)ggA")
    let visit = try #require(reader.model.selectedVisit)
    #expect(reader.model.panelTitle == "Accounts: \(visit.events[1].title)")
    #expect(detail.event(onLine: 0) == nil)
    #expect(detail.event(onLine: detail.lines.count - 1) == nil)
  }

  @Test("Scrolling stops at both ends")
  func scrolling() throws {
    var reader = try Reader.after("5GAG", Size(rows: 12, columns: 40))
    let lines = try #require(reader.model.panelLines)
    let last = lines.body.count - reader.model.panelRows(lines)
    #expect(reader.model.panel?.top == last)
    try reader.type("gk")
    #expect(reader.model.panel?.top == 0)
  }

  // MARK: Citations

  private func copied(_ keys: String) throws -> String? {
    for effect in try Reader.after(keys).effects {
      if case .copy(let text) = effect { return text }
    }
    return nil
  }

  @Test("A citation is copied in the style that is named or chosen")
  func citing() throws {
    let visit = try #require(Invented.loaded.visits.first { $0.id == "2022-07-per-mng" })
    let citation = Citation(visit, in: Invented.store.title)
    #expect(try copied("5G:cite apa<Enter>") == citation.text(.apa))
    #expect(try copied("5GyCjj<Enter>") == citation.text(.mla))
    let menu = try #require(try Reader.after("5GyC").model.menu)
    #expect(menu.items.map(\.label) == ["chicago", "apa", "mla", "plain"])
    #expect(menu.items[0].note == citation.text(.chicago))
    #expect(
      try Reader.after("5G:cite x<Enter>").notice
        == "nothing is cited as \"x\"; expected one of chicago, apa, mla, plain")
  }

  @Test("In the detail it is the source or the claim of the line")
  func citingInDetail() throws {
    let reader = try Reader.after("5Gl")
    let detail = try #require(reader.model.detail)
    let visit = try #require(reader.model.selectedVisit)
    let line = try #require(
      detail.lines.indices.last { detail.firstSource(from: $0, rows: 1) == 2 })
    let source = try #require(Invented.loaded.reference.sources[visit.citedSources[1]])
    #expect(try copied("5Gl\(line + 1)gg:cite mla<Enter>") == Citation(source).text(.mla))
    let claim = try #require(detail.lines.indices.first { detail.claim(onLine: $0) == 0 })
    #expect(
      try copied("5Gl\(claim + 1)gg:cite plain<Enter>")?.hasPrefix(visit.claims[0].by) == true)
  }
}
