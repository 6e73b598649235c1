import TestSupport
import Testing

@testable import Timeline

/// Everything two selections say, compared.
struct SelectionComparison {
  let plain: PlainSelection
  let found: any Selection
  let query: VisitQuery
  var random: SeededRandom

  /// In an order of its own each time: rows before the count, the count before rows.
  mutating func expectSame() throws {
    if random.once(in: 2) { try expectSameTotals() }
    try expectSameWindows()
    try expectSameTotals()
    try expectSameCounts()
  }

  mutating func expectSameTotals() throws {
    #expect(try found.count() == plain.count(), "\(query)")
    let days = [day(), day()].sorted()
    let slices = TimeSlices(days[0]...days[1], count: random.number(1...90))
    for measure in [BarMeasure.begun, .underWay] {
      #expect(
        try found.bars(slices, measure) == plain.bars(slices, measure),
        "\(measure) in \(slices) of \(query)")
    }
  }

  mutating func expectSameCounts() throws {
    let (field, other) = (random.pick(Field.allCases), random.pick(Field.allCases))
    #expect(try found.counts(of: field) == plain.counts(of: field), "\(field) of \(query)")
    #expect(
      try found.counts(of: field, by: other) == plain.counts(of: field, by: other),
      "\(field) by \(other) of \(query)")
  }

  mutating func expectSameWindows() throws {
    for _ in 0..<3 {
      let key = key()
      #expect(try found.rank(of: key) == plain.rank(of: key), "\(key) in \(query)")
      let rank = random.number(-3...plain.visits.count + 3)
      let places: [WindowPlace] = [
        .first, .last, .after(key), .before(key), .around(key), .at(rank),
      ]
      let place = random.pick(places)
      let limit = random.number(0...30)
      #expect(
        try found.rows(place, limit: limit) == plain.rows(place, limit: limit),
        "\(limit) \(place) of \(query)")
    }
  }

  /// All rows, read in windows from the beginning, and from the end.
  func expectSameWalks(limit: Int) throws {
    var forward: [TimelineRow] = []
    try found.eachWindow(of: limit) { forward += $0 }
    #expect(forward == plain.rows(.first, limit: .max), "\(query)")
    var backward: [TimelineRow] = []
    var window = try found.rows(.last, limit: limit)
    while let first = window.first {
      backward = window + backward
      window = try found.rows(.before(first.key), limit: limit)
    }
    #expect(backward == forward, "\(query)")
  }

  /// That of a visit in the answer, or one that hardly differs from it.
  private mutating func key() -> RowKey {
    guard !plain.visits.isEmpty else {
      return RowKey(earliestStart: day(), latestEnd: day(), id: "v")
    }
    var key = RowKey(random.pick(plain.visits))
    if random.once(in: 4) { key.id += random.pick(["0", "\u{1}", "é"]) }
    if random.once(in: 4) { key.collection = random.pick(["", "made-upv", "z"]) }
    if random.once(in: 6) { key.latestEnd = day() }
    if random.once(in: 6) { key.earliestStart = day() }
    return key
  }

  private mutating func day() -> Day {
    Day(year: random.number(1990...2030), month: random.number(1...12), day: random.number(1...28))
  }
}
