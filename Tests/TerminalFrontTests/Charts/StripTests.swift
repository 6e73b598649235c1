import Testing
import Timeline

@testable import TerminalFront

@Suite("The strip as a control")
struct StripTests {
  private static let size = Size(rows: 36, columns: 120)

  private func reader(_ keys: String, _ size: Size = Self.size) throws -> Reader {
    try Reader.after(keys, size)
  }

  @Test("opens with a key, and closes with the same, Esc or q", arguments: ["s", "<Esc>", "q"])
  func opens(key: String) throws {
    var reader = try reader("s")
    #expect(reader.model.strip?.content != nil)
    try reader.type(key)
    #expect(reader.model.strip == nil)
    #expect(!reader.effects.contains(.quit))
  }

  @Test("counts what began:, the facet, counts")
  func counts() throws {
    let reader = try reader("s")
    let content = try #require(reader.model.strip?.content)
    let scale = content.question.scale
    let values = try Invented.store.counts(of: .began, matching: VisitQuery())
    for (column, count) in content.all.counts.enumerated() {
      let value = scale.unit.value(scale.first + column)
      #expect(values.first { $0.value.id == value }?.count ?? 0 == count)
    }
    #expect(content.all.total + content.all.notDrawn == Invented.store.count)
  }

  @Test("moves the list with its cursor, and its cursor with the list")
  func moves() throws {
    var reader = try reader("gGs")
    let scale = try #require(reader.model.stripScale)
    let before = try #require(reader.model.strip?.day)
    try reader.type("3h")
    let day = try #require(reader.model.strip?.day)
    #expect(scale.unit.number(of: day) == scale.unit.number(of: before) - 3)
    let row = try #require(reader.model.selectedRow)
    #expect(row.firstDay >= day || reader.model.list.selected == reader.model.rows.count - 1)
    try reader.type("gg")
    #expect(reader.model.strip?.day == reader.model.selectedRow?.firstDay)
  }

  @Test("makes a marked range the filter, which u lifts again")
  func range() throws {
    var reader = try reader("Gs")
    let all = reader.model.rows.count
    try reader.type("v4h<Enter>")
    let conditions = reader.model.query.description
    #expect(conditions.hasPrefix("since:"))
    #expect(conditions.contains("until:"))
    #expect(reader.model.rows.count < all)
    #expect(reader.model.strip != nil)
    try reader.type("u")
    #expect(reader.model.query.isEmpty)
    #expect(reader.model.rows.count == all)
  }

  @Test("filters by the column under the cursor as began: does")
  func column() throws {
    var reader = try reader("Gs")
    let content = try #require(reader.model.strip?.content)
    let scale = content.question.scale
    let column = scale.unit.number(of: try #require(reader.model.strip?.day)) - scale.first
    try reader.type("=")
    #expect(reader.model.query.description.hasPrefix("began:"))
    #expect(reader.model.rows.count == content.all.counts[column])
    #expect(reader.model.strip?.content?.shown.total == content.all.counts[column])
    #expect(reader.model.strip?.content?.all == content.all)
  }

  @Test("another range takes the place of the one before")
  func again() throws {
    let reader = try reader("Gsv4h<Enter>v2h<Enter>")
    #expect(reader.model.query.conditions.count == 2)
  }

  @Test("zooms by units of the calendar, as far as days and all of time")
  func zooms() throws {
    var reader = try reader("s")
    let whole = try #require(reader.model.stripScale?.unit)
    try reader.type("+")
    let closer = try #require(reader.model.stripScale?.unit)
    #expect(closer < whole)
    #expect(reader.model.strip?.content?.question.scale.unit == closer)
    try reader.type("20+")
    #expect(reader.model.stripScale?.unit == .day)
    try reader.type("20-")
    #expect(reader.model.stripScale?.unit == whole)
  }

  @Test("Esc goes back to where the reader was before looking around; s stays there")
  func back() throws {
    var reader = try reader("8Gs")
    let before = reader.model.position
    try reader.type("hhh{{")
    let there = reader.model.selectedRow
    #expect(there != nil && there?.key != before.row)
    var stays = reader
    try stays.type("s")
    #expect(stays.model.selectedRow == there)
    try reader.type("<Esc>")
    #expect(reader.model.strip == nil)
    #expect(reader.model.position == before)
  }

  @Test("u undoes looking around, its window too")
  func undoesLooking() throws {
    var reader = try reader("5Gs+++")
    let before = reader.model
    try reader.type("hh{{")
    #expect(reader.model.stripScale != before.stripScale)
    try reader.type("u")
    #expect(reader.model.position == before.position)
    #expect(reader.model.strip?.day == before.strip?.day)
    #expect(reader.model.stripScale == before.stripScale)
  }

  @Test("Esc keeps a filter that looking around led to")
  func keepsFilter() throws {
    let reader = try reader("Gsv4h<Enter><Esc>")
    #expect(reader.model.strip == nil)
    #expect(!reader.model.query.isEmpty)
  }

  @Test("Esc drops the range before it closes the strip")
  func escape() throws {
    var reader = try reader("sv<Esc>")
    #expect(reader.model.strip != nil)
    #expect(reader.model.strip?.mark == nil)
    try reader.type("<Esc>")
    #expect(reader.model.strip == nil)
  }

  @Test("has a row for what search found")
  func hits() throws {
    let reader = try reader("s/umbrella<Enter>")
    let hits = try #require(reader.model.strip?.content?.hits)
    #expect(hits.total + hits.notDrawn == reader.model.search?.hits?.count)
  }

  @Test("opens and moves by the mouse")
  func mouse() throws {
    var reader = try reader("G")
    reader.send(.clicked(Position(row: 1, column: 40)))
    #expect(reader.model.strip != nil)
    reader.send(.clicked(Position(row: 2, column: StripLayout.labelColumns)))
    let scale = try #require(reader.model.stripScale)
    #expect(scale.unit.number(of: try #require(reader.model.strip?.day)) == scale.first)
  }

  @Test("says how to filter by the range on the smallest screen, and half a word nowhere")
  func words() throws {
    let small = try Reader.after("svh", Size(rows: 12, columns: 40)).model.draw().textLines
    #expect(small.last?.contains("↵ filter by the range") == true, "\(small)")
    for columns in 50...110 {
      let lines = try Reader.after("s", Size(rows: 30, columns: columns)).model.draw().textLines
      #expect(lines.first { $0.contains("begun in a") }?.contains("…") == false, "\(lines)")
    }
  }

  @Test("says why it does not open where there is no room")
  func small() throws {
    let reader = try reader("s", Size(rows: 8, columns: 40))
    #expect(reader.model.strip == nil)
    #expect(reader.notice?.contains("12 rows") == true)
  }

  @Test("asks for nothing new while it shows the same", arguments: ["j", "k", "v", "+-", "<C-l>"])
  func asksOnce(keys: String) throws {
    var reader = try reader("5Gs")
    let before = reader.model.strip?.asked
    try reader.type(keys)
    #expect(reader.model.strip?.asked == before)
    #expect(reader.model.strip?.content?.question == before)
  }
}
