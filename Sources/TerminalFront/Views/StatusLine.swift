import Timeline

/// The line above the hints: a prompt, a notice or the hits; and where the reader is.
enum StatusLine {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    let place = place(model)
    let placeColumn = area.columns - place.width - 1
    // An error says what to do at its end, and needs the room.
    let hasRoom = model.prompt == nil || area.columns >= 70
    let said = model.prompt == nil ? TerminalText(message(model).0).width + 1 : 0
    let showsPlace =
      placeColumn > max(area.columns / 2, said + 1) && model.notice?.isError != true && hasRoom
    let room = showsPlace ? placeColumn - 2 : area.columns
    if let prompt = model.prompt {
      drawPrompt(prompt, model, on: &canvas, area, room)
    } else {
      let (text, role) = message(model)
      canvas.draw(TerminalText(" " + text).cut(to: room), row: area.row, column: 0, role: role)
    }
    if showsPlace {
      canvas.draw(place, row: area.row, column: placeColumn, role: .dim)
    }
  }

  private static func message(_ model: Model) -> (String, Role) {
    if let command = model.letterFor { return ("\(command.spec.help): which letter?", .key) }
    if let notice = model.notice { return (notice.text, notice.isError ? .error : .plain) }
    if let count = model.input.count {
      return (String(count) + model.input.pending.map(\.label).joined(), .key)
    }
    if !model.input.pending.isEmpty { return (model.input.pending.map(\.label).joined(), .key) }
    if model.saysWorking { return ("working …", .dim) }
    return (model.hitWords ?? "", .plain)
  }

  /// "visit 41 of 94"
  private static func place(_ model: Model) -> TerminalText {
    guard !model.rows.isEmpty else { return "" }
    return TerminalText("visit \(model.list.selected + 1) of \(model.rows.count)")
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

  // MARK: Hints

  static func drawHints(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    // While something is typed there is no room beside it for a sentence.
    if let prompt = model.prompt, let notice = model.notice, notice.isError {
      return drawProblem(notice, prompt, on: &canvas, area)
    }
    var column = 1
    for hint in hints(model) {
      let (key, words) = (TerminalText(hint.0), TerminalText(hint.1))
      guard column + key.width + words.width + 3 <= area.columns else { break }
      column = canvas.draw(key, row: area.row, column: column, role: .key) + 1
      column = canvas.draw(words, row: area.row, column: column, role: .dim) + 2
    }
  }

  /// The sentence, and a caret under the place it is about.
  private static func drawProblem(
    _ notice: Notice, _ prompt: Prompt, on canvas: inout Canvas, _ area: Area
  ) {
    let text = TerminalText(notice.text)
    guard let offset = notice.offset else {
      canvas.draw(text.cut(to: area.columns - 1), row: area.row, column: 1, role: .error)
      return
    }
    let before = TerminalText(" " + prompt.label + prompt.string.prefix(offset))
    let caret = min(before.width, area.columns - 1)
    canvas.draw("^", row: area.row, column: caret, role: .error)
    let roomAfter = area.columns - caret - 2
    if text.width <= roomAfter || roomAfter >= caret {
      canvas.draw(text.cut(to: roomAfter), row: area.row, column: caret + 2, role: .error)
    } else {
      canvas.draw(text.cut(to: caret - 2), row: area.row, column: 1, role: .error)
    }
  }

  private static func hints(_ model: Model) -> [(String, String)] {
    if let prompt = model.prompt {
      let accept = prompt.purpose == .search ? "stay here" : "accept"
      let cancel = prompt.purpose == .search ? "back to where it began" : "cancel"
      return [("Enter", accept), ("Esc", cancel)]
    }
    if model.savedViews != nil {
      return [("↵", "put in force"), ("d", "delete"), ("j k", "choose"), ("Esc", "close")]
    }
    if model.help != nil { return [("j k", "scroll"), ("/", "find"), ("Esc", "close")] }
    let commands: [(Command, String)] =
      switch model.focus {
      case .list:
        [
          (.open, "read"), (.search, "search"), (.facets, "filter"), (.goToDate, "date"),
          (.zoomPane, "zoom"), (.openSource, "source"), (.help, "help"), (.quit, "quit"),
        ]
      case .detail:
        [
          (.open, "follow"), (.back, "back"), (.nextHeading, "next part"), (.openSource, "source"),
          (.search, "search"), (.help, "help"), (.quit, "quit"),
        ]
      case .facets:
        [
          (.toggleValue, "include"), (.openValue, "and on"), (.excludeValue, "exclude"),
          (.onlyValue, "only"), (.facets, "fields"), (.narrowValues, "narrow"),
          (.back, "close"),
          (.sortValues, "sort"),
        ]
      }
    let hints = commands.map { command, words in (keyLabel(command, model), words) }
    if model.focus == .list, let search = model.search, !search.hits.isEmpty {
      return [("n N", "next hit")] + hints
    }
    return hints
  }

  private static func keyLabel(_ command: Command, _ model: Model) -> String {
    guard let written = command.spec.keys.first else { return "" }
    // Most are one letter, which is its own label.
    guard written.utf8.count > 1, let keys = try? Key.keys(written) else { return written }
    return keys.map { $0 == .enter ? "↵" : $0.label }.joined()
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
