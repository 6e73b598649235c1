import Timeline

/// The help screen: every command with its keys, by group, the pane's own first.
enum HelpView {
  static func area(_ size: Size) -> Area {
    let margin = size.columns >= 60 ? 2 : 0
    let columns = min(size.columns - 2 * margin, 84)
    return Area(
      row: min(1, max(0, size.rows - 1)), column: (size.columns - columns) / 2,
      rows: max(0, size.rows - 3), columns: columns)
  }

  static func lines(_ model: Model) -> [StyledText] {
    if model.help?.isMessages ?? false { return messageLines(model) }
    let filter = SearchKey.key(model.help?.filter ?? "")
    var lines: [StyledText] = []
    for group in groups(model.focus) {
      let commands = Command.allCases.filter { command in
        command.spec.group == group
          && (filter.isEmpty || key(command).contains(filter))
      }
      guard !commands.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(TerminalText(group.rawValue), .heading))
      lines += commands.flatMap { line($0).wrapped(to: area(model.size).columns, indent: 20) }
    }
    if filter.isEmpty { lines += legend }
    if lines.isEmpty { lines.append(StyledText("nothing in the help matches", .dim)) }
    return lines
  }

  /// What a word is looked for in: the help and the name, as the palette has it.
  private static func key(_ command: Command) -> String {
    SearchKey.key(command.spec.help + " " + command.name)
  }

  /// What the marks at the end of a row mean.
  private static let legend: [StyledText] = {
    let marks = [
      ("!", "somebody denies, questions or corrects a claim"), ("~", "uncertain dates"),
      ("*", "bookmarked"), ("A P C D U", "announced, postponed, cancelled, disputed, under way"),
      ("•", "the search finds something in it"),
    ]
    return [StyledText(), StyledText("Marks in the list", .heading)]
      + marks.map { mark, meaning in
        var line = StyledText(TerminalText("  " + mark).padded(to: 20), .mark)
        line.append(TerminalText(meaning))
        return line
      }
  }()

  private static func messageLines(_ model: Model) -> [StyledText] {
    let problems = model.desk.problems.map { StyledText(TerminalText($0), .error) }
    let notices = model.messages.reversed().map {
      StyledText(TerminalText($0.text), $0.isError ? .error : .plain)
    }
    let lines = (problems + notices).flatMap { $0.wrapped(to: area(model.size).columns, indent: 2) }
    return lines.isEmpty ? [StyledText("no messages", .dim)] : lines
  }

  private static func groups(_ focus: Pane) -> [CommandGroup] {
    let all = CommandGroup.allCases
    return focus == .facets ? [.facets] + all.filter { $0 != .facets } : all
  }

  private static func line(_ command: Command) -> StyledText {
    let keys = command.spec.keys.compactMap { try? Key.keys($0) }
    let label = keys.map { $0.map(\.label).joined() }.joined(separator: "  ")
    var line = StyledText(TerminalText("  " + label).padded(to: 20), .key)
    line.append(TerminalText(command.spec.help))
    return line
  }

  static func draw(_ model: Model, on canvas: inout Canvas) {
    guard let help = model.help else { return }
    let area = area(model.size)
    guard !area.isEmpty else { return }
    // The whole width: what is left of the panes beside it would read as part of the help.
    let frame = Area(
      row: area.row - 1, column: 0, rows: area.rows + 1, columns: model.size.columns)
    canvas.clear(frame)
    let lines = lines(model)
    let title =
      TerminalText(help.isMessages ? " Messages " : " Help ")
      + TerminalText(repeatElement(Glyph(base: 0x2500), count: frame.columns))
    canvas.draw(
      title, row: frame.row, column: frame.column, limit: frame.columns, role: .title)
    for (offset, line) in lines.dropFirst(help.top).prefix(area.rows).enumerated() {
      canvas.draw(line, row: area.row + offset, column: area.column, limit: area.columns)
    }
    if lines.count > area.rows {
      let last = min(lines.count, help.top + area.rows)
      let place = TerminalText(" \(help.top + 1)–\(last) of \(lines.count) ")
      let column = frame.columns - place.width - 1
      canvas.draw(place, row: frame.row, column: max(0, column), role: .dim)
    }
    canvas.cursor = canvas.cursor.map { _ in Position(row: area.row, column: area.column) }
    if model.prompt != nil { StatusLine.draw(model, on: &canvas, model.layout.status) }
  }
}
