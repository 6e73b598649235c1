import Timeline

/// The lines of the help screen: every command with its keys, by group.
enum HelpLines {
  private static let keyColumns = 20

  /// The pane's own commands first; with a filter only those that have it.
  static func commands(filter: String, focus: Pane, columns: Int) -> [StyledText] {
    let filter = SearchKey.key(filter)
    var lines: [StyledText] = []
    for group in groups(focus) {
      let commands = Command.allCases.filter { command in
        command.spec.group == group && (filter.isEmpty || key(command).contains(filter))
      }
      guard !commands.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(TerminalText(group.rawValue), .heading))
      lines += commands.flatMap { line($0).wrapped(to: columns, indent: keyColumns) }
    }
    if filter.isEmpty { lines += legend }
    if lines.isEmpty { lines.append(StyledText("nothing in the help matches", .dim)) }
    return lines
  }

  /// What was said before, with how it was said.
  static func messages(_ messages: [(text: String, role: Role)], columns: Int) -> [StyledText] {
    let lines = messages.flatMap { text, role in
      StyledText(TerminalText(text), role).wrapped(to: columns, indent: 2)
    }
    return lines.isEmpty ? [StyledText("no messages", .dim)] : lines
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
      ("•", "matches the search"),
    ]
    return [StyledText(), StyledText("Marks in the list", .heading)]
      + marks.map { mark, meaning in
        var line = StyledText(TerminalText("  " + mark).padded(to: keyColumns), .mark)
        line.append(TerminalText(meaning))
        return line
      }
  }()

  private static func groups(_ focus: Pane) -> [CommandGroup] {
    let all = CommandGroup.allCases
    return focus == .facets ? [.facets] + all.filter { $0 != .facets } : all
  }

  private static func line(_ command: Command) -> StyledText {
    let keys = command.spec.keys.compactMap { try? Key.keys($0) }
    let label = keys.map { $0.map(\.label).joined() }.joined(separator: "  ")
    var line = StyledText(TerminalText("  " + label).padded(to: keyColumns), .key)
    line.append(TerminalText(command.spec.help))
    return line
  }
}
