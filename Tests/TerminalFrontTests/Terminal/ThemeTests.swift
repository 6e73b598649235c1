import Testing

@testable import TerminalFront

@Suite("How roles look")
struct ThemeTests {
  static let emphases: [Emphasis] = [[], .selected, .hit, [.selected, .hit]]

  @Test("Without colours nothing has one", arguments: Role.allCases)
  func monochrome(role: Role) {
    for emphasis in Self.emphases {
      #expect(Theme.monochrome.look(role, emphasis).foreground == -1)
    }
  }

  @Test("Colours are of the terminal's own eight", arguments: Role.allCases)
  func colors(role: Role) {
    for emphasis in Self.emphases {
      #expect((-1...7).contains(Theme.colors.look(role, emphasis).foreground))
    }
  }

  @Test("Selected and found look different from plain, in either theme", arguments: Role.allCases)
  func emphasis(role: Role) {
    for theme in [Theme.colors, .monochrome] {
      let plain = theme.look(role, [])
      #expect(theme.look(role, .selected).reverse != plain.reverse)
      // Headings are the program's own words: search never marks them.
      if role != .heading { #expect(theme.look(role, .hit) != plain) }
    }
  }
}
