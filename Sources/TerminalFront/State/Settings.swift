/// What a reader can set up: keys, looks, columns, the view to begin with.
public struct Settings: Hashable, Sendable {
  public var keys = KeyMap.standard
  public var list = ListStyle()
  public var theme = ThemeChoice()
  /// The drawn view to begin with; nil for the list.
  public var view: ChartView?
  public var hasMouse = true

  public init() {}
}

extension Model {
  var keyMap: KeyMap { settings.keys }

  /// How a key is called in a sentence: that of the pane the reader is in.
  func key(_ command: Command) -> String { keyMap.label(command, in: keyScope) }

  /// How the screen looks now.
  public var theme: Theme { settings.theme.theme }
}
