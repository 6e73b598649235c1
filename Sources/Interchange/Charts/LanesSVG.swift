public import Timeline

/// Lanes drawn as the screen draws them, to a tenth of a pixel.
extension ChartSVG {
  /// - Parameter scale: whose columns are as wide as a character.
  public init(
    _ lanes: Lanes, _ scale: TimeScale, title: String, note: String
  ) {
    self.title = title
    self.note = note
    description =
      "\(lanes.items.count.counted("visit")) in \(lanes.lanes.count.counted("lane")), "
      + "\(DrawnDates.words(scale.days)). Filled: days of every reading of a date; hatched: of some; "
      + "dashed outline: only the month or year is known; outline: did not take place; "
      + "? doubted, ~ about, … not known."
    table = lanes.table
    drawing = LanesDrawing(lanes: lanes, scale: scale).drawing
  }
}

private struct LanesDrawing {
  let lanes: Lanes
  let scale: TimeScale
  private let names = 232.0
  private let cell = SVGText.cell
  private static let leastWidth = 3.0

  private var width: Double { names + Double(scale.columns) * cell + 44 }

  init(lanes: Lanes, scale: TimeScale) {
    self.lanes = lanes
    self.scale = scale
  }

  var drawing: ChartSVG.Drawing {
    var drawing = ChartSVG.Drawing(width: width)
    var row = 38.0
    var name: String?
    var marks: [String] = []
    for lane in lanes.lanes {
      let rows = lanes.rows(of: lane, scale, width: \.count)
      if lane.name != name {
        marks.append(SVGText.line(8, row - 2, width - 8, row - 2))
        marks.append(SVGText.text(SVGText.cut(lane.name, 22), 8, row + 13))
      }
      name = lane.name
      marks.append(SVGText.text(lane.side, names - 10, row + 13, "quiet", end: true))
      marks.append(
        SVGText.text(String(lane.items.count), width - 10, row + 13, "quiet", end: true))
      for bar in rows.bars { marks += draw(bar, lane, row) }
      for label in rows.labels { marks.append(draw(label, rows, row)) }
      row += Double(rows.count) * SVGText.rowHeight + 3
    }
    drawing.elements = axis(to: row) + marks
    drawing.height = row
    return drawing
  }

  private func axis(to end: Double) -> [String] {
    let ticks = Ticks(scale)
    var elements = ticks.headings.map { tick in
      SVGText.text(tick.label, names + Double(tick.column) * cell, 8, "quiet")
    }
    for tick in ticks.ticks {
      let column = names + place(tick.day)
      elements.append(SVGText.line(column, 28, column, end))
      elements.append(SVGText.text(tick.label, column + 1, 24, "quiet"))
    }
    return elements
  }

  /// Where the morning of a day is, right of the names.
  private func place(_ day: Day) -> Double {
    Double(scale.position(of: day, parts: 100)) / 100 * cell
  }

  private func span(_ days: ClosedRange<Day>) -> (from: Double, width: Double) {
    let room = Double(scale.columns) * cell
    // What is a hair wide stays within its column: a name may stand in the next.
    let edge = Double(scale.columns(of: days).upperBound + 1) * cell
    let from = min(max(0, place(days.lowerBound)), room, edge - Self.leastWidth)
    let to = min(max(0, place(Day(number: days.upperBound.number + 1))), room)
    return (names + from, max(Self.leastWidth, to - from))
  }

  private func draw(_ bar: Lanes.Bar, _ lane: Lanes.Lane, _ top: Double) -> [String] {
    let item = lanes.items[bar.item]
    let side = lane.key.direction == .fromSubject ? "from" : "to"
    let row = top + Double(bar.row) * SVGText.rowHeight + 3
    let words = lanes.words(of: bar.item)
    var elements = item.dates.segments.map { segment in
      let (from, width) = span(segment.days)
      let look =
        segment.certainty == .hollow
        ? "\(side)-out hollow"
        : !item.tookPlace ? "\(side)-out" : segment.certainty == .certain ? side : "\(side)-maybe"
      return SVGText.box(from, row, width, 12, look, title: words)
    }
    let marks = lanes.marks(of: item, scale)
    let after = String(marks.after)
    if !after.isEmpty, let days = item.dates.days {
      let (from, width) = span(days)
      let isBracket = item.dates.isHollow || !item.tookPlace
      let isInside = isBracket && bar.columns == bar.days && bar.days.count > 1
      elements.append(
        SVGText.text(
          after, from + width + (isInside ? -4 : 1), row + 10, "quiet", end: isInside))
    }
    if let before = marks.before, let days = item.dates.days {
      elements.append(
        SVGText.text(String(before), span(days).from - 1, row + 10, "quiet", end: true))
    }
    return elements
  }

  private func draw(
    _ label: LabelPlacement.Label, _ rows: Lanes.Rows, _ top: Double
  ) -> String {
    let name = lanes.items[rows.bars[label.bar].item].names[label.form]
    let row = top + Double(label.row) * SVGText.rowHeight + 13
    let from = names + Double(label.columns.lowerBound) * cell
    return label.side == .before
      ? SVGText.text(name, names + Double(label.columns.upperBound) * cell - 2, row, end: true)
      : SVGText.text(name, from + 2, row)
  }
}
