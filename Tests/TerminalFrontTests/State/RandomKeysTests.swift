import Testing
import Timeline

@testable import TerminalFront

@Suite("Whatever is pressed, at whatever size")
struct RandomKeysTests {
  private static let keys: [String] =
    Command.allCases.flatMap(\.spec.keys)
    + [
      "<Esc>", "<Esc>", "<Enter>", "<Enter>", "3", "12", "99999999", "0", "g", "]", "x", "é", "北",
      "/museum", "/umb", "/\"", "/北", "@2021<Enter>", "@-1y<Enter>", "@50%<Enter>", "@foo<Enter>",
      "Fhost:MNG<Enter>", "Fdelegation:FRA<Enter>", "F(<Enter>", "f", "f", "<C-w>", "<C-u>",
      "<Delete>", "<F9>", "/per<Enter>", "?/page<Enter>", "f2>", "fy21<lt>", "fp<Enter>", "fx",
      "fO",
      "Fstate:bookmarked<Enter>", "F-state:noted<Enter>", ":save x<Enter>", ":views<Enter>",
      "Fsince:2020<Enter>", "l/mus", "lnnN",
    ]

  private func size(_ dice: inout Dice) -> Size {
    dice.chance(30)
      ? Size(rows: dice.number(0...8), columns: dice.number(0...30))
      : Size(rows: dice.number(0...60), columns: dice.number(0...200))
  }

  private func message(_ dice: inout Dice) -> Message? {
    let place = Position(row: dice.number(-2...62), column: dice.number(-2...202))
    switch dice.number(1...100) {
    case 1...12: return .resized(size(&dice))
    case 13...16: return .clicked(place)
    case 17...20: return .scrolled(lines: dice.number(-5...5), at: place)
    case 21...23: return .paused
    case 24...26: return .pasted(dice.text(0...12))
    case 27: return .noticed(Notice(dice.text(0...200), isError: dice.chance(50)))
    case 28: return .notKept(Notice("no room", isError: true))
    case 29:
      return .refused(.totals(VisitScope(query: VisitQuery())), Notice("too long", isError: true))
    default: return nil
    }
  }

  @Test("nothing traps, the canvas has the size, the cursor is in sight", arguments: 0..<200)
  func random(seed: Int) throws {
    var dice = Dice(seed)
    var reader = Reader(size(&dice), banner: dice.chance(30) ? "2 errors: invented" : nil)
    for _ in 0..<dice.number(8...24) {
      if let message = message(&dice) {
        reader.send(message)
      } else {
        try reader.type(dice.pick(Self.keys))
      }
      if let fault = fault(reader.model) {
        Issue.record("\(fault) at \(reader.model.size)")
        return
      }
    }
  }

  /// What is wrong with the screen, if anything.
  private func fault(_ model: Model) -> String? {
    let canvas = model.draw()
    if canvas.size != model.size { return "the canvas is \(canvas.size)" }
    if canvas.cells.count != model.size.rows * model.size.columns { return "cells are missing" }
    if model.draw() != canvas { return "drawing changed something" }
    if let cursor = canvas.cursor {
      let screen = Area(row: 0, column: 0, rows: model.size.rows, columns: model.size.columns)
      if !screen.contains(row: cursor.row, column: cursor.column) { return "cursor at \(cursor)" }
    }
    if !model.rows.isEmpty, model.selectedRow == nil { return "no row is selected" }
    if model.visits.count != model.rows.count { return "visits are missing" }
    if model.isWaiting { return "something is waited for" }
    let rows = model.layout.list.rows
    let lines = model.list.lines(model.rows, model.zoom, height: rows)
    if rows > 0, !model.rows.isEmpty, !lines.contains(.row(model.list.selected)) {
      return "the selected row is out of sight"
    }
    return nil
  }
}
