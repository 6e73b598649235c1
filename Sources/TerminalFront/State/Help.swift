import Timeline

/// The help screen: what is shown of it, and from which line.
struct HelpState: Hashable, Sendable {
  var top = 0
  var filter = ""
  /// The line in which the filter is typed, while it is.
  var prompt: Prompt?
  /// True when messages are shown and not the keys.
  var isMessages = false
}

extension Model {
  var helpArea: Area { ScreenLayout.help(size) }

  /// The lines of the help, or of the messages.
  var helpLines: [StyledText] {
    guard let help else { return [] }
    guard help.isMessages else {
      return HelpLines.commands(filter: help.filter, focus: focus, columns: helpArea.columns)
    }
    let said = messages.reversed().map { ($0.text, $0.isError ? Role.error : .plain) }
    return HelpLines.messages(
      desk.problems.map { ($0, .error) } + said, columns: helpArea.columns)
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
