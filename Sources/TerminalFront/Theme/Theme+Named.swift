/// The themes that come with the program.
extension Theme {
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// The terminal's own colours until it tells its background, then dark or light.
    case auto
    case terminal, dark, light
    case highContrast = "high-contrast"
    case mono

    public var help: String {
      switch self {
      case .auto: "dark or light, as the terminal is"
      case .terminal: "the terminal's own colours, on any background"
      case .dark: "for a dark background"
      case .light: "for a light background"
      case .highContrast: "white and yellow on black, nothing faint"
      case .mono: "no colours: bold, underline and reverse"
      }
    }
  }

  /// - Parameter isDark: what the terminal says of its background, if it does.
  public static func named(_ name: Name, isDark: Bool? = nil) -> Theme {
    switch name {
    case .auto: isDark.map { $0 ? dark : light } ?? terminal
    case .terminal: terminal
    case .dark: dark
    case .light: light
    case .highContrast: highContrast
    case .mono: mono
    }
  }

  private init(
    on paper: ThemeColor = .terminal, selection: Look, hit: Look, _ look: (Role) -> Look
  ) {
    self.paper = paper
    looks = [.selection: selection, .hit: hit]
    for role in Role.allCases { looks[.role(role)] = look(role) }
  }

  /// Of the sixteen colours only red and magenta read on black and on white.
  public static let terminal = Theme(
    selection: Look(reverse: true), hit: Look(bold: true, underline: true, reverse: true)
  ) { role in
    switch role {
    case .plain, .party, .date, .span, .bar: Look()
    case .dim, .frame: Look(dim: true)
    case .strong, .person, .title, .key, .prompt: Look(bold: true)
    case .heading: Look(magenta, bold: true)
    case .source, .spanAway: Look(magenta)
    case .chip: Look(magenta, bold: true)
    case .mark, .warning: Look(red)
    case .excluded, .error: Look(red, bold: true)
    }
  }

  public static let dark = Theme(
    on: .numbered(16), selection: Look(.numbered(255), on: .numbered(24), bold: true),
    hit: Look(.numbered(16), on: .numbered(222), bold: true)
  ) { role in
    switch role {
    case .plain, .party: Look()
    case .dim, .frame: Look(.numbered(247))
    case .strong, .person: Look(bold: true)
    case .title, .key: Look(.numbered(117), bold: true)
    case .heading: Look(.numbered(117), bold: true)
    case .date: Look(.numbered(150))
    case .source, .prompt: Look(.numbered(117))
    case .chip: Look(.numbered(150), bold: true)
    case .warning: Look(.numbered(222))
    case .mark, .excluded, .error: Look(.numbered(210), bold: true)
    case .bar, .span: Look(.numbered(110))
    case .spanAway: Look(.numbered(176))
    }
  }

  public static let light = Theme(
    on: .numbered(231), selection: Look(.numbered(231), on: .numbered(24), bold: true),
    hit: Look(.numbered(16), on: .numbered(222), bold: true)
  ) { role in
    switch role {
    case .plain, .party: Look()
    case .dim, .frame: Look(.numbered(240))
    case .strong, .person: Look(bold: true)
    case .title, .key: Look(.numbered(24), bold: true)
    case .heading: Look(.numbered(24), bold: true)
    case .date: Look(.numbered(22))
    case .source, .prompt: Look(.numbered(24))
    case .chip: Look(.numbered(22), bold: true)
    case .warning: Look(.numbered(94))
    case .mark, .excluded, .error: Look(.numbered(124), bold: true)
    case .bar, .span: Look(.numbered(24))
    case .spanAway: Look(.numbered(90))
    }
  }

  public static let highContrast = Theme(
    on: .numbered(16), selection: Look(.numbered(16), on: .numbered(231), bold: true),
    hit: Look(.numbered(16), on: .numbered(226), bold: true)
  ) { role in
    switch role {
    case .plain, .dim, .frame, .date, .party, .source, .bar, .span, .prompt:
      Look(.numbered(231), on: .numbered(16))
    case .strong, .person: Look(.numbered(231), on: .numbered(16), bold: true)
    case .title, .heading, .key, .chip, .spanAway:
      Look(.numbered(226), on: .numbered(16), bold: true)
    case .mark, .warning, .excluded, .error:
      Look(.numbered(226), on: .numbered(16), bold: true, underline: true)
    }
  }

  /// Bold, underline and reverse only: `NO_COLOR`, `--color never`, a terminal without colours.
  public static let mono = Theme(
    selection: Look(reverse: true), hit: Look(bold: true, underline: true, reverse: true)
  ) { role in
    switch role {
    case .plain, .dim, .frame, .date, .party, .source, .bar, .span, .spanAway, .prompt: Look()
    case .strong, .title, .key, .person, .mark, .chip: Look(bold: true)
    case .heading: Look(bold: true, underline: true)
    case .warning, .excluded: Look(underline: true)
    case .error: Look(bold: true, reverse: true)
    }
  }

  private static let red = ThemeColor.numbered(1)
  private static let magenta = ThemeColor.numbered(5)
}
