import Timeline

/// The line being typed, in a box over the foot of the screen: above it what may complete it, below
/// it what is wrong with it.
enum PromptView {
  static func draw(_ prompt: Prompt, _ model: Model, on canvas: inout Canvas) {
    let last = model.layout.status.row
    guard Box.hasRoom(canvas.size) else {
      if let menu = model.menu { MenuView.draw(menu, on: &canvas, above: last) }
      let area = model.layout.status
      return drawLine(prompt, prompt.label, model, on: &canvas, area)
    }
    let columns = canvas.size.columns - 4
    let problem = problem(prompt, model, columns: columns)
    let menu = model.menu.map { MenuView.list($0, columns: columns) } ?? []
    let rows = min(menu.count, 12, max(0, last - 5))
    let first = max(0, min((prompt.suggestion ?? 0) - rows + 1, menu.count - rows))
    let inside = Area(
      row: last - 1 - problem.count - rows, column: 2, rows: rows + 1 + problem.count,
      columns: columns)
    Box.draw(around: inside, title: TerminalText(prompt.title), on: &canvas)
    MenuView.draw(menu[first..<first + rows], selected: prompt.suggestion, on: &canvas, inside)
    let line = Area(row: inside.row + rows, column: 2, rows: 1, columns: columns)
    drawLine(prompt, label(prompt), model, on: &canvas, line)
    for (offset, text) in problem.enumerated() {
      canvas.draw(text, row: line.row + 1 + offset, column: 2, limit: columns)
    }
  }

  // MARK: The line

  private static func drawLine(
    _ prompt: Prompt, _ label: String, _ model: Model, on canvas: inout Canvas, _ area: Area
  ) {
    guard !area.isEmpty else { return }
    let end = area.column + area.columns
    var at = canvas.draw(
      TerminalText(" " + label), row: area.row, column: area.column, role: .prompt)
    let before = TerminalText(String(prompt.string.prefix(prompt.cursor)))
    let after = TerminalText(String(prompt.string.dropFirst(prompt.cursor)))
    // The end of a long line stays in sight, where the cursor is.
    let visible = max(1, end - at - 1)
    let skipped = before.skipping(max(0, before.width - visible))
    at = canvas.draw(skipped, row: area.row, column: at, limit: max(0, end - at), role: .plain)
    canvas.cursor = Position(row: area.row, column: min(at, max(0, end - 1)))
    at = canvas.draw(after, row: area.row, column: at, limit: max(0, end - at), role: .plain)
    guard at + 3 < end else { return }
    let note = TerminalText(note(prompt, model)).cut(to: end - at - 3)
    canvas.draw(note, row: area.row, column: at + 3, role: .dim)
  }

  /// What stands before the text in a box, whose frame says what it is.
  private static func label(_ prompt: Prompt) -> String {
    prompt.purpose == .command ? prompt.label : ""
  }

  private static func note(_ prompt: Prompt, _ model: Model) -> String {
    if let notice = model.notice, !notice.isError { return notice.text }
    switch prompt.purpose {
    case .search:
      return prompt.string.isEmpty ? "words, \"a phrase\"" : model.hitWords ?? ""
    case .date: return "2019, 2019-05, 15 May 2019, -1y, +3m, today, 50%"
    case .filter:
      return prompt.string.isEmpty ? "delegation:RUS \"Kim Jong Un\" during:2018/2025" : ""
    case .narrow, .helpFilter, .command, .note: return ""
    }
  }

  // MARK: What is wrong

  /// A caret under the character it is about, and the sentence.
  private static func problem(
    _ prompt: Prompt, _ model: Model, columns: Int
  ) -> [StyledText] {
    guard let notice = model.notice, notice.isError else { return [] }
    let text = TerminalText(notice.text)
    guard let offset = notice.offset else {
      return StyledText(" " + text, .error).wrapped(to: columns, indent: 1)
    }
    let before = TerminalText(" " + label(prompt) + prompt.string.prefix(offset)).width
    var line = StyledText(TerminalText(repeatElement(.space, count: min(before, columns - 1))))
    line.append("^", .error)
    if line.width + 1 + text.width <= columns {
      line.append(" " + text, .error)
      return [line]
    }
    return [line] + StyledText(" " + text, .error).wrapped(to: columns, indent: 1)
  }
}

extension TerminalText {
  /// Without the first columns.
  fileprivate func skipping(_ columns: Int) -> TerminalText {
    var left = columns
    return TerminalText(
      glyphs.drop { glyph in
        guard left > 0 else { return false }
        left -= Int(glyph.width)
        return true
      })
  }
}
