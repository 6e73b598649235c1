import Timeline

/// The line above the hints: a prompt, a notice or the hits; and which visit it is.
enum StatusLine {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    let place = place(model)
    let placeColumn = area.columns - place.width - 1
    // An error says what to do at its end, and needs the room.
    let hasRoom = model.prompt == nil || area.columns >= 70
    let (text, role) = message(model)
    let said = model.prompt == nil ? TerminalText(text).width + 1 : 0
    let showsPlace =
      placeColumn > max(area.columns / 2, said + 1) && model.notice?.isError != true && hasRoom
    let room = showsPlace ? placeColumn - 2 : area.columns
    if let prompt = model.prompt {
      drawPrompt(prompt, model, on: &canvas, area, room)
    } else {
      canvas.draw(TerminalText(" " + text).cut(to: room), row: area.row, column: 0, role: role)
    }
    if showsPlace {
      canvas.draw(place, row: area.row, column: placeColumn, role: .dim)
    }
  }

  private static func message(_ model: Model) -> (String, Role) {
    if case .letter(let command) = model.overlay {
      return ("\(command.spec.help): which letter?", .key)
    }
    if let notice = model.notice, notice.isError { return (notice.text, .error) }
    if model.saysWorking { return (model.workingWords, .dim) }
    if let notice = model.notice { return (notice.text, .plain) }
    if let count = model.input.count {
      return (String(count) + model.input.pending.map(\.label).joined(), .key)
    }
    if !model.input.pending.isEmpty { return (model.input.pending.map(\.label).joined(), .key) }
    return (model.stripWords ?? model.hitWords ?? model.chartWords ?? "", .plain)
  }

  /// "visit 41 of 94"; what is not known yet is "…".
  private static func place(_ model: Model) -> TerminalText {
    guard !model.rows.isEmpty else { return "" }
    let rank = model.window.rank(at: model.list.selected).map { String($0 + 1) } ?? "…"
    let count = model.window.count.map(String.init) ?? "…"
    return TerminalText("visit \(rank) of \(count)")
  }

  private static func drawPrompt(
    _ prompt: Prompt, _ model: Model, on canvas: inout Canvas, _ area: Area, _ room: Int
  ) {
    let label = TerminalText(" " + prompt.label)
    var at = canvas.draw(label, row: area.row, column: 0, role: .prompt)
    let before = TerminalText(String(prompt.string.prefix(prompt.cursor)))
    let after = TerminalText(String(prompt.string.dropFirst(prompt.cursor)))
    // The end of a long line stays in sight, where the cursor is.
    let visible = max(1, room - at - 1)
    let skipped = before.skipping(max(0, before.width - visible))
    at = canvas.draw(skipped, row: area.row, column: at, role: .plain)
    canvas.cursor = Position(row: area.row, column: min(at, max(0, area.columns - 1)))
    at = canvas.draw(after, row: area.row, column: at, limit: max(0, room - at), role: .plain)
    let (text, role) = promptNote(prompt, model)
    if at + 3 < room {
      canvas.draw(
        TerminalText(text).cut(to: room - at - 3), row: area.row, column: at + 3, role: role)
    }
  }

  private static func promptNote(_ prompt: Prompt, _ model: Model) -> (String, Role) {
    if let notice = model.notice, !notice.isError { return (notice.text, .dim) }
    switch prompt.purpose {
    case .search:
      return (prompt.string.isEmpty ? "words, \"a phrase\"" : model.hitWords ?? "", .dim)
    case .date: return ("2019, 2019-05, 15 May 2019, -1y, +3m, today, 50%", .dim)
    case .filter:
      return (prompt.string.isEmpty ? "delegation:RUS \"Kim Jong Un\" during:2018/2025" : "", .dim)
    case .narrow, .helpFilter, .command, .note: return ("", .dim)
    }
  }
}

extension TerminalText {
  /// Without the first columns.
  func skipping(_ columns: Int) -> TerminalText {
    var left = columns
    return TerminalText(
      glyphs.drop { glyph in
        guard left > 0 else { return false }
        left -= Int(glyph.width)
        return true
      })
  }
}
