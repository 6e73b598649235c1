import Timeline

/// The lines over a person's, a place's or a party's own timeline.
enum SubjectLines {
  /// Name and span; roles over time; other names.
  static func lines(_ summary: SubjectSummary, columns: Int) -> [StyledText] {
    lines(summary).flatMap { $0.wrapped(to: columns, indent: 3) }
  }

  private static func lines(_ summary: SubjectSummary) -> [StyledText] {
    var head = StyledText(TerminalText(" " + summary.name), .strong)
    head.append(TerminalText(" · " + summary.spanWords), .date)
    if let appearances = summary.appearances?.words, !appearances.isEmpty {
      head.append(TerminalText(" · " + appearances), .plain)
    }
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
}
