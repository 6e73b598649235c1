/// Which theme is wanted, what the reader changed in it, and what the terminal said of itself.
public struct ThemeChoice: Hashable, Sendable {
  public var name: Theme.Name
  /// Looks that take the place of the theme's own.
  public var changes: [Theme.Part: Theme.Look]
  /// True for a dark background, false for a light one; nil until the terminal says.
  public var isDark: Bool?

  public init(_ name: Theme.Name = .auto, changes: [Theme.Part: Theme.Look] = [:]) {
    self.name = name
    self.changes = changes
  }

  public var theme: Theme {
    var theme = Theme.named(name, isDark: isDark)
    guard name != .mono else { return theme }
    theme.looks.merge(changes) { _, change in change }
    return theme
  }
}
