import Timeline

/// The help screen: what is shown of it, and from which line.
struct HelpState: Hashable, Sendable {
  var top = 0
  var filter = ""
  /// The line in which the filter is typed, while it is.
  var prompt: Prompt?
  var topic = Topic.keys

  /// What is told.
  enum Topic: Hashable, Sendable {
    case keys, messages
    /// Lines that were counted: what each means, and how often.
    case counts(title: String, [StyledText])
  }

  var title: String {
    switch topic {
    case .keys: "Help"
    case .messages: "Messages"
    case .counts(let title, _): title
    }
  }
}

extension Model {
  var helpArea: Area { ScreenLayout.help(size) }

  /// The lines of the help, or of the messages.
  var helpLines: [StyledText] {
    guard let help else { return [] }
    switch help.topic {
    case .keys:
      let words = PaletteEntry.Word.allCases.map { ($0.rawValue, $0.help) }
      return HelpLines(keys: keyMap, focus: focus, columns: helpArea.columns, words: words)
        .lines(filter: help.filter)
    case .messages:
      let said = messages.reversed().map { ($0.text, $0.isError ? Role.error : .plain) }
      return HelpLines.messages(
        desk.problems.map { ($0, .error) } + said, columns: helpArea.columns)
    case .counts(_, let lines):
      return lines
    }
  }

  mutating func handleInHelp(_ key: Key) -> [Effect] {
    let page = max(1, helpArea.rows - 1)
    switch key {
    case .character("j"), .down: help?.top += 1
    case .character("k"), .up: help?.top -= 1
    case .character(" "), .pageDown, .control("d"), .control("f"): help?.top += page
    case .character("b"), .pageUp, .control("u"), .control("b"): help?.top -= page
    case .character("g"), .home: help?.top = 0
    case .character("G"), .end: help?.top = .max / 2
    case .character("/"): prompt = Prompt(.helpFilter, help?.filter ?? "")
    case .character("Q"): return quitNow()
    case _ where help?.topic == .messages && keyMap.command([key], in: .list) == .edit:
      guard let fault = firstFault else { return [] }
      help = nil
      return [.edit(fault)]
    default: break
    }
    return []
  }

  /// Brings the first line that is shown into bounds.
  mutating func scrollHelp() {
    guard let top = help?.top else { return }
    let last = max(0, helpLines.count - helpArea.rows)
    help?.top = min(max(0, top), last)
  }
}
