public import Timeline

/// Visits under way each week, month, quarter, year or decade: a row for each year, decade or
/// century.
extension ChartSVG {
  public init(_ periods: CalendarPeriods, title: String, note: String) {
    self.title = title
    self.note = note
    description =
      "Visits under way each \(periods.unit.words). Filled: certainly under way, and how many; "
      + "hatched: perhaps. Of no single \(periods.unit.words): \(periods.withoutPeriod); "
      + "did not take place: \(periods.notMade)."
    table = periods.table
    drawing = PeriodsDrawing(periods: periods).drawing
  }
}

private struct PeriodsDrawing {
  let periods: CalendarPeriods
  private let left = 64.0
  private let room = 702.0
  /// What lies before is in the table.
  private static let mostRows = 1_000

  private var unit: CalendarUnit { periods.unit }

  var drawing: ChartSVG.Drawing {
    guard let numbers = periods.numbers else { return ChartSVG.Drawing() }
    let last = periods.row(of: numbers.upperBound)
    let rows = max(periods.row(of: numbers.lowerBound), last - Self.mostRows)...last
    let first = periods.numbers(ofRow: rows.lowerBound)
    let side = min(58, (room / Double(max(first.count, unit == .week ? 53 : 1))).rounded(.down))
    var drawing = ChartSVG.Drawing(width: left + room + 14)
    drawing.elements = first.compactMap { number in
      head(number, number - first.lowerBound).map {
        SVGText.text($0, left + Double(number - first.lowerBound) * side, 10, "quiet")
      }
    }
    for (index, row) in rows.enumerated() {
      drawing.elements += draw(row, 18 + Double(index) * SVGText.rowHeight, side)
    }
    drawing.height = 18 + Double(rows.count) * SVGText.rowHeight
    return drawing
  }

  /// What stands over a column; nil over most weeks.
  private func head(_ number: Int, _ column: Int) -> String? {
    switch unit {
    case .week: column.isMultiple(of: 13) ? "W\(column + 1)" : nil
    case .month, .quarter: unit.labels(number)[0]
    case .decade: "\(column)0s"
    case .day, .year, .fiveYears, .quarterCentury, .halfCentury, .century: "…\(column)"
    }
  }

  private func draw(_ row: Int, _ top: Double, _ side: Double) -> [String] {
    let numbers = periods.numbers(ofRow: row)
    let year = unit == .week ? row : unit.firstDay(numbers.lowerBound).civil.year
    let boxes = numbers.enumerated().flatMap { column, number in
      box(number, left + Double(column) * side, top, side - 2)
    }
    return [SVGText.text(unit == .year ? "\(year)s" : String(year), 8, top + 12)] + boxes
  }

  private func box(_ number: Int, _ column: Double, _ top: Double, _ width: Double) -> [String] {
    let count = periods[number]
    guard !count.isEmpty else { return [SVGText.box(column, top + 6, 3, 3, "none")] }
    let words =
      "\(unit.value(number)): \(count.certain) under way"
      + (count.possible > 0 ? ", \(count.possible) perhaps" : "")
    let look = count.certain > 0 ? "to" : "to-maybe"
    let box = SVGText.box(column, top, width, 15, look, title: words)
    let text = String(count.certain)
    let isSaid = count.certain > 0 && Double(text.count) * SVGText.cell + 2 <= width
    return isSaid ? [box, SVGText.text(text, column + 3, top + 11.5, "on")] : [box]
  }
}
