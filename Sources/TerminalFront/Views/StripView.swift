import Timeline

/// The strip under the top line: the whole span of time, how dense it is, what of it is on the
/// screen, and where the hits are.
enum StripView {
  private static let levels = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"].map {
    TerminalText($0)
  }

  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    if let strip = model.strip { return drawOpen(strip, model, on: &canvas, area) }
    guard !area.isEmpty, let bars = model.timeBars else { return }
    for label in bars.labels {
      canvas.draw(TerminalText(label.text), row: area.row, column: label.column, role: .dim)
    }
    let most = model.bars.max() ?? 0
    let here = model.selectedRow.map { bars.bar(of: $0.firstDay) }
    // Those of a screen of another width are on their way.
    guard model.bars.count == bars.slices.count else { return }
    for (bar, count) in model.bars.enumerated() {
      canvas.draw(
        levels[level(count, of: most)], row: area.row, column: bars.column(ofBar: bar),
        role: model.barHits.contains(bar) ? .mark : .bar, emphasis: bar == here ? .selected : [])
    }
  }

  private static func drawOpen(
    _ strip: StripState, _ model: Model, on canvas: inout Canvas, _ area: Area
  ) {
    guard let content = strip.content else {
      canvas.draw(TerminalText(" working …"), row: area.row, column: 0, role: .dim)
      return
    }
    let layout = StripLayout(
      content: content, columns: area.columns, rows: area.rows, cursor: strip.day,
      mark: strip.mark, window: model.stripWindow, hasFilter: !model.activeQuery.isEmpty)
    for (offset, line) in layout.lines().enumerated() {
      canvas.draw(line, row: area.row + offset, column: 0, limit: area.columns)
    }
  }

  /// 0 only for nothing; the highest for the most.
  private static func level(_ count: Int, of most: Int) -> Int {
    guard count > 0, most > 0 else { return 0 }
    return max(1, (count * (levels.count - 1) + most / 2) / most)
  }
}
