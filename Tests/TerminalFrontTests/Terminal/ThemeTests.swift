import Testing

@testable import TerminalFront

@Suite("How roles look")
struct ThemeTests {
  static let emphases: [Emphasis] = [[], .selected, .hit, [.selected, .hit]]

  @Test("Without colours nothing has one", arguments: Role.allCases)
  func mono(role: Role) {
    for emphasis in Self.emphases {
      let look = Theme.mono.look(role, emphasis)
      #expect(look.foreground == .terminal)
      #expect(look.background == .terminal)
    }
  }

  @Test("The terminal's own colours are never blue or yellow", arguments: Role.allCases)
  func ownColors(role: Role) {
    for emphasis in Self.emphases {
      let look = Theme.terminal.look(role, emphasis)
      let readable: [ThemeColor] = [.terminal, .numbered(1), .numbered(5)]
      #expect(readable.contains(look.foreground))
      #expect(look.background == .terminal)
    }
  }

  @Test(
    "Every text of a theme has at least 4.5 times the brightness of its background, or the inverse",
    arguments: Role.allCases)
  func contrast(role: Role) {
    let cases: [(Theme, Int)] = [(.dark, 16), (.light, 231), (.highContrast, 16)]
    for (theme, behind) in cases {
      for emphasis in Self.emphases {
        let look = theme.look(role, emphasis)
        let ground = Self.number(look.background) ?? behind
        guard let ink = Self.number(look.foreground) else { continue }
        let contrast = Self.contrast(ink, ground)
        #expect(contrast >= 4.5, "\(role.name): \(contrast)")
      }
    }
  }

  @Test("Selected and found look different from plain, in every theme", arguments: Role.allCases)
  func emphasis(role: Role) {
    for name in Theme.Name.allCases {
      let theme = Theme.named(name)
      let plain = theme.look(role, [])
      #expect(theme.look(role, .selected) != plain)
      // Headings are the program's own words: search never marks them.
      if role != .heading { #expect(theme.look(role, .hit) != plain) }
    }
  }

  @Test("A selected row has one look, whatever stands in it", arguments: Theme.Name.allCases)
  func bar(name: Theme.Name) {
    var line = StyledText("Russia", .party)
    line.append(" Anna Sample", .person)
    line.append(" !", .mark)
    let theme = Theme.named(name)
    let looks = Set(line.asBar(columns: 30).styles.map { theme.look($0.role, $0.emphasis) })
    #expect(looks.count == 1)
  }

  @Test(
    "A full block on a selected row is no gap in it",
    arguments: Theme.Name.allCases.map { Theme.named($0) }, [false, true])
  func blocks(theme: Theme, isSelected: Bool) {
    var canvas = Canvas(size: Size(rows: 1, columns: 3))
    canvas.draw("█░▏", row: 0, column: 0, role: .span, emphasis: isSelected ? .selected : [])
    let isGap = isSelected && theme != .dark
    #expect(theme.shadingSelectedBlocks(canvas).textLines == [isGap ? "▒▓▏" : "█░▏"])
  }

  @Test("A theme is dark or light as the terminal says, unless one was named")
  func following() {
    var choice = ThemeChoice()
    #expect(choice.theme == .terminal)
    choice.isDark = true
    #expect(choice.theme == .dark)
    choice.isDark = false
    #expect(choice.theme == .light)
    choice.name = .highContrast
    #expect(choice.theme == .highContrast)
  }

  @Test("A terminal with few colours gets the nearest it has")
  func fewColors() {
    #expect(ThemeColor.numbered(1).number(of: 8) == 1)
    #expect(ThemeColor.numbered(9).number(of: 8) == 1)
    #expect(ThemeColor.mixed(red: 250, green: 10, blue: 10).number(of: 8) == 1)
    #expect(ThemeColor.mixed(red: 255, green: 0, blue: 0).number(of: 256) == 196)
    #expect(ThemeColor.terminal.number(of: 8) == -1)
  }

  @Test("Colours are read as they are written")
  func reading() {
    for text in ["red", "bright-cyan", "160", "#0a0b0c", "default"] {
      #expect(ThemeColor(text)?.description == text)
    }
    for text in ["redd", "256", "#12345", ""] { #expect(ThemeColor(text) == nil) }
  }

  // MARK: Contrast, as the WCAG defines it

  private static func number(_ color: ThemeColor) -> Int? {
    if case .numbered(let number) = color { return Int(number) }
    return nil
  }

  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ number: Int) -> Double {
    let (red, green, blue) = ThemeColor.mixture(number)
    let parts = [red, green, blue].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// To the power of 2.4: the fifth root of the twelfth power, by Newton's way.
  private static func power(_ base: Double) -> Double {
    let wanted = (0..<12).reduce(1.0) { product, _ in product * base }
    return (0..<200).reduce(1.0) { root, _ in
      root - (root * root * root * root * root - wanted) / (5 * root * root * root * root)
    }
  }
}
