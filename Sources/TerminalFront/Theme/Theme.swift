/// How each role looks. What it leaves unsaid is the terminal's own.
public struct Theme: Hashable, Sendable {
  /// What a theme has a look for: a role, or how a cell stands out beside it.
  public enum Part: Hashable, Sendable {
    case role(Role)
    case selection
    case hit
  }

  /// Colours and attributes of a cell.
  public struct Look: Hashable, Sendable {
    public var foreground: ThemeColor
    public var background: ThemeColor
    public var bold: Bool
    public var dim: Bool
    public var underline: Bool
    public var reverse: Bool

    public init(
      _ foreground: ThemeColor = .terminal, on background: ThemeColor = .terminal,
      bold: Bool = false, dim: Bool = false, underline: Bool = false, reverse: Bool = false
    ) {
      self.foreground = foreground
      self.background = background
      self.bold = bold
      self.dim = dim
      self.underline = underline
      self.reverse = reverse
    }
  }

  public var looks: [Part: Look]
  /// The background it is made for.
  let paper: ThemeColor

  /// The look of a part that is said, or that of plain text.
  public subscript(part: Part) -> Look {
    looks[part] ?? looks[.role(.plain)] ?? Look()
  }

  /// How a cell looks.
  func look(_ role: Role, _ emphasis: Emphasis) -> Look {
    var look = self[.role(role)]
    if emphasis.contains(.selected) { look = selected(look) }
    guard emphasis.contains(.hit) else { return look }
    if emphasis.contains(.selected) {
      // The bar keeps its one colour.
      look.bold = true
      look.underline = true
      return look
    }
    return self[.hit]
  }

  private func selected(_ look: Look) -> Look {
    let selection = self[.selection]
    guard selection.foreground == .terminal, selection.background == .terminal else {
      return selection
    }
    var look = look
    look.reverse.toggle()
    look.bold = look.bold || selection.bold
    return look
  }
}

extension Theme.Part {
  public static let all = Role.allCases.map(Self.role) + [.selection, .hit]

  /// `span-away`: as the configuration calls it.
  public var name: String {
    switch self {
    case .role(let role): role.name
    case .selection: "selection"
    case .hit: "hit"
    }
  }

  public init?(name: String) {
    guard let part = Self.all.first(where: { $0.name == name }) else { return nil }
    self = part
  }
}

extension Role {
  /// `span-away`
  public var name: String { String(describing: self).hyphenated }
}
