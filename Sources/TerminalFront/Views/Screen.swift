import Timeline

extension Model {
  /// The whole screen. Changes nothing: what scrolls was settled in `update`.
  public func draw() -> Canvas {
    var canvas = Canvas(size: size)
    let layout = layout
    TopLine.draw(self, on: &canvas, layout.top)
    StripView.draw(self, on: &canvas, layout.strip)
    drawBanner(on: &canvas, layout.banner)
    SubjectView.draw(self, on: &canvas, layout.subject)
    let detail = detail
    drawTitles(on: &canvas, layout, detail)
    if let chart {
      ChartPane.draw(chart, self, on: &canvas, layout.list)
    } else {
      ListView.draw(self, on: &canvas, layout.list)
    }
    if let chart { CellPane.draw(chart, self, on: &canvas, layout.cell) }
    drawDetail(detail, on: &canvas, layout.detail)
    FacetView.draw(self, on: &canvas, layout.facets)
    StatusLine.draw(self, on: &canvas, layout.status)
    HintLine.draw(self, on: &canvas, layout.hints)
    drawOverlay(on: &canvas, layout)
    return canvas
  }

  /// What lies over the panes.
  private func drawOverlay(on canvas: inout Canvas, _ layout: ScreenLayout) {
    if help != nil { HelpView.draw(self, on: &canvas) }
    if panel != nil { PanelView.draw(self, on: &canvas) }
    if let prompt {
      PromptView.draw(prompt, self, on: &canvas)
    } else if let menu {
      MenuView.draw(menu, on: &canvas, above: layout.status.row)
    } else if let notice, NoticeView.isNeeded(self) {
      NoticeView.draw(notice, self, on: &canvas)
    }
  }

  private func drawBanner(on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let banner else { return }
    let text = TerminalText(" " + banner).padded(to: area.columns)
    canvas.draw(text, row: area.row, column: area.column, role: .error)
  }

  // MARK: Titles and lines between panes

  private func drawTitles(
    on canvas: inout Canvas, _ layout: ScreenLayout, _ detail: DetailDocument?
  ) {
    let areas = [(Pane.list, layout.list), (.detail, layout.detail), (.facets, layout.facets)]
    for (pane, area) in areas where !area.isEmpty && area.row > layout.top.row {
      drawTitle(title(of: pane), pane == focus ? .title : .dim, over: area, on: &canvas)
      if pane == .detail { drawExtent(of: detail, over: area, on: &canvas) }
    }
    if let chart, !layout.cell.isEmpty {
      let title = chart.cellTitle(columns: chartColumns)
      drawTitle(title, .dim, over: layout.cell, on: &canvas)
    }
    let all = areas.map(\.1) + [layout.cell]
    for area in all where !area.isEmpty && area.column > 0 {
      for row in area.row - 1..<area.row + area.rows {
        let isBelow = all.contains { !$0.isEmpty && $0.column == area.column && $0.row < area.row }
        let isBeside = all.contains { $0.row - 1 == row && $0.column + $0.columns < area.column }
        let corner: TerminalText =
          row == area.row - 1 ? (isBelow ? "├" : "┬") : isBeside ? "┤" : "│"
        canvas.draw(corner, row: row, column: area.column - 1, role: .frame)
      }
    }
  }

  private func drawTitle(
    _ text: String, _ role: Role, over area: Area, on canvas: inout Canvas
  ) {
    let row = area.row - 1
    guard row > 0 else { return }
    let line = TerminalText(repeatElement(Glyph(base: 0x2500), count: area.columns))
    canvas.draw(line, row: row, column: area.column, limit: area.columns, role: .frame)
    let title = TerminalText(" \(text) ").cut(to: max(0, area.columns - 2))
    canvas.draw(title, row: row, column: area.column + 1, limit: area.columns - 1, role: role)
  }

  /// "1–20 of 45" over the detail when there is more than what is seen.
  private func drawExtent(
    of detail: DetailDocument?, over area: Area, on canvas: inout Canvas
  ) {
    guard let detail, detail.lines.count > area.rows, area.row > 1 else { return }
    let last = min(detail.lines.count, detailTop + area.rows)
    let place = TerminalText(" \(detailTop + 1)–\(last) of \(detail.lines.count) ")
    let column = area.column + area.columns - place.width - 1
    let title = TerminalText(" \(title(of: .detail)) ")
    if column > area.column + title.width + 2 {
      canvas.draw(place, row: area.row - 1, column: column, role: .dim)
    }
  }

  private func title(of pane: Pane) -> String {
    switch pane {
    case .list: chart?.title ?? pane.title
    case .detail: pane.title
    case .facets: pane.title + " " + (facets?.field.title ?? "")
    }
  }

  // MARK: Detail

  private func drawDetail(
    _ detail: DetailDocument?, on canvas: inout Canvas, _ area: Area
  ) {
    guard !area.isEmpty, let detail else { return }
    for (offset, line) in detail.lines.dropFirst(detailTop).prefix(area.rows).enumerated() {
      canvas.draw(
        line, row: area.row + offset, column: area.column + 1, limit: area.columns - 1)
    }
    guard focus == .detail, detailCursor >= detailTop else { return }
    let row = area.row + detailCursor - detailTop
    canvas.draw("▸", row: row, column: area.column, role: .mark)
    canvas.cursor = Position(row: row, column: area.column)
  }
}

extension Field {
  /// As the title of its list of values.
  var title: String { rawValue.replacing("-", with: " ") }
}
