import TerminalFront

/// The configuration in force as a file that says the same, with where each value is from.
struct ConfigurationPrinter {
  let configuration: Configuration
  private(set) var lines: [String] = []

  private var settings: Settings { configuration.settings }

  init(_ configuration: Configuration) {
    self.configuration = configuration
    let there = configuration.isThere ? "" : " (not there)"
    lines = ["# The configuration in force. Its file: \(configuration.file)\(there)"]
    addGeneral()
    addTheme()
    addKeys()
  }

  private mutating func add(
    _ comment: String, _ name: String, _ value: String, indent: String = ""
  ) {
    lines.append("")
    lines.append("\(indent)# \(comment)")
    lines.append("\(indent)\(name): \(value)  # \(configuration.origin(name))")
  }

  private mutating func addGeneral() {
    let list = settings.list
    add(
      "What opens when nothing is named and LEGATION_DATA is not set; [] for the bundled record.",
      "paths", Self.list(configuration.paths))
    add(
      "What to begin with: list, lanes, bars, matrix or calendar.", "view",
      settings.view?.rawValue ?? "list")
    add(
      "The columns of the list, in order: "
        + ListStyle.Column.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      "columns", Self.list(list.columns.map(\.rawValue)))
    add(
      "25 July 2023 (words) or 2023-07-25 (numbers).", "dates",
      list.dates.isNumeric ? "numbers" : "words")
    add("Whether days have their weekday.", "weekdays", "\(list.dates.showsWeekday)")
    add("Whether clicks and the wheel are the program's.", "mouse", "\(settings.hasMouse)")
  }

  // MARK: Looks

  private mutating func addTheme() {
    let names = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
    lines += ["", "# How things look: \(names). A role may have colours of its own: names of the"]
    lines.append("# sixteen, numbers up to 255, \"#rrggbb\" or default.")
    lines.append("theme:")
    let origin = configuration.lines["theme.name"] == nil ? "theme" : "theme.name"
    lines.append("  name: \(settings.theme.name.rawValue)  # \(configuration.origin(origin))")
    let theme = settings.theme.theme
    for part in Theme.Part.all {
      let look = Self.words(theme[part])
      if settings.theme.changes[part] != nil {
        let origin = configuration.origin("theme.\(part.name)")
        lines.append("  \(part.name): \(look)  # \(origin)")
      } else {
        lines.append("  # \(part.name): \(look)")
      }
    }
  }

  private static func words(_ look: Theme.Look) -> String {
    func color(_ color: ThemeColor) -> String {
      let text = color.description
      return text.hasPrefix("#") ? "\"\(text)\"" : text
    }
    var parts = ["foreground: \(color(look.foreground))"]
    if look.background != .terminal { parts.append("background: \(color(look.background))") }
    let flags = [
      ("bold", look.bold), ("dim", look.dim), ("underline", look.underline),
      ("reverse", look.reverse),
    ]
    parts += flags.filter(\.1).map { "\($0.0): true" }
    return "{\(parts.joined(separator: ", "))}"
  }

  // MARK: Keys

  private mutating func addKeys() {
    lines += [
      "", "# Keys, as \"legation keys\" writes them; [] for none. Those of one pane stand under",
    ]
    lines.append("# in-list, in-detail, in-facets or in-charts and go before those of everywhere.")
    lines.append("keys:")
    for command in Command.allCases where command.spec.scope == .everywhere {
      addKeys(of: command, settings.keys.keys(of: command, onlyIn: .everywhere), "keys", "  ")
    }
    for (name, scope) in ConfigurationReader.panes {
      let bound = Command.allCases.filter { command in
        command.spec.scope == scope
          || configuration.lines["keys.\(name).\(command.name)"] != nil
      }
      guard !bound.isEmpty else { continue }
      lines.append("  \(name):")
      for command in bound {
        let keys = settings.keys.keys(of: command, onlyIn: scope)
        addKeys(of: command, keys, "keys.\(name)", "    ")
      }
    }
  }

  private mutating func addKeys(
    of command: Command, _ keys: [[Key]], _ section: String, _ indent: String
  ) {
    let texts = keys.map { $0.map(\.description).joined() }
    let own = "\(section).\(command.name)"
    let origin = configuration.origin(
      configuration.lines[own] == nil ? "keys.\(command.name)" : own)
    lines.append(
      "\(indent)\(command.name): \(Self.list(texts))  # \(command.spec.help) · \(origin)")
  }

  /// Every text in quotation marks: most keys mean something in YAML.
  private static func list(_ texts: [String]) -> String {
    "[\(texts.map(quoted).joined(separator: ", "))]"
  }

  /// What cannot be shown is told by its number, as YAML does between quotation marks.
  private static func quoted(_ text: String) -> String {
    let characters = text.unicodeScalars.map { scalar -> String in
      if scalar == "\\" || scalar == "\"" { return "\\\(scalar)" }
      guard !isShown(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"\(characters.joined())\""
  }

  /// A mark shows on what stands before it, and is told by its number here.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    TerminalText(String(scalar)).shown.unicodeScalars.elementsEqual([scalar])
  }
}
