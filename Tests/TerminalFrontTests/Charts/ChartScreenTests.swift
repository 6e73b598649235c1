import Testing
import Timeline

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
      Shot(name: "lanes-closer", columns: 120, rows: 36, keys: "5Gt++++"),
      Shot(name: "lanes-closer-80x24", columns: 80, rows: 24, keys: "5Gt++++"),
      Shot(name: "lanes-from-far-away", columns: 120, rows: 36, keys: "5Gt----"),
      Shot(name: "lanes-by-occasion", columns: 120, rows: 36, keys: "5GtTTTT"),
      Shot(name: "bars-by-month", columns: 80, rows: 24, keys: "5Gtt++"),
      Shot(name: "bars-compared", columns: 120, rows: 36, keys: "5Gttggvjjj"),
      Shot(name: "matrix-square", columns: 120, rows: 36, keys: "5GM"),
      Shot(name: "calendar-range", columns: 120, rows: 36, keys: "5Gttttvl"),
      Shot(name: "calendar-by-month", columns: 80, rows: 24, keys: "5Gtttt--"),
      Shot(name: "calendar-by-week", columns: 120, rows: 36, keys: "5Gtttt-"),
      Shot(name: "calendar-narrow", columns: 36, rows: 14, keys: "5Gtttt"),
      Shot(name: "matrix-of-a-year", columns: 120, rows: 36, keys: "5Gttt++"),
      Shot(name: "lanes-two-days", columns: 120, rows: 36, keys: "8Gt++++vl"),
      Shot(name: "lanes-and-all", columns: 200, rows: 60, keys: "8Gt+++"),
      Shot(name: "bars-with-hits", columns: 120, rows: 36, keys: "5GBtt/umbrella<Enter>"),
      Shot(name: "strip", columns: 120, rows: 36, keys: "5Gs"),
      Shot(name: "strip-80x24", columns: 80, rows: 24, keys: "5Gs"),
      Shot(name: "strip-range", columns: 120, rows: 36, keys: "5Gs/umbrella<Enter>v3l="),
      Shot(name: "lanes-narrow", columns: 40, rows: 12, keys: "5Gt"),
      Shot(name: "lanes-tiny", columns: 20, rows: 5, keys: "5Gt"),
    ]

  static var names: [String] {
    shots.map(\.name) + rare.map(\.name) + views.map { $0.0 + "-ascii" } + ["lanes-on-the-console"]
      + views.flatMap { name, _ in themes.map { "\(name)-\($0.rawValue)" } }
  }

  @Test("look as they did when somebody last looked", arguments: shots)
  func golden(shot: Shot) throws {
    let reader = try Reader.after(shot.keys, Size(rows: shot.rows, columns: shot.columns))
    Golden(name: shot.name).expect(reader.model.draw())
  }

  @Test("look in ASCII as they did when somebody last looked", arguments: views)
  func ascii(name: String, keys: String) throws {
    let reader = try Reader.after("5G" + keys, Size(rows: 24, columns: 80))
    Golden(name: "\(name)-ascii").expect(reader.model.draw().inASCII())
  }

  private static let themes = [Theme.Name.mono, .light]

  @Test(
    "look without colours and on a light background as they did when somebody last looked",
    arguments: views, themes)
  func theme(view: (name: String, keys: String), theme: Theme.Name) throws {
    let canvas = try Reader.after("5G" + view.keys, Size(rows: 24, columns: 80)).model.draw()
    Golden(name: "\(view.name)-\(theme.rawValue)").expect(
      Golden.text(canvas, in: .named(theme)))
  }

  @Test("look on the Linux console as they did when somebody last looked")
  func console() throws {
    let reader = try Reader.after("5Gts", Size(rows: 24, columns: 80))
    let canvas = reader.model.draw().forConsole()
    let blocks = Set("▁▂▃▅▆▇▏▎▍▌▋▊▉▪▫")
    #expect(canvas.textLines.allSatisfy { !$0.contains(where: blocks.contains) })
    Golden(name: "lanes-on-the-console").expect(canvas)
  }

  struct Rare: CustomTestStringConvertible, Sendable {
    var name: String
    var keys: String
    var store: @Sendable () throws -> FixtureStore

    var testDescription: String { name }
  }

  /// What is rare in time, each in the view in which it goes wrong first.
  static let rare = [
    Rare(name: "rare-old-bars", keys: "tt--", store: Collections.old),
    Rare(name: "rare-old-lanes", keys: "t4-", store: Collections.old),
    Rare(name: "rare-far-bars", keys: "tt--", store: Collections.far),
    Rare(name: "rare-far-strip", keys: "Gs", store: Collections.far),
    Rare(name: "rare-one-day", keys: "t", store: Collections.oneDay),
    Rare(name: "rare-long", keys: "t", store: Collections.long),
    Rare(name: "rare-scripts", keys: "t", store: Collections.scripts),
    Rare(name: "rare-years-only", keys: "t", store: Collections.yearsOnly),
    Rare(name: "rare-gaps", keys: "t", store: Collections.gaps),
    Rare(name: "rare-many-parties", keys: "t", store: Collections.manyParties),
    Rare(name: "rare-many-hosts", keys: "M", store: Collections.manyParties),
    Rare(
      name: "rare-one", keys: "t",
      store: { try Collections.store([("2020-02-29", "RUS", "PRK", "Ivanov")]) }),
    Rare(name: "rare-none", keys: "tttt", store: { try Collections.store([]) }),
  ]

  @Test("of what is rare look as they did when somebody last looked", arguments: rare)
  func golden(rare: Rare) throws {
    var reader = Reader(Size(rows: 24, columns: 80), try rare.store())
    try reader.type(rare.keys)
    Golden(name: rare.name).expect(reader.model.draw())
  }

  @Test("of what is rare are drawn at every size, in every view", arguments: rare)
  func sizes(rare: Rare) throws {
    let store = try rare.store()
    for (rows, columns) in [(1, 1), (5, 20), (12, 40), (24, 80)] {
      for keys in ["t", "t8+", "t8-", "tt--", "ttt++", "M", "tttt", "tttt8-", "s8+"] {
        var reader = Reader(Size(rows: rows, columns: columns), store)
        try reader.type(keys + "jl}{Gv")
        let canvas = reader.model.draw()
        #expect(canvas.size == Size(rows: rows, columns: columns))
        let plain = canvas.inASCII().textLines
        #expect(plain.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
        #expect(canvas.forConsole().size == canvas.size)
      }
    }
  }

  @Test("of what is rare draw every visit in every view, or count it", arguments: rare)
  func all(rare: Rare) throws {
    let store = try rare.store()
    for keys in ["t", "tt", "ttt", "tttt", "tttt--"] {
      var reader = Reader(Size(rows: 36, columns: 120), store)
      try reader.type(keys)
      let content = try #require(reader.model.chart?.content)
      #expect(content.visits.count + content.notDrawn == store.count)
      switch content.values {
      case .lanes(let lanes):
        let inLanes = Set(lanes.lanes.flatMap(\.items)).union(lanes.withoutLane)
        #expect(inLanes.count == store.count)
        #expect(lanes.summary.outside(Day.distantPast...Day.distantFuture) == 0)
      case .bars(let bars):
        #expect(bars.bars.reduce(bars.notCounted) { $0 + $1.count } == store.count)
      case .matrix(let matrix): #expect(matrix.made + matrix.notMade == store.count)
      case .calendar(let calendar):
        let onDays = content.drawn.dates.count { dates in
          !dates.isHollow && dates.days?.overlaps(calendar.days) == true
        }
        #expect(
          onDays + calendar.dayless.count + calendar.outside + calendar.notMade == store.count)
      case .periods(let periods):
        let inPeriods = content.drawn.dates.count { dates in
          dates.days.map { days in
            periods.unit.numbers(touching: days).contains { !periods[$0].isEmpty }
          } ?? false
        }
        #expect(inPeriods + periods.withoutPeriod + periods.notMade >= store.count)
      }
    }
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
