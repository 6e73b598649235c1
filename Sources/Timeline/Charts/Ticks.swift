/// The labels under or over a scale of time: on calendar boundaries, never overlapping.
public struct Ticks: Hashable, Sendable {
  public struct Tick: Hashable, Sendable {
    public var column: Int
    /// Empty where a boundary has a mark and no room for its name.
    public var label: String
    public var day: Day
  }

  public var unit: CalendarUnit
  /// A tick for every boundary of the unit within the window.
  public var ticks: [Tick]
  /// The unit above, at the first tick and wherever it changes.
  public var headings: [Tick]

  /// The finest unit, no finer than the scale's, whose labels fit with a blank between.
  public init(_ scale: TimeScale) {
    for unit in CalendarUnit.allCases where unit >= scale.unit {
      if let ticks = Self.ticks(of: unit, scale) {
        self.init(unit: unit, ticks: ticks, headings: Self.headings(of: unit, ticks, scale))
        return
      }
    }
    self.init(unit: .century, ticks: Self.thinned(scale), headings: [])
  }

  private init(unit: CalendarUnit, ticks: [Tick], headings: [Tick]) {
    self.unit = unit
    self.ticks = ticks
    self.headings = headings
  }

  /// The units a column each at most, or the boundaries are no more than a row of marks.
  private static func ticks(of unit: CalendarUnit, _ scale: TimeScale) -> [Tick]? {
    let numbers = unit.numbers(touching: scale.days)
    guard numbers.count <= scale.columns else { return nil }
    let starts = numbers.map { (number: $0, column: scale.column(of: unit.firstDay($0))) }
      .filter { $0.column >= 0 && $0.column < scale.columns }
    guard let first = starts.first else { return nil }
    let forms = unit.labels(first.number).count
    form: for form in 0..<forms {
      var ticks: [Tick] = []
      for (index, start) in starts.enumerated() {
        let label = unit.labels(start.number)[form]
        let limit = index + 1 < starts.count ? starts[index + 1].column - 1 : scale.columns
        if start.column + label.count > limit {
          // The last one may stand without its name; any other says that the form is too long.
          guard index + 1 == starts.count, index > 0 else { continue form }
          ticks.append(Tick(column: start.column, label: "", day: unit.firstDay(start.number)))
        } else {
          ticks.append(Tick(column: start.column, label: label, day: unit.firstDay(start.number)))
        }
      }
      return ticks
    }
    return nil
  }

  /// Of centuries that stand too close as many as have room.
  private static func thinned(_ scale: TimeScale) -> [Tick] {
    var ticks: [Tick] = []
    for number in CalendarUnit.century.numbers(touching: scale.days) {
      let day = CalendarUnit.century.firstDay(number)
      let label = CalendarUnit.century.labels(number)[0]
      let column = scale.column(of: day)
      let end = ticks.last.map { $0.column + $0.label.count + 1 } ?? 0
      guard column >= end, column + label.count <= scale.columns else { continue }
      ticks.append(Tick(column: column, label: label, day: day))
    }
    return ticks
  }

  private static func headings(
    of unit: CalendarUnit, _ ticks: [Tick], _ scale: TimeScale
  ) -> [Tick] {
    guard let above = unit.above else { return [] }
    var starts: [(number: Int, column: Int)] = []
    for tick in ticks where starts.last?.number != above.number(of: tick.day) {
      starts.append((above.number(of: tick.day), tick.column))
    }
    return starts.indices.compactMap { index in
      let start = starts[index]
      let limit = index + 1 < starts.count ? starts[index + 1].column - 1 : scale.columns
      let label = above.headings(start.number).first { start.column + $0.count <= limit }
      return label.map {
        Tick(column: start.column, label: $0, day: above.firstDay(start.number))
      }
    }
  }
}
