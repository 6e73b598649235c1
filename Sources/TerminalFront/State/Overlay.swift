/// What lies open over the panes and gets the keys first: one thing at a time.
enum Overlay: Equatable, Sendable {
  case prompt(Prompt)
  case help(HelpState)
  /// The several places a line of the detail leads to.
  case choices(ChoiceState)
  case savedViews(SavedViews)
  /// A table or lines in a box of their own.
  case panel(PanelState)
  /// The ways to cite what is under the cursor.
  case citing(CitationMenu)
  /// The themes, the one under the cursor shown.
  case themes(ThemeMenu)
  /// `m` or `'`, while its letter has not come; after a while the marks are shown.
  case letter(Command, showsMarks: Bool)
  /// What may follow a prefix key. The next key closes it and does what it always does.
  case continuations
  /// The letters of the fields, on a small screen page by page. The key that opened it turns the
  /// page; any other closes it and does what it always does.
  case fields(page: Int)
}

extension Overlay {
  /// True for what the next key closes before it does what it always does.
  var letsKeysThrough: Bool {
    switch self {
    case .continuations, .fields: true
    case .prompt, .help, .choices, .savedViews, .panel, .citing, .themes, .letter: false
    }
  }
}

extension Model {
  /// The line being typed; it may belong to the help.
  var prompt: Prompt? {
    get {
      switch overlay {
      case .prompt(let prompt): prompt
      case .help(let help): help.prompt
      case .choices, .savedViews, .panel, .citing, .themes, .letter, .continuations, .fields, nil:
        nil
      }
    }
    set {
      if help != nil {
        help?.prompt = newValue
      } else {
        overlay = newValue.map(Overlay.prompt)
      }
    }
  }

  var help: HelpState? {
    get { if case .help(let help) = overlay { help } else { nil } }
    set { overlay = newValue.map(Overlay.help) }
  }

  var choices: ChoiceState? {
    if case .choices(let choices) = overlay { choices } else { nil }
  }

  var savedViews: SavedViews? {
    if case .savedViews(let views) = overlay { views } else { nil }
  }

  /// What is open gets the key; nil when nothing is, or when it lets keys through.
  mutating func handleInOverlay(_ key: Key) -> [Effect]? {
    switch overlay {
    case .prompt: return handleInPrompt(key)
    case .help(let help): return help.prompt == nil ? handleInHelp(key) : handleInPrompt(key)
    case .choices(let choices): return handle(key, in: choices)
    case .savedViews(let views): return handle(key, in: views)
    case .panel(let panel): return handleInPanel(key, panel)
    case .citing(let menu): return handle(key, in: menu)
    case .themes(let menu):
      handle(key, in: menu)
      return []
    case .letter(let command, _): return handleLetter(key, of: command)
    case .continuations, .fields, nil: return nil
    }
  }

  /// True for the keys that close what is open: Esc, Ctrl-C, and where no text is typed a letter.
  func closesOverlay(_ key: Key) -> Bool {
    guard let overlay else { return false }
    if key == .escape || key == .control("c") { return true }
    switch overlay {
    case .help(let help):
      return help.prompt == nil && (key == .character("q") || key == .character("?"))
    case .choices, .savedViews, .themes, .citing:
      return key == .character("q") || key == .left
    case .panel: return key == .character("q")
    case .prompt, .letter, .continuations, .fields: return false
    }
  }
}
