import Testing
import Timeline

@testable import TerminalFront

@Suite("Screens")
struct ScreenTests {
  /// One screen: how it is called, its size, the keys that lead to it.
  struct Shot: CustomTestStringConvertible, Sendable {
    var name: String
    var columns = 80
    var rows = 24
    var keys = ""
    var banner: String?

    var testDescription: String { name }
  }

  static let shots = [
    Shot(name: "list-and-detail", keys: "5G"),
    Shot(name: "newest"),
    Shot(name: "cancelled", keys: "3G"),
    Shot(name: "side-by-side", columns: 120, rows: 30, keys: "5G"),
    Shot(name: "wide-characters", columns: 120, rows: 30, keys: "8G"),
    Shot(name: "detail-scrolled", keys: "5Gl20j"),
    Shot(name: "detail-end", keys: "5GlG"),
    Shot(name: "detail-alone", keys: "5Glz"),
    Shot(name: "facets", keys: "5Gfj"),
    Shot(name: "facets-side-by-side", columns: 120, rows: 30, keys: "5Gfj+jj-"),
    Shot(name: "facets-narrowed", keys: "f/none"),
    Shot(name: "search", keys: "gg/museum<Enter>"),
    Shot(name: "search-in-detail", columns: 120, rows: 30, keys: "gg/umbrella<Enter>"),
    Shot(name: "search-in-prompt", keys: "gg/fest"),
    Shot(name: "search-without-hit", keys: "gg/zeppelin"),
    Shot(name: "filter-chips", keys: "Fhost:MNG -delegation:KEN festival<Enter>"),
    Shot(name: "filter-suspended", keys: "Fhost:MNG<Enter>!"),
    Shot(name: "filter-prompt", keys: "Fhost:MNG<Enter>F"),
    Shot(name: "filter-error", keys: "Fhost:Nowhere<Enter>"),
    Shot(name: "help", keys: "?"),
    Shot(name: "help-wide", columns: 120, rows: 30, keys: "?"),
    Shot(name: "help-filtered", keys: "?/page"),
    Shot(name: "nothing-passes", keys: "Fdelegation:FRA<Enter>"),
    Shot(
      name: "banner", keys: "5G",
      banner: "left out for 2 errors: small.json:12:7: invented error (Esc hides this)"),
    Shot(name: "narrow", columns: 50, rows: 20, keys: "5G"),
    Shot(name: "narrow-detail", columns: 50, rows: 20, keys: "5Gl"),
    Shot(name: "narrow-facets", columns: 50, rows: 20, keys: "f"),
    Shot(name: "tiny", columns: 20, rows: 6, keys: "5G"),
    Shot(name: "one-cell", columns: 1, rows: 1),
    Shot(name: "date-error", keys: "@soon<Enter>"),
    Shot(name: "by-year", keys: "--5G"),
    Shot(name: "by-day", keys: "++5G"),
  ]

  @Test("look as they did when somebody last looked", arguments: shots)
  func golden(shot: Shot) throws {
    var reader = Reader(Size(rows: shot.rows, columns: shot.columns), banner: shot.banner)
    try reader.type(shot.keys)
    Golden(name: shot.name).expect(reader.model.draw())
  }

  @Test("A menu of what may follow a prefix")
  func continuations() throws {
    var reader = try Reader.after("5G]")
    reader.send(.paused)
    Golden(name: "continuations").expect(reader.model.draw())
  }

  @Test("No golden file is left over from a screen that is gone")
  func noLeftOvers() throws {
    let recorded = try Golden.recordedNames()
    let known = Self.shots.map(\.name) + ChartScreenTests.names
    #expect(recorded.subtracting(known) == ["continuations"])
  }

  @Test("The browser draws the same without a terminal")
  func headless() throws {
    let canvas = Browser.screen(Invented.model(), Invented.store, keys: try Key.keys("5Gl20j"))
    Golden(name: "detail-scrolled").expect(canvas)
  }
}
