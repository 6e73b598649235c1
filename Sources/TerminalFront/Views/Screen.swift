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
    drawTitles(on: &canvas, layout)
    ListView.draw(self, on: &canvas, layout.list)
    drawDetail(on: &canvas, layout.detail)
    FacetView.draw(self, on: &canvas, layout.facets)
    StatusLine.draw(self, on: &canvas, layout.status)
    StatusLine.drawHints(self, on: &canvas, layout.hints)
    if showsContinuations { drawContinuations(on: &canvas, layout) }
    if choices != nil { drawChoices(on: &canvas, layout) }
    if help != nil { HelpView.draw(self, on: &canvas) }
    return canvas
  }

  private func drawBanner(on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty, let banner = desk.banner else { return }
    let text = TerminalText(" " + banner).padded(to: area.columns)
    canvas.draw(text, row: area.row, column: area.column, role: .error)
  }

  // MARK: Titles and lines between panes

  private func drawTitles(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let areas = [(Pane.list, layout.list), (.detail, layout.detail), (.facets, layout.facets)]
    for (pane, area) in areas where !area.isEmpty && area.row > layout.top.row {
      drawTitle(pane, over: area, on: &canvas)
    }
    for (_, area) in areas where !area.isEmpty && area.column > 0 {
      for row in area.row - 1..<area.row + area.rows {
        let corner: TerminalText = row == area.row - 1 ? "┬" : "│"
        canvas.draw(corner, row: row, column: area.column - 1, role: .frame)
      }
    }
  }

  private func drawTitle(_ pane: Pane, over area: Area, on canvas: inout Canvas) {
    let row = area.row - 1
    guard row > 0 else { return }
    let line = TerminalText(repeatElement(Glyph(base: 0x2500), count: area.columns))
    canvas.draw(line, row: row, column: area.column, limit: area.columns, role: .frame)
    let title = TerminalText(" \(self.title(of: pane)) ").cut(to: max(0, area.columns - 2))
    let role: Role = pane == focus ? .title : .dim
    canvas.draw(title, row: row, column: area.column + 1, limit: area.columns - 1, role: role)
    guard pane == .detail, let detail, detail.lines.count > area.rows else { return }
    let last = min(detail.lines.count, detailTop + area.rows)
    let place = TerminalText(" \(detailTop + 1)–\(last) of \(detail.lines.count) ")
    let column = area.column + area.columns - place.width - 1
    if column > area.column + title.width + 2 {
      canvas.draw(place, row: row, column: column, role: .dim)
    }
  }

  private func title(of pane: Pane) -> String {
    switch pane {
    case .list, .detail: pane.title
    case .facets: pane.title + " " + (facets?.field.title ?? "")
    }
  }

  // MARK: Detail

  private func drawDetail(on canvas: inout Canvas, _ area: Area) {
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

  // MARK: Where a line leads

  private func drawChoices(on canvas: inout Canvas, _ layout: ScreenLayout) {
    guard let choices else { return }
    let rows = min(choices.targets.count, max(0, layout.status.row - 2))
    let width = min(size.columns, 50)
    let top = layout.status.row - rows
    let first = max(0, choices.selected - rows + 1)
    for (offset, target) in choices.targets.dropFirst(first).prefix(rows).enumerated() {
      let index = first + offset
      let label = TerminalText(" \(index + 1)  \(target.label(reference))").padded(to: width)
      let isSelected = index == choices.selected
      canvas.draw(
        label, row: top + offset, column: size.columns - width, role: .prompt,
        emphasis: isSelected ? .selected : [])
      if isSelected {
        canvas.cursor = Position(row: top + offset, column: size.columns - width)
      }
    }
  }

  // MARK: What may follow a prefix key

  private func drawContinuations(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let choices = keyMap.continuations(of: input.pending)
    let width = min(size.columns, 46)
    let rows = min(choices.count, max(0, layout.status.row - 1))
    let area = Area(
      row: layout.status.row - rows, column: size.columns - width, rows: rows, columns: width)
    canvas.clear(area, role: .prompt)
    for (offset, choice) in choices.prefix(rows).enumerated() {
      let row = area.row + offset
      let label = TerminalText(" \(input.pending.map(\.label).joined())\(choice.key.label)")
      canvas.draw(label.padded(to: 6), row: row, column: area.column, role: .key)
      canvas.draw(
        TerminalText(choice.command.spec.help), row: row, column: area.column + 6,
        limit: width - 6, role: .prompt)
    }
  }
}

extension Field {
  /// As the title of its list of values.
  var title: String { rawValue.replacing("-", with: " ") }
}
