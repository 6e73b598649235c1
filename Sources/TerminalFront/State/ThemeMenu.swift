/// The list of themes, while it is open: the one under the cursor is shown at once.
struct ThemeMenu: Hashable, Sendable {
  /// What to go back to.
  var before: Theme.Name

  static let names = Theme.Name.allCases
}

extension Model {
  /// `:theme` opens the list; `:theme dark` takes it.
  mutating func chooseTheme(_ name: String) {
    guard !name.isEmpty else {
      overlay = .themes(ThemeMenu(before: settings.theme.name))
      return
    }
    guard let chosen = Theme.Name(rawValue: name) else {
      let names = ThemeMenu.names.map(\.rawValue).joined(separator: ", ")
      notice = Notice("\"\(name)\" is not a theme; expected one of \(names)", isError: true)
      return
    }
    settings.theme.name = chosen
  }

  mutating func handle(_ key: Key, in menu: ThemeMenu) {
    let at = ThemeMenu.names.firstIndex(of: settings.theme.name) ?? 0
    guard key != .enter else {
      overlay = nil
      let name = settings.theme.name.rawValue
      notice = Notice("\"theme: \(name)\" in the configuration keeps it for the next start")
      return
    }
    let next = Menu.selection(at, of: ThemeMenu.names.count, after: key)
    settings.theme.name = ThemeMenu.names[next]
  }

  /// Esc takes the theme back that was there before.
  mutating func leaveThemes() {
    if case .themes(let menu) = overlay { settings.theme.name = menu.before }
  }
}
