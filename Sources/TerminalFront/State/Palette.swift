import Timeline

/// One line of the command palette: a command with its keys, or a word that takes more words.
enum PaletteEntry: Hashable, Sendable {
  case command(Command)
  case word(Word)

  /// What is typed in full, with something behind it.
  enum Word: String, Hashable, Sendable, CaseIterable {
    case save, view, views
    case deleteView = "delete-view"
    case note, messages, bookmarks, export
    case exportOver = "export!"
    case cite, theme
    case list, lanes, bars, matrix, calendar

    var help: String {
      switch self {
      case .save: "NAME: save the filter as a view"
      case .view: "NAME: apply a saved view"
      case .views: "the saved views: apply one, delete one"
      case .deleteView: "NAME: delete a saved view"
      case .note: "TEXT: put a note on this visit; no text removes it"
      case .messages: "problems in the files, and earlier messages"
      case .bookmarks: "only the bookmarked visits"
      case .list: "the visits as a list"
      case .lanes: "the visits in lanes, a bar each"
      case .bars: "how many visits a year, a letter each"
      case .matrix: "who visits whom"
      case .calendar: "how many visits are under way each day"
      case .cite: "STYLE: copy what is under the cursor as a citation, such as apa or bibtex"
      case .theme: "the themes, each shown at once; NAME: take it"
      case .export: "FORMAT FILE: write the visits shown, such as csv visits.csv, or the drawn view"
      case .exportOver: "FORMAT FILE: the same, over a file that is there"
      }
    }
  }

  private static let all = Command.allCases.map(Self.command) + Word.allCases.map(Self.word)

  /// `next-heading`
  var name: String {
    switch self {
    case .command(let command): command.name
    case .word(let word): word.rawValue
    }
  }

  var help: String {
    switch self {
    case .command(let command): command.spec.help
    case .word(let word): word.help
    }
  }

  /// The keys in force.
  private func keys(_ map: KeyMap) -> String {
    guard case .command(let command) = self else { return "" }
    let keys = map.keys(of: command)
    return keys.map { $0.map(\.label).joined() }.joined(separator: " ")
  }

  /// Entries whose name or help has every word that is typed.
  static func matching(_ text: String, _ model: Model) -> [Suggestion] {
    let typed = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    if typed.count == 2, let word = Word(rawValue: String(typed[0])) {
      return arguments(of: word, String(typed[1]), model)
    }
    let words = SearchKey.key(text).split(separator: " ")
    return all.filter { entry in
      let key = SearchKey.key(entry.name + " " + entry.help)
      return words.allSatisfy { key.contains(" " + $0) }
    }.map { Suggestion(text: $0.name, label: $0.name, note: $0.note(model.keyMap)) }
  }

  /// "/  search while typing"
  private func note(_ map: KeyMap) -> String {
    let keys = keys(map)
    return keys.isEmpty ? help : "\(keys)  \(help)"
  }

  private static func arguments(of word: Word, _ typed: String, _ model: Model) -> [Suggestion] {
    switch word {
    case .view, .deleteView, .save:
      return model.memory.views.sorted { $0.key < $1.key }.filter { $0.key.hasPrefix(typed) }.map {
        Suggestion(text: "\(word.rawValue) \($0.key)", label: $0.key, note: $0.value)
      }
    case .export, .exportOver: return model.exportSuggestions(word, typed)
    case .cite:
      return model.citationWays.filter { $0.hasPrefix(typed) }.map {
        Suggestion(text: "cite \($0)", label: $0, note: "")
      }
    case .theme:
      return ThemeMenu.names.filter { $0.rawValue.hasPrefix(typed) }.map {
        Suggestion(text: "theme \($0.rawValue)", label: $0.rawValue, note: $0.help)
      }
    case .note, .messages, .bookmarks, .views, .list, .lanes, .bars, .matrix, .calendar: return []
    }
  }
}

extension Model {
  /// Runs a line of the palette.
  mutating func runPalette(_ text: String) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    // A name taken with Tab has a space behind it.
    let rest = words.count > 1 ? words[1].split(separator: " ").joined(separator: " ") : ""
    if let word = PaletteEntry.Word(rawValue: name) { return run(word, rest) }
    let matches = Command.allCases.filter { $0.name.hasPrefix(name) }
    let exact = matches.first { $0.name == name } ?? (matches.count == 1 ? matches.first : nil)
    if let exact { return perform(exact, rest) }
    let near = Nearest.match(name, in: Command.allCases.map(\.name))
    notice = Notice(
      "there is no command \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      isError: true)
    return []
  }

  /// With what stands behind a command: a date, a filter or words for those that ask for them, else
  /// a number or nothing.
  private mutating func perform(_ command: Command, _ rest: String) -> [Effect] {
    guard !rest.isEmpty else { return perform(command, nil) }
    switch command {
    case .goToDate: return acceptDate(rest)
    case .search: return search(for: rest)
    case .filterText:
      let typed = Prompt(.filter, rest, origin: position)
      prompt = typed
      return acceptFilter(typed)
    default:
      if let count = Int(rest) { return perform(command, count) }
      notice = Notice("\(command.name) takes nothing behind it but a number", isError: true)
      return []
    }
  }

  private mutating func run(_ word: PaletteEntry.Word, _ rest: String) -> [Effect] {
    switch word {
    case .save: return saveView(rest)
    case .view: return openView(rest)
    case .deleteView: return deleteView(rest)
    case .views: return openViews()
    case .note: return setNote(rest)
    case .messages:
      help = HelpState(topic: .messages)
      return []
    case .bookmarks:
      guard !memory.bookmarks.isEmpty else {
        notice = Notice("no visits are bookmarked; \(key(.bookmark)) bookmarks one")
        return []
      }
      return setQuery(VisitQuery([.field(.state, ["bookmarked"])]))
    case .export: return export(rest, overwrites: false)
    case .exportOver: return export(rest, overwrites: true)
    case .cite: return rest.isEmpty ? chooseCitation() : cite(as: rest)
    case .theme:
      chooseTheme(rest)
      return []
    case .list:
      closeChart()
      return []
    case .lanes: return openChart(.lanes)
    case .bars: return openChart(.bars)
    case .matrix: return openChart(.matrix)
    case .calendar: return openChart(.calendar)
    }
  }
}
