public import Timeline

/// Visits under way each day: weeks across, Monday first, a block a year.
extension ChartSVG {
  public init(
    _ calendar: CalendarDays, _ visits: [Visit], title: String, note: String
  ) {
    self.title = title
    self.note = note
    description =
      "Visits under way each day, \(DrawnDates.words(calendar.days)). Filled: certainly under way; "
      + "hatched: perhaps. \(calendar.dayless.count) visits have no known day and are in the table."
    table = calendar.table(visits)
    drawing = CalendarDrawing(calendar: calendar).drawing
  }
}

private struct CalendarDrawing {
  let calendar: CalendarDays
  private let side = 13.0
  private let left = 48.0

  var drawing: ChartSVG.Drawing {
    var drawing = ChartSVG.Drawing(width: left + 54 * side + 20)
    var top = 0.0
    let years =
      calendar.days.lowerBound.civil.year...calendar.days.upperBound.civil.year
    for year in years {
      let elements = draw(year, top)
      drawing.elements += elements
      top += elements.count == 1 ? 24 : 7 * side + 34
    }
    drawing.height = top
    return drawing
  }

  /// Just a sentence for a year in which nothing is under way.
  private func draw(_ year: Int, _ top: Double) -> [String] {
    let days = Day(year: year, month: 1, day: 1)...Day(year: year, month: 12, day: 31)
    let monday = days.lowerBound.number - Int32(days.lowerBound.weekday)
    var boxes: [String] = []
    var hasVisit = false
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      let count = calendar[day]
      hasVisit = hasVisit || !count.isEmpty
      let column = left + Double((number - monday) / 7) * side
      let row = top + 18 + Double(day.weekday) * side
      boxes.append(box(day, count, column, row))
      if day.civil.day == 1 {
        boxes.append(
          SVGText.text(Gregorian.shortMonths[day.civil.month - 1], column, top + 12, "quiet"))
      }
    }
    guard hasVisit else {
      return [SVGText.text("\(year)  \(emptyWords(days))", 8, top + 12, "quiet")]
    }
    let weekdays = [0, 3, 6].map { weekday in
      let name = String(Gregorian.weekdays[weekday].prefix(2))
      return SVGText.text(name, left - 8, top + 28 + Double(weekday) * side, "quiet", end: true)
    }
    return [SVGText.text(String(year), 8, top + 12)] + weekdays + boxes
  }

  private func emptyWords(_ year: ClosedRange<Day>) -> String {
    let dayless = calendar.dayless.count { $0.days.overlaps(year) }
    return dayless == 0 ? calendar.emptyWords : "\(dayless) without a known day"
  }

  private func box(
    _ day: Day, _ count: CalendarDays.Count, _ column: Double, _ row: Double
  ) -> String {
    guard !count.isEmpty else { return SVGText.box(column, row, 3, 3, "none") }
    let words =
      "\(DrawnDates.words(day...day)): \(count.certain) under way"
      + (count.possible > 0 ? ", \(count.possible) perhaps" : "")
    let look = count.certain > 0 ? "to" : "to-maybe"
    let box = SVGText.box(column, row, 11, 11, look, title: words)
    guard count.certain > 1 else { return box }
    return box + SVGText.text(String(count.certain), column + 2, row + 9.5, "on")
  }
}
