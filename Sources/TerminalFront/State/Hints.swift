import Timeline

/// A key and what it does, as the last line of the screen tells it; a click on it presses the key.
struct Hint: Hashable, Sendable {
  let label: TerminalText
  let words: TerminalText
  /// What a click types.
  let keys: [Key]
  /// True for what is told before anything else where there is little room.
  let stays: Bool

  /// Columns, with the space behind it.
  var width: Int { label.width + words.width + 3 }

  init(_ label: String, _ words: String, keys: [Key] = [], stays: Bool = false) {
    self.label = TerminalText(label)
    self.words = TerminalText(words)
    self.keys = keys
    self.stays = stays
  }
}

extension Model {
  /// The hints that fit, each with the column it begins at.
  func placedHints(columns: Int) -> [(hint: Hint, column: Int)] {
    let all = hints
    var room = columns - 1 - all.filter(\.stays).reduce(0) { $0 + $1.width }
    var isFull = false
    let shown = all.filter { hint in
      if hint.stays { return true }
      isFull = isFull || hint.width > room
      if !isFull { room -= hint.width }
      return !isFull
    }
    var column = 1
    return shown.compactMap { hint in
      defer { column += hint.width }
      return column + hint.width - 2 <= columns ? (hint, column) : nil
    }
  }

  /// What a click on the last line types.
  func hint(atColumn column: Int) -> Hint? {
    placedHints(columns: size.columns).last { $0.column <= column }.map(\.hint)
  }

  func hint(_ command: Command, _ words: String, stays: Bool = false) -> Hint {
    let keys = keyMap.keys(of: command, in: keyScope).first ?? []
    return Hint(key(command), words, keys: keys, stays: stays)
  }

  /// Two keys that belong together: "h l visit".
  func hint(_ first: Command, _ second: Command, _ words: String) -> Hint {
    Hint("\(key(first)) \(key(second))", words)
  }

  private var hints: [Hint] {
    let escape = { (words: String) in Hint("Esc", words, keys: [.escape], stays: true) }
    if let prompt { return hints(of: prompt) }
    if let overlay {
      switch overlay {
      case .prompt: return []
      case .help:
        let mend = help?.topic == .messages && firstFault != nil ? [hint(.edit, "mend")] : []
        return mend + [
          Hint("j k", "scroll"), Hint("/", "find", keys: [.character("/")]), escape("close"),
        ]
      case .choices:
        return [Hint("↵", "go", keys: [.enter]), Hint("j k", "choose"), escape("close")]
      case .panel(let panel): return hints(of: panel) + [escape("close")]
      case .citing:
        return [Hint("↵", "copy", keys: [.enter]), Hint("j k", "choose"), escape("close")]
      case .themes:
        return [Hint("j k", "try"), Hint("↵", "keep it", keys: [.enter]), escape("as before")]
      case .savedViews:
        return [
          Hint("↵", "apply", keys: [.enter]), Hint("d", "delete", keys: [.character("d")]),
          Hint("j k", "choose"), escape("close"),
        ]
      case .letter: return [Hint("a–z", "which letter"), escape("none")]
      case .continuations: return [escape("none of these")]
      case .fields: break
      }
    }
    if stripHasKeys { return hintsInStrip }
    if focus == .list, let chart { return hints(in: chart) }
    switch focus {
    case .list: return hintsInList
    case .detail: return hintsInDetail
    case .facets: return hintsInFacets
    }
  }

  private func hints(of panel: PanelState) -> [Hint] {
    switch panel.content {
    case .companions:
      [Hint("↵", "its visits", keys: [.enter]), Hint("h l", "which number"), Hint("j k", "whose")]
    case .accounts, .changes: [Hint("j k", "scroll")]
    }
  }

  private func hints(of prompt: Prompt) -> [Hint] {
    let accept = { (words: String) in Hint("Enter", words, keys: [.enter], stays: true) }
    let escape = { (words: String) in Hint("Esc", words, keys: [.escape], stays: true) }
    if prompt.purpose == .search { return [accept("stay here"), escape("back to the start")] }
    let choose =
      suggestions.isEmpty ? [] : [Hint("Tab", "complete", keys: [.tab]), Hint("↓ ↑", "choose")]
    return [accept("accept"), escape("cancel")] + choose
  }

  private var last: [Hint] { [hint(.help, "help", stays: true), hint(.quit, "quit", stays: true)] }

  private var hintsInList: [Hint] {
    let hits = hasHits ? [hint(.nextHit, .previousHit, "next hit")] : []
    if isBehindTable {
      return [hint(.open, "read"), hint(.back, "back to the table", stays: true)] + last
    }
    guard filter.subject == nil else {
      return [hint(.open, "read"), hint(.back, "back to where you were", stays: true)] + hits + [
        hint(.search, "search"), hint(.facets, "filter"), hint(.help, "help", stays: true),
      ]
    }
    return hits + [
      hint(.open, "read"), hint(.search, "search"), hint(.facets, "filter"),
      hint(.goToDate, "date"), hint(.nextView, "view"), hint(.zoomPane, "zoom"),
      hint(.openSource, "source"), hint(.strip, "strip"),
    ] + last
  }

  private var hintsInDetail: [Hint] {
    [
      hint(.open, "follow"), hint(.back, "back"), hint(.nextHeading, "next part"),
      hint(.openSource, "source"), hint(.search, "search"),
    ] + last
  }

  private var hintsInFacets: [Hint] {
    [
      hint(.toggleValue, "include"), hint(.openValue, "and next"), hint(.excludeValue, "exclude"),
      hint(.onlyValue, "only"), hint(.facets, "fields"), hint(.narrowValues, "narrow"),
      Hint("Esc", "close", keys: [.escape], stays: true), hint(.sortValues, "sort"),
    ]
  }
}
