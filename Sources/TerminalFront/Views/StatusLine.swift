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
      guard column + hint.width <= area.columns else { break }
      column = canvas.draw(hint.key, row: area.row, column: column, role: .key) + 1
      column = canvas.draw(hint.words, row: area.row, column: column, role: .dim) + 2
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

  /// A key, and what it does.
  private struct Hint {
    let key: TerminalText
    let words: TerminalText
    /// Columns, with the space behind it.
    let width: Int

    init(_ key: String, _ words: String) {
      self.key = TerminalText(key)
      self.words = TerminalText(words)
      width = self.key.width + self.words.width + 3
    }

    init(_ command: Command, _ words: String) {
      let keys = command.spec.keys.first.flatMap { try? Key.keys($0) } ?? []
      self.init(keys.map { $0 == .enter ? "↵" : $0.label }.joined(), words)
    }
  }

  private static func hints(_ model: Model) -> [Hint] {
    if let prompt = model.prompt { return prompt.purpose == .search ? inSearch : inPrompt }
    if model.savedViews != nil { return inViews }
    if model.help != nil { return inHelp }
    switch model.focus {
    case .list: return model.search?.hits.isEmpty == false ? inHits : inList
    case .detail: return inDetail
    case .facets: return inFacets
    }
  }

  private static let inSearch = [Hint("Enter", "stay here"), Hint("Esc", "back to where it began")]
  private static let inPrompt = [Hint("Enter", "accept"), Hint("Esc", "cancel")]
  private static let inViews = [
    Hint("↵", "put in force"), Hint("d", "delete"), Hint("j k", "choose"), Hint("Esc", "close"),
  ]
  private static let inHelp = [Hint("j k", "scroll"), Hint("/", "find"), Hint("Esc", "close")]
  private static let inList = [
    Hint(.open, "read"), Hint(.search, "search"), Hint(.facets, "filter"), Hint(.goToDate, "date"),
    Hint(.zoomPane, "zoom"), Hint(.openSource, "source"), Hint(.help, "help"), Hint(.quit, "quit"),
  ]
  private static let inHits = [Hint("n N", "next hit")] + inList
  private static let inDetail = [
    Hint(.open, "follow"), Hint(.back, "back"), Hint(.nextHeading, "next part"),
    Hint(.openSource, "source"), Hint(.search, "search"), Hint(.help, "help"), Hint(.quit, "quit"),
  ]
  private static let inFacets = [
    Hint(.toggleValue, "include"), Hint(.openValue, "and on"), Hint(.excludeValue, "exclude"),
    Hint(.onlyValue, "only"), Hint(.facets, "fields"), Hint(.narrowValues, "narrow"),
    Hint(.back, "close"), Hint(.sortValues, "sort"),
  ]
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
