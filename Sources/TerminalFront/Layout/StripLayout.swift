import Timeline

/// The open strip as lines of text: rows of counts over the same columns, an axis, a legend.
struct StripLayout {
  let content: StripContent
  /// All the columns of the screen.
  let columns: Int
  let rows: Int
  let cursor: Day
  let mark: Day?
  /// The days of the timeline that are shown below.
  let window: ClosedRange<Day>?
  let hasFilter: Bool

  /// For what the rows are called, and for their totals.
  static let labelColumns = 7
  private static let totalColumns = 6
  /// On fewer rows the list needs all there are.
  static let leastRows = 12

  static func chartColumns(_ columns: Int) -> Int {
    max(1, columns - labelColumns - totalColumns)
  }

  /// How many columns of the screen each stretch gets.
  static func width(_ scale: TimeScale, columns: Int) -> Int {
    max(1, chartColumns(columns) / scale.units)
  }

  /// How many rows the strip takes on a screen: what it can say, as far as the list has room.
  static func rows(of screen: Int, hasFilter: Bool = false, hasHits: Bool = false) -> Int {
    guard screen >= leastRows else { return 1 }
    let wanted = 6 + (hasFilter ? 1 : 0) + (hasHits ? 1 : 0)
    return min(wanted, max(3, (screen - 8) / 2))
  }

  private var scale: TimeScale { content.question.scale }
  private var width: Int { Self.width(scale, columns: columns) }

  func lines() -> [StyledText] {
    let classes = CountClasses(greatest: content.all.counts.max() ?? 1)
    var lines: [(rank: Int, line: StyledText)] = [(5, windowLine())]
    if hasFilter { lines.append((1, countLine("match", content.shown, classes, .span))) }
    if let hits = content.hits { lines.append((3, countLine("hits", hits, classes, .mark))) }
    lines.append((hasFilter ? 2 : 1, countLine("all", content.all, classes, .bar)))
    lines.append((4, claimsLine()))
    lines += [(0, ruler()), (0, labels()), (6, legend(classes))]
    // What is least needed goes first where there are few rows.
    let kept = lines.indices.sorted { (lines[$0].rank, $0) < (lines[$1].rank, $1) }.prefix(rows)
    return kept.sorted().map { lines[$0].line }
  }

  // MARK: Columns

  private func columns(of numbers: ClosedRange<Int>) -> Range<Int>? {
    let seen = numbers.lowerBound - scale.first..<numbers.upperBound - scale.first + 1
    let shown = seen.clamped(to: 0..<scale.units)
    return shown.isEmpty ? nil : shown.lowerBound * width..<shown.upperBound * width
  }

  private func columns(of days: ClosedRange<Day>) -> Range<Int>? {
    columns(of: scale.unit.numbers(touching: days))
  }

  /// The columns from the mark to the cursor.
  private var chosen: Range<Int>? {
    let other = mark ?? cursor
    return columns(of: min(cursor, other)...max(cursor, other))
  }

  private func row(_ name: String, _ draw: (inout Canvas) -> Void, total: Int? = nil) -> StyledText
  {
    // A name at the right edge may stand where other rows have their total.
    let room = scale.units * width + (total == nil ? Self.totalColumns : 0)
    var canvas = Canvas(size: Size(rows: 1, columns: room))
    draw(&canvas)
    var line = StyledText(name, .dim).padded(leftTo: Self.labelColumns - 1)
    line.append(" ")
    line.append(canvas.line(0))
    if let total { line.append(StyledText(String(total), .strong).padded(leftTo: 6)) }
    return line
  }

  // MARK: Rows

  private func countLine(
    _ name: String, _ counts: StripCounts, _ classes: CountClasses, _ role: Role
  ) -> StyledText {
    let total = counts.total + counts.notDrawn
    return row(
      name,
      { canvas in
        for (number, count) in counts.counts.enumerated() {
          let isCovered = counts.isCovered[number]
          let text = count > 0 ? ChartText.level(count, classes) : isCovered ? " " : "╌"
          let columns = number * width..<(number + 1) * width
          canvas.put(
            String(repeating: text, count: width), at: columns.lowerBound,
            count > 0 ? role : .dim, chosen?.overlaps(columns) == true ? .selected : [])
        }
      }, total: total)
  }

