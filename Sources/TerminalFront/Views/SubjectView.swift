import Timeline

/// The head of a person's, a place's or a party's own timeline.
enum SubjectView {
  /// Name and span; roles over time; other names.
  static func lines(_ summary: SubjectSummary, columns: Int) -> [StyledText] {
    lines(summary).flatMap { $0.wrapped(to: columns, indent: 3) }
  }

  private static func lines(_ summary: SubjectSummary) -> [StyledText] {
    var head = StyledText(TerminalText(" " + summary.name), .strong)
    head.append(TerminalText(" · " + summary.spanWords), .date)
    var lines = [head]
    if !summary.roles.isEmpty {
      let roles = summary.roles.map(\.words).joined(separator: "; ")
      lines.append(StyledText(TerminalText(" " + roles)))
    }
    if !summary.succession.isEmpty {
      lines.append(StyledText(TerminalText(" " + summary.succession.joined(separator: "; "))))
    }
    if !summary.aliases.isEmpty {
      let names = summary.aliases.joined(separator: ", ")
      lines.append(StyledText(TerminalText(" also \(names)"), .dim))
    }
    return lines
  }

  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let summary = model.subject else { return }
    let lines = lines(summary, columns: area.columns)
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      var line = line
      if offset == area.rows - 1, lines.count > area.rows { line.append(" …", .dim) }
      canvas.draw(line.cut(to: area.columns), row: area.row + offset, column: area.column)
    }
  }
}
