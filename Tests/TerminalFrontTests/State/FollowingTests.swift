import Testing
import Timeline

@testable import TerminalFront

@Suite("Following a line of the detail")
struct FollowingTests {
  /// A reader in the detail of the fifth visit, on the first line that leads to so many places.
  private func reader(targets count: Int) throws -> Reader {
    let detail = try #require(try Reader.after("5Gl").model.detail)
    let line = try #require(
      detail.lines.indices.first { detail.targets(onLine: $0).count == count })
    return try Reader.after("5Gl\(line + 1)gg")
  }

  @Test("A line that leads nowhere says so")
  func none() throws {
    var reader = try reader(targets: 0)
    try reader.type("<Enter>")
    #expect(reader.notice == "nothing to follow on this line")
    #expect(reader.model.choices == nil)
  }

  @Test("A line that leads to one place goes there")
  func one() throws {
    var reader = try reader(targets: 1)
    try reader.type("<Enter>")
    #expect(reader.model.filter.subject != nil)
    #expect(reader.model.focus == .list)
  }

  @Test("A line that leads to several shows a menu of them")
  func several() throws {
    var reader = try reader(targets: 2)
    try reader.type("<Enter>")
    let menu = try #require(reader.model.menu)
    #expect(menu.items.map(\.label) == ["1", "2"])
    #expect(menu.selected == 0)
    #expect(reader.model.draw().textLines.contains { $0.contains(menu.items[1].note) })
  }

  @Test("Sources are chosen by who published them, and opened")
  func sources() throws {
    let visit = try #require(Invented.loaded.visits.first { $0.id == "2022-07-per-mng" })
    let publishers = visit.citedSources.compactMap {
      Invented.loaded.reference.sources[$0]?.publisher
    }
    let detail = try #require(try Reader.after("5Gl").model.detail)
    let lines = detail.lines.indices.filter { line in
      detail.targets(onLine: line).count {
        if case .source = $0 { true } else { false }
      } > 1
    }
    let line = try #require(lines.first)
    var reader = try Reader.after("5Gl\(line + 1)gg<Enter>")
    let notes = try #require(reader.model.menu?.items.map(\.note))
    #expect(notes.allSatisfy { note in publishers.contains { note.contains($0) } })
    try reader.type("2")
    guard case .openLink = try #require(reader.effects.last) else {
      Issue.record("no source was opened")
      return
    }
  }

  @Test("The menu is gone through with arrows and letters, and stops at its ends")
  func choosing() throws {
    for (keys, selected) in [("j", 1), ("jj", 1), ("<Down>k", 0), ("kk", 0), ("j<Up>", 0)] {
      var reader = try reader(targets: 2)
      try reader.type("<Enter>" + keys)
      #expect(reader.model.choices?.selected == selected, "\(keys)")
    }
  }

  @Test("Enter and digits choose, as numbered")
  func chosen() throws {
    var first = try reader(targets: 2)
    try first.type("<Enter>j<Enter>")
    var second = try reader(targets: 2)
    try second.type("<Enter>2")
    #expect(first.model.filter.subject != nil)
    #expect(first.model.filter.subject == second.model.filter.subject)
  }

  @Test("Esc and other ways out leave everything as it was", arguments: ["<Esc>", "q", "<C-c>"])
  func leaving(key: String) throws {
    var reader = try reader(targets: 2)
    let before = reader.model.position
    try reader.type("<Enter>9x" + key)
    #expect(reader.model.choices == nil)
    #expect(reader.model.position == before)
    #expect(reader.effects.isEmpty)
  }
}
