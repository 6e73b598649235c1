/// How each role looks: colours of the terminal's own sixteen, so that it reads on light and dark.
public enum Theme: Hashable, Sendable {
  case colors
  /// Bold, underline and reverse only: `NO_COLOR`, `--color never`, a terminal without colours.
  case monochrome

  struct Look: Hashable {
    /// 0–7, or -1 for the terminal's own.
    var foreground: Int8 = -1
    var bold = false
    var dim = false
    var underline = false
    var reverse = false
  }

  func look(_ role: Role, _ emphasis: Emphasis) -> Look {
    var look = self == .colors ? Self.inColor(role) : Self.inMonochrome(role)
    if emphasis.contains(.selected) { look.reverse.toggle() }
    if emphasis.contains(.hit) {
      look.bold = true
      look.underline = true
      if self == .colors { look.foreground = Color.yellow }
      if self == .colors, !emphasis.contains(.selected) { look.reverse = true }
    }
    return look
  }

  private enum Color {
    static let red: Int8 = 1
    static let green: Int8 = 2
    static let yellow: Int8 = 3
    static let blue: Int8 = 4
    static let magenta: Int8 = 5
    static let cyan: Int8 = 6
  }

  private static func inColor(_ role: Role) -> Look {
    switch role {
    case .plain: Look()
    case .dim, .frame: Look(dim: true)
    case .strong: Look(bold: true)
    case .heading: Look(foreground: Color.blue, bold: true)
    case .title: Look(foreground: Color.cyan, bold: true)
    case .date: Look(foreground: Color.green)
    case .party: Look()
    case .person: Look(bold: true)
    case .source: Look(foreground: Color.cyan)
    case .mark: Look(foreground: Color.red, bold: true)
    case .chip: Look(foreground: Color.green, bold: true)
    case .excluded: Look(foreground: Color.red, bold: true)
    case .key: Look(foreground: Color.cyan, bold: true)
    case .warning: Look(foreground: Color.yellow)
    case .error: Look(foreground: Color.red, bold: true)
    case .bar: Look(foreground: Color.blue)
    case .span: Look(foreground: Color.cyan)
    case .spanAway: Look(foreground: Color.magenta)
    case .prompt: Look(foreground: Color.cyan)
    }
  }

  private static func inMonochrome(_ role: Role) -> Look {
    switch role {
    case .plain, .dim, .frame, .date, .party, .source, .bar, .span, .spanAway, .prompt: Look()
    case .strong, .title, .key, .person, .mark, .chip: Look(bold: true)
    case .heading: Look(bold: true, underline: true)
    case .warning, .excluded: Look(underline: true)
    case .error: Look(bold: true, reverse: true)
    }
  }
}
