import Timeline

/// The bars of a lane: solid what every reading of a date allows, shaded what only some do.
extension LanesLayout {
  /// One row of a lane, in the columns of time.
  func draw(_ lane: Lanes.Lane, _ rows: Lanes.Rows, _ row: Int) -> StyledText {
    var canvas = Canvas(size: Size(rows: 1, columns: scale.columns))
    if columnsPerDay > 0 { drawGrid(on: &canvas) }
    for bar in rows.bars where bar.row == row { draw(bar, role(of: lane), on: &canvas) }
    for label in rows.labels where label.row == row {
      let bar = rows.bars[label.bar]
      let item = lanes.items[bar.item]
      canvas.put(
        names(of: bar.item, in: lane)[label.form], at: label.columns.lowerBound,
        item.tookPlace ? .person : .dim, emphasis(bar))
    }
    return canvas.line(0)
  }

  private func drawGrid(on canvas: inout Canvas) {
    for tick in ticks.ticks { canvas.put("┊", at: tick.column, .frame) }
  }

  private func emphasis(_ bar: Lanes.Bar) -> Emphasis {
    bar.item == selected
      ? .selected : bar.item == compared || marks.hits.contains(bar.item) ? .hit : []
  }

  private func draw(_ bar: Lanes.Bar, _ role: Role, on canvas: inout Canvas) {
    let item = lanes.items[bar.item]
    let emphasis = emphasis(bar)
    if item.dates.isHollow {
      drawBracket(bar, "┄", role, on: &canvas)
    } else if !item.tookPlace {
      drawBracket(bar, "─", role, on: &canvas)
    } else {
      drawDays(bar, item, role, on: &canvas)
      fade(bar, item, role, on: &canvas)
    }
    let marks = lanes.marks(of: item, scale)
    if let before = marks.before {
      canvas.put(String(before), at: bar.days.lowerBound - 1, .span, emphasis)
    }
    // Inside a bracket the marks stand before its end.
    let isInside = bar.columns == bar.days && bar.days.count > 1
    let at = bar.days.upperBound + (isInside ? -marks.after.count : 1)
    canvas.put(String(marks.after), at: at, .span, emphasis)
  }

  private func drawBracket(_ bar: Lanes.Bar, _ line: String, _ role: Role, on canvas: inout Canvas)
  {
    let days = bar.days
    let text =
      days.count < Lanes.leastBracket
      ? "▫" : "├" + String(repeating: line, count: days.count - 2) + "┤"
    // What lies left of the window is cut by the canvas.
    canvas.put(text, at: days.lowerBound, role, emphasis(bar))
  }

  private func drawDays(
    _ bar: Lanes.Bar, _ item: Lanes.Item, _ role: Role, on canvas: inout Canvas
  ) {
    let emphasis = emphasis(bar)
    if bar.days.count == 1 {
      let mark = item.dates.certainDays == nil ? "░" : "▪"
      canvas.put(mark, at: bar.days.lowerBound, role, emphasis)
      return
    }
    for column in bar.days where (0..<scale.columns).contains(column) {
      canvas.put("┄", at: column, role, emphasis)
    }
    for certainty in [DrawnDates.Certainty.possible, .certain] {
      for segment in item.dates.segments where segment.certainty == certainty {
        for column in scale.columns(of: segment.days).clamped(to: 0...scale.columns - 1) {
          canvas.put(certainty == .certain ? "█" : "░", at: column, role, emphasis)
        }
      }
    }
  }

  /// About a day is no further day: the outer half of the one that is stated fades.
  private func fade(
    _ bar: Lanes.Bar, _ item: Lanes.Item, _ role: Role, on canvas: inout Canvas
  ) {
    let shades = columnsPerDay >= 6 ? ["▓", "▒", "░"] : columnsPerDay >= 4 ? ["▓", "░"] : []
    for (index, shade) in shades.enumerated() {
      if item.dates.end == .about {
        canvas.put(
          shade, at: bar.days.upperBound - shades.count + 1 + index, role, emphasis(bar))
      }
      if item.dates.beginning == .about {
        canvas.put(shade, at: bar.days.lowerBound + shades.count - 1 - index, role, emphasis(bar))
      }
    }
  }
}
