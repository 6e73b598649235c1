import Timeline

/// The lines of the help screen: where to begin, what the marks mean, every command with its keys.
struct HelpLines {
  let keys: KeyMap
  let focus: Pane
  let columns: Int
  /// What is typed after `:`, and what it does.
  let words: [(name: String, help: String)]

  /// Half of a narrow screen is left for what keys do.
  private var keyColumns: Int { columns < 60 ? 12 : 20 }

  /// A line of the help: what is pressed or seen, and what it does or means.
  private struct Entry {
    var label: String
    var meaning: String
    var role = Role.key
    /// What it can be found by beside what it says.
    var name = ""

    func matches(_ filter: String) -> Bool {
      filter.isEmpty || SearchKey.key("\(meaning) \(name)").contains(filter)
    }
  }

  /// With a filter only the lines that have it.
  func lines(filter: String) -> [StyledText] {
    let filter = SearchKey.key(filter)
    var lines: [StyledText] = []
    for (title, entries) in sections {
      let found = entries.filter { $0.matches(filter) }
      guard !found.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(TerminalText(title), .heading))
      lines += found.flatMap(text)
    }
    return lines.isEmpty ? [StyledText("nothing in the help matches", .dim)] : lines
  }

  private func text(_ entry: Entry) -> [StyledText] {
    var line = StyledText(
      TerminalText("  " + entry.label).padded(to: keyColumns - 1), entry.role)
    line.append(TerminalText(" " + entry.meaning))
    return line.wrapped(to: columns, indent: keyColumns)
  }

  /// The pane's own commands come before those of others.
  private var sections: [(title: String, entries: [Entry])] {
    let groups = CommandGroup.allCases
    let ordered = focus == .facets ? [.facets] + groups.filter { $0 != .facets } : groups
    return [("To begin with", beginning), ("Marks in the list", Self.marks)]
      + ordered.map { ($0.rawValue, commands($0)) }
      + [("Typed after :", words.map { Entry(label: ":" + $0.name, meaning: $0.help) })]
  }

  private func commands(_ group: CommandGroup) -> [Entry] {
    Command.allCases.filter { $0.spec.group == group }.map { command in
      let all = keys.keys(of: command, in: focus.scope).map { $0.map(\.label).joined() }
      let label = all.isEmpty ? ":" + command.name : fitting(all)
      return Entry(label: label, meaning: command.spec.help, name: command.name)
    }
  }

  /// As many of the keys as there is room for, the first in any case.
  private func fitting(_ labels: [String]) -> String {
    labels.dropFirst().reduce(labels.first ?? "") { line, label in
      let longer = "\(line)  \(label)"
      return TerminalText(longer).width <= keyColumns - 3 ? longer : line
    }
  }

  private func label(_ commands: Command...) -> String {
    commands.map { keys.label($0, in: focus.scope) }.joined(separator: " ")
  }

  private var arrows: String {
    keys.keys(of: .down, in: focus.scope).contains([.down]) ? "; arrow keys do too" : ""
  }

  private var toggle: String { keys.label(.toggleValue, in: .facets) }

  private var beginning: [Entry] {
    [
      Entry(label: label(.down, .up), meaning: "next and previous visit" + arrows),
      Entry(label: label(.pageDown, .pageUp), meaning: "a page down and up"),
      Entry(label: label(.open), meaning: "read the visit; Esc goes back, everywhere"),
      Entry(label: label(.search), meaning: "search in all texts and names"),
      Entry(label: label(.nextHit, .previousHit), meaning: "next and previous hit"),
      Entry(label: label(.facets), meaning: "filter: a letter picks a field, \(toggle) a value"),
      Entry(label: label(.clearFilter), meaning: "show all visits again"),
      Entry(label: label(.goToDate), meaning: "go to a date, such as 2018 or 15 May 2019"),
      Entry(label: label(.nextView), meaning: "the same visits as lanes, bars, matrix, calendar"),
      Entry(label: label(.openSource), meaning: "open a source of the visit in the browser"),
      Entry(label: label(.bookmark), meaning: "bookmark the visit; :bookmarks shows them"),
      Entry(label: label(.palette), meaning: "find any command by its name"),
      Entry(label: label(.quit), meaning: "close what is open, or quit"),
    ]
  }

  /// What stands in a row of the list and is no word.
  private static let marks = [
    ("25–28?", "from the 25th, perhaps to the 28th: sources differ or doubt"),
    ("26~", "about the 26th"), ("1–…", "not over yet, or the end is not known"),
    ("+1", "and one more host"),
    ("~", "the dates are uncertain"), ("!", "somebody denies, questions or corrects a claim"),
    ("*", "bookmarked"), ("A P C D U", "announced, postponed, cancelled, disputed, under way"),
    ("•", "matches the search"),
    ("+ ±", "new, or changed, since an earlier version or edition"),
  ].map { Entry(label: $0.0, meaning: $0.1, role: .mark) }

  /// What was said before, with how it was said.
  static func messages(_ messages: [(text: String, role: Role)], columns: Int) -> [StyledText] {
    let lines = messages.flatMap { text, role in
      StyledText(TerminalText(text), role).wrapped(to: columns, indent: 2)
    }
    return lines.isEmpty ? [StyledText("no messages", .dim)] : lines
  }
}

extension Pane {
  /// Where its keys are looked up.
  var scope: CommandScope {
    switch self {
    case .list: .list
    case .detail: .detail
    case .facets: .facets
    }
  }
}