  private func claimsLine() -> StyledText {
    row("claims") { canvas in
      for (number, count) in content.claims.counts.enumerated() where count > 0 {
        canvas.put("!", at: number * width, .mark)
      }
    }
  }

  private func windowLine() -> StyledText {
    row("") { canvas in
      guard let columns = window.flatMap(columns(of:)) else { return }
      canvas.put(Self.edge("┌", "─", "┐", columns.count), at: columns.lowerBound, .frame)
    }
  }

  private static func edge(_ first: String, _ line: String, _ last: String, _ count: Int) -> String
  {
    count < 2 ? last : first + String(repeating: line, count: count - 2) + last
  }

  private func ruler() -> StyledText {
    row("") { canvas in
      for column in stride(from: 0, to: scale.units * width, by: width)
      where isBoundary(column) {
        canvas.put("·", at: column, .frame)
      }
      for tick in ticks where isBoundary(tick.column) {
        canvas.put("┬", at: tick.column, .frame)
      }
      if let columns = window.flatMap(columns(of:)) {
        canvas.put(Self.edge("└", "─", "┘", columns.count), at: columns.lowerBound, .frame)
      }
      if mark != nil, let chosen {
        canvas.put(Self.edge("╞", "═", "╡", chosen.count), at: chosen.lowerBound, .mark)
      }
      if let here = columns(of: cursor...cursor) { canvas.put("▲", at: here.lowerBound, .mark) }
    }
  }

  private func labels() -> StyledText {
    row("") { canvas in
      for tick in ticks { canvas.put(tick.label, at: tick.column, .date) }
    }
  }

  /// Boundaries of the shortest stretch whose names, each understood alone, fit with a blank
  /// between.
  private var ticks: [(column: Int, label: String)] {
    let units = CalendarUnit.allCases.filter { $0 >= .month && $0 >= scale.unit && $0 != .quarter }
    for unit in units {
      let ticks = ticks(of: unit)
      let fits = zip(ticks, ticks.dropFirst()).allSatisfy { one, next in
        one.column == 0 || one.column + one.label.count < next.column
      }
      guard fits else { continue }
      let isTight = ticks.count > 1 && ticks[0].label.count >= ticks[1].column
      return isTight && !isBoundary(0) ? Array(ticks.dropFirst()) : ticks
    }
    return []
  }

  /// True where a longer stretch begins than a column.
  private func isBoundary(_ column: Int) -> Bool {
    let number = column / width
    let start = scale.unit.firstDay(scale.first + number)
    let longer = scale.unit.longer
    return longer.number(of: start) != longer.number(of: start + -1)
  }

  private func ticks(of unit: CalendarUnit) -> [(column: Int, label: String)] {
    var ticks: [(column: Int, label: String)] = []
    for number in 0..<scale.units {
      let start = scale.unit.firstDay(scale.first + number)
      let stretch = unit.number(of: start)
      guard number == 0 || stretch != unit.number(of: start + -1) else { continue }
      let isWhole = unit == scale.unit || unit.firstDay(stretch) == start
      // What began before the window has a name and no mark, where there is room.
      guard isWhole || number == 0 || scale.unit == .week else { continue }
      let label =
        unit == .month ? "\(unit.labels(stretch)[0]) \(start.civil.year)" : unit.labels(stretch)[0]
      ticks.append((number * width, label))
    }
    if let last = ticks.last,
      last.column + last.label.count > scale.units * width + Self.totalColumns
    {
      ticks.removeLast()
    }
    return ticks
  }

  private func legend(_ classes: CountClasses) -> StyledText {
    let greatest = content.all.counts.max() ?? 0
    var parts = [
      ChartText.legend(classes, greatest: greatest) + " begun in a \(scale.unit.words)"
    ]
    if content.shown.notDrawn > 0 { parts.append("\(content.shown.notDrawn) in no single one") }
    if content.all.isCovered.contains(false) { parts.append("╌ not covered") }
    parts += ["┌┐ on the screen", "▲ cursor"]
    // Half a word explains nothing.
    let fitting = parts.indices.last {
      TerminalText(parts[...$0].joined(separator: " · ")).width + 1 <= columns
    }
    return StyledText(" " + parts[...(fitting ?? 0)].joined(separator: " · "), .dim)
      .cut(to: columns)
  }
}
