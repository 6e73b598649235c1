import Testing

@testable import TerminalFront

@Suite("Screens on which time is drawn")
struct ChartScreenTests {
  struct Shot: CustomTestStringConvertible, Sendable {
    var name: String
    var columns: Int
    var rows: Int
    var keys: String

    var testDescription: String { name }
  }

  private static let views = [
    ("lanes", ":lanes<Enter>"), ("bars", ":bars<Enter>"), ("matrix", ":matrix<Enter>"),
    ("calendar", ":calendar<Enter>"),
  ]
  private static let sizes = [(120, 36), (80, 24), (60, 20)]

  /// Every view at three sizes; those that zoom at two zooms.
  static let shots: [Shot] =
    views.flatMap { name, keys in
      sizes.map { columns, rows in
        Shot(
          name: "\(name)-\(columns)x\(rows)", columns: columns, rows: rows, keys: "5G" + keys)
      }
    } + [
      Shot(name: "lanes-closer", columns: 120, rows: 36, keys: "5Gt++"),
      Shot(name: "lanes-closer-80x24", columns: 80, rows: 24, keys: "5Gt++"),
      Shot(name: "lanes-from-far-away", columns: 120, rows: 36, keys: "5Gt----"),
      Shot(name: "lanes-by-occasion", columns: 120, rows: 36, keys: "5GtTTTT"),
      Shot(name: "bars-by-month", columns: 80, rows: 24, keys: "5Gtt++"),
      Shot(name: "bars-compared", columns: 120, rows: 36, keys: "5Gttggvjjj"),
      Shot(name: "matrix-square", columns: 120, rows: 36, keys: "5GM"),
      Shot(name: "calendar-range", columns: 120, rows: 36, keys: "5Gttttvl"),
      Shot(name: "lanes-narrow", columns: 40, rows: 12, keys: "5Gt"),
      Shot(name: "lanes-tiny", columns: 20, rows: 5, keys: "5Gt"),
    ]

  @Test("look as they did when somebody last looked", arguments: shots)
  func golden(shot: Shot) throws {
    let reader = try Reader.after(shot.keys, Size(rows: shot.rows, columns: shot.columns))
    Golden(name: shot.name).expect(reader.model.draw())
  }

  @Test(
    "In ASCII days are = and . in the same places", arguments: ["t", "t++", "tt", "ttt", "tttt"])
  func ascii(keys: String) throws {
    let canvas = try Reader.after("5G" + keys, Size(rows: 36, columns: 120)).model.draw()
    let plain = canvas.inASCII()
    #expect(plain.textLines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    #expect(plain.roleLines == canvas.roleLines)
  }

  @Test(
    "No size is too small or too large for a view",
    arguments: ["t", "t++", "tt", "tt++", "ttt", "M", "MM", "tttt"])
  func anySize(keys: String) throws {
    for (rows, columns) in [(0, 0), (1, 1), (2, 7), (5, 20), (12, 40), (20, 60), (60, 200)] {
      let canvas = try Reader.after("5G" + keys, Size(rows: rows, columns: columns)).model.draw()
      #expect(canvas.size == Size(rows: rows, columns: columns))
    }
  }
}
