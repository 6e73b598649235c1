import Timeline

/// The line above the hints: a notice or the hits; and which visit it is.
enum StatusLine {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    let place = place(model)
    let placeColumn = area.columns - place.width - 1
    let (text, role) = message(model)
    // An error says what to do at its end, and needs the room.
    let showsPlace =
      placeColumn > max(area.columns / 2, TerminalText(text).width + 2)
      && model.notice?.isError != true
    let room = showsPlace ? placeColumn - 2 : area.columns
    canvas.draw(TerminalText(" " + text).cut(to: room), row: area.row, column: 0, role: role)
    if showsPlace {
      canvas.draw(place, row: area.row, column: placeColumn, role: .dim)
    }
  }

  private static func message(_ model: Model) -> (String, Role) {
    if case .letter(let command, _) = model.overlay {
      return ("\(command.spec.help): which letter?", .key)
    }
    if let notice = model.notice, notice.isError { return (notice.text, .error) }
    if model.saysWorking { return (model.workingWords, .dim) }
    if let notice = model.notice { return (notice.text, .plain) }
    let typed = model.input.pending.map(\.label).joined()
    if let count = model.input.count { return (String(count) + typed, .key) }
    if !typed.isEmpty { return (typed, .key) }
    return (model.stripWords ?? model.hitWords ?? model.chartWords ?? "", .plain)
  }

  /// "visit 41 of 94"; what is not known yet is "…".
  private static func place(_ model: Model) -> TerminalText {
    guard !model.rows.isEmpty else { return "" }
    let rank = model.window.rank(at: model.list.selected).map { String($0 + 1) } ?? "…"
    let count = model.window.count.map(String.init) ?? "…"
    return TerminalText("visit \(rank) of \(count)")
  }
}
