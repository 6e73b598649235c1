import Timeline

/// The first line: what lies open, which filter is applied, how many visits it leaves.
enum TopLine {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    let counts = counts(model)
    let countsColumn = max(0, area.columns - counts.width - 1)
    let chips = chips(model)
    let room = countsColumn - 2
    let title = TerminalText(" legation · \(model.desk.title)")
    let titleRoom = chips.glyphs.isEmpty ? room : max(10, room - min(chips.width, room / 2 + 8) - 2)
    let shortTitle = TerminalText(" \(model.desk.title)")
    let end = canvas.draw(
      (title.width <= titleRoom ? title : shortTitle).cut(to: titleRoom), row: area.row, column: 0,
      limit: room, role: .title)
    let chipsColumn = max(end + 2, countsColumn - chips.width - 3)
    let chipRoom = countsColumn - chipsColumn - 1
    canvas.draw(chips.cut(to: max(0, chipRoom)), row: area.row, column: chipsColumn)
    canvas.draw(counts, row: area.row, column: countsColumn, limit: area.columns)
  }

  /// "12 of 94 visits  82 hidden"
  private static func counts(_ model: Model) -> StyledText {
    let total = model.desk.total
    let noun = total == 1 ? "visit" : "visits"
    guard let shown = model.window.count else {
      var text = StyledText(TerminalText("… of \(total) \(noun)"), .strong)
      text.append(TerminalText(model.isCounting ? "  counting" : "  not counted"), .warning)
      return text
    }
    guard shown != total else { return StyledText(TerminalText("\(total) \(noun)"), .strong) }
    var text = StyledText(TerminalText("\(shown) of \(total) \(noun)"), .strong)
    text.append(TerminalText("  \(total - shown) hidden"), .warning)
    return text
  }

  /// Each condition of the filter, with the mark that stands for dropping it.
  private static func chips(_ model: Model) -> StyledText {
    var text = StyledText()
    let conditions = (model.preview ?? model.query).conditions
    for (index, condition) in conditions.enumerated() {
      if !text.glyphs.isEmpty { text.append("  ") }
      var role = Role.chip
      if case .not = condition { role = .excluded }
      let isSuspended = model.filter.isSuspended || model.filter.suspended.contains(condition)
      if isSuspended { role = .dim }
      if conditions.count > 1 { text.append(TerminalText("\(index + 1) "), .dim) }
      if isSuspended, !model.filter.isSuspended { text.append("!", .warning) }
      text.append(TerminalText(condition.description), role)
      text.append(" ✕", .dim)
    }
    if model.filter.isSuspended, !text.glyphs.isEmpty { text.append(" (suspended)", .warning) }
    return text
  }
}
