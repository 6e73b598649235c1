public import Timeline

/// Visits under way each week, month, quarter, year or decade as lines of text: a row for each
/// year, decade or century.
struct PeriodsLayout: ChartLayout {
  let periods: CalendarPeriods
  let columns: Int
  let coverage: ClosedRange<Day>?
  /// The days from a mark to the cursor.
  let range: ClosedRange<Day>?
  let hits: Set<Int>
  private let classes: CountClasses

  init(
    _ periods: CalendarPeriods, columns: Int, coverage: ClosedRange<Day>?,
    range: ClosedRange<Day>?, hits: Set<Int>
  ) {
    self.periods = periods
    self.columns = columns
    self.coverage = coverage
    self.range = range
    self.hits = hits
    classes = CountClasses(greatest: periods.greatest)
  }

  private static let labelColumns = 7

  private var unit: CalendarUnit { periods.unit }

  /// From the first to the last row, those covered without a visit too.
  var parts: [Int] {
    guard let numbers = periods.numbers else { return [] }
    let covered = coverage.map { unit.numbers(touching: $0) } ?? numbers
    let first = periods.row(of: min(numbers.lowerBound, covered.lowerBound))
    let last = periods.row(of: max(numbers.upperBound, covered.upperBound))
    return Array(max(first, last - Self.mostRows)...last)
  }

  /// What lies before is seen from further away.
  private static let mostRows = 4_000

  func part(of day: Day) -> Int { periods.row(of: unit.number(of: day)) }

  /// The columns of a cell: a level alone for weeks, its number too where there is room.
  private var cellColumns: Int {
    let count = unit == .week ? 53 : unit == .month ? 12 : unit == .quarter ? 4 : 10
    return min(9, max(1, (columns - Self.labelColumns) / count))
  }

  // MARK: Lines

  func head() -> [StyledText] {
    var names = Canvas(size: Size(rows: 1, columns: columns))
    for (cell, name) in self.names {
      names.put(name, at: Self.labelColumns + cell * cellColumns, .heading)
    }
    return [names.line(0)]
  }

  /// What stands over which cell.
  private var names: [(cell: Int, name: String)] {
    switch unit {
    case .week: stride(from: 0, to: 53, by: 13).map { ($0, "W\($0 + 1)") }
    case .month:
      Gregorian.shortMonths.enumerated().map { ($0, String($1.prefix(max(1, cellColumns - 1)))) }
    case .quarter: (0..<4).map { ($0, "Q\($0 + 1)") }
    case .decade: (0..<10).map { ($0, "\($0)0s") }
    default: (0..<10).map { ($0, "…\($0)") }
    }
  }

  func lines(of part: Int) -> [StyledText] {
    let first = unit.firstDay(periods.numbers(ofRow: part).lowerBound)
    let year = unit == .week ? part : first.civil.year
    let label = unit == .year ? "\(year)s" : String(year)
    var line = StyledText(StyledText(" " + label, .date).padded(to: Self.labelColumns))
    for number in periods.numbers(ofRow: part) { line.append(cell(number)) }
    return [line.cut(to: columns)]
  }

  /// "▃ 4", "▃ 4░" where more perhaps are.
  private func cell(_ number: Int) -> StyledText {
    let count = periods[number]
    let days = unit.days(number)
    let isChosen = range.map(days.overlaps) ?? false
    let emphasis: Emphasis = isChosen ? .selected : hits.contains(number) ? .hit : []
    var text = StyledText()
    guard !count.isEmpty else {
      let isCovered = coverage?.overlaps(days) ?? true
      text.append(isCovered ? "·" : "╌", .dim, emphasis)
      return text.padded(to: cellColumns)
    }
    let perhaps = count.possible > 0 ? "░" : ""
    text.append(
      count.certain > 0 ? ChartText.level(count.certain, classes) : "░", .span, emphasis)
    if cellColumns >= 4, count.certain > 0 {
      text.append(ChartText.number(count.certain, 2) + perhaps, .plain, emphasis)
    }
    return text.width < cellColumns ? text.padded(to: cellColumns) : text.cut(to: cellColumns)
  }

  func foot() -> [StyledText] {
    let legend = ChartText.legend(classes, greatest: periods.greatest)
    var words = ["\(legend) under way in a \(unit.words)", "░ only perhaps"]
    if let coverage, let first = parts.first, let last = parts.last {
      let shown = unit.days(periods.numbers(ofRow: first).lowerBound).lowerBound
      let end = unit.days(periods.numbers(ofRow: last).upperBound).upperBound
      if shown < coverage.lowerBound || end > coverage.upperBound { words.append("╌ not covered") }
    }
    if periods.withoutPeriod > 0 {
      words.append("\(periods.withoutPeriod) with no \(unit.words) known")
    }
    if periods.notMade > 0 { words.append("\(periods.notMade) did not take place") }
    return StyledText(" " + words.joined(separator: " · "), .dim).wrapped(to: columns, indent: 1)
  }
}

extension ChartLines {
  /// All of a calendar of longer periods than days.
  public init(_ periods: CalendarPeriods, columns: Int, coverage: ClosedRange<Day>?) {
    self = PeriodsLayout(
      periods, columns: columns, coverage: coverage, range: nil, hits: []
    ).allLines()
  }
}
