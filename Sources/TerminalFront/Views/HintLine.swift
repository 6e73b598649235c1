import Timeline

/// The last line: the keys that matter most here, or what is wrong with the line being typed.
enum HintLine {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    // While something is typed there is no room beside it for a sentence.
    if let prompt = model.prompt, let notice = model.notice, notice.isError {
      return drawProblem(notice, prompt, on: &canvas, area)
    }
    var column = 1
    for hint in hints(model) {
      guard column + hint.width <= area.columns else { break }
      column = canvas.draw(hint.key, row: area.row, column: column, role: .key) + 1
      column = canvas.draw(hint.words, row: area.row, column: column, role: .dim) + 2
    }
  }

  /// The sentence, and a caret under the character it is about.
  private static func drawProblem(
    _ notice: Notice, _ prompt: Prompt, on canvas: inout Canvas, _ area: Area
  ) {
    let text = TerminalText(notice.text)
    guard let offset = notice.offset else {
      canvas.draw(text.cut(to: area.columns - 1), row: area.row, column: 1, role: .error)
      return
    }
    let before = TerminalText(" " + prompt.label + prompt.string.prefix(offset))
    let caret = min(before.width, area.columns - 1)
    canvas.draw("^", row: area.row, column: caret, role: .error)
    let roomAfter = area.columns - caret - 2
    if text.width <= roomAfter || roomAfter >= caret {
      canvas.draw(text.cut(to: roomAfter), row: area.row, column: caret + 2, role: .error)
    } else {
      canvas.draw(text.cut(to: caret - 2), row: area.row, column: 1, role: .error)
    }
  }

  /// A key, and what it does.
  private struct Hint {
    let key: TerminalText
    let words: TerminalText
    /// Columns, with the space behind it.
    let width: Int

    init(_ key: String, _ words: String) {
      self.key = TerminalText(key)
      self.words = TerminalText(words)
      width = self.key.width + self.words.width + 3
    }

    init(_ command: Command, _ words: String) {
      let keys = command.spec.keys.first.flatMap { try? Key.keys($0) } ?? []
      self.init(keys.map { $0 == .enter ? "↵" : $0.label }.joined(), words)
    }
  }

  private static func hints(_ model: Model) -> [Hint] {
    if let prompt = model.prompt { return prompt.purpose == .search ? inSearch : inPrompt }
    if model.savedViews != nil { return inViews }
    if model.help != nil { return inHelp }
    if model.stripHasKeys { return inStrip(model) }
    if model.focus == .list, let chart = model.chart {
      return inChart(chart, columns: model.chartColumns)
    }
    switch model.focus {
    case .list: return model.hasHits ? inHits : inList
    case .detail: return inDetail
    case .facets: return inFacets
    }
  }

  private static let inSearch = [Hint("Enter", "stay here"), Hint("Esc", "back to the start")]
  private static let inPrompt = [Hint("Enter", "accept"), Hint("Esc", "cancel")]
  private static let inViews = [
    Hint("↵", "apply"), Hint("d", "delete"), Hint("j k", "choose"), Hint("Esc", "close"),
  ]
  private static let inHelp = [Hint("j k", "scroll"), Hint("/", "find"), Hint("Esc", "close")]
  private static let inList = [
    Hint(.open, "read"), Hint(.search, "search"), Hint(.facets, "filter"), Hint(.goToDate, "date"),
    Hint(.nextView, "view"), Hint(.zoomPane, "zoom"), Hint(.openSource, "source"),
    Hint(.help, "help"), Hint(.quit, "quit"), Hint(.strip, "strip"),
  ]

  private static func inStrip(_ model: Model) -> [Hint] {
    let unit = model.stripScale?.unit ?? .quarter
    if model.strip?.mark != nil {
      return [
        Hint("h l", unit.words), Hint("{ }", unit.longer.words), Hint("↵", "filter by the range"),
        Hint("Esc", "no range"),
      ]
    }
    return [
      Hint("h l", unit.words), Hint("{ }", unit.longer.words), Hint("v", "range"),
      Hint("=", "filter"), Hint("+ -", "zoom"), Hint("j k", "visit"), Hint(.nextView, "view"),
      Hint(.back, "close"), Hint(.help, "help"),
    ]
  }

  private static func inChart(_ chart: ChartState, columns: Int) -> [Hint] {
    if chart.mark != nil {
      return [
        Hint("h l j k { }", "extend"), Hint("↵", "filter by it"), Hint("Esc", "no range"),
      ]
    }
    let next = ChartView.next(after: chart.view)?.rawValue ?? "list"
    let view = [Hint(.nextView, next)]
    let rest = [
      Hint(.facets, "filter"), Hint(.strip, "strip"), Hint(.search, "search"), Hint(.back, "list"),
      Hint(.help, "help"),
    ]
    return keys(of: chart, columns: columns) + view + rest
  }

  private static func keys(of chart: ChartState, columns: Int) -> [Hint] {
    let zoom = Hint("+ -", "zoom")
    switch chart.view {
    case .lanes:
      let goesByDay = chart.goesByDay(columns: columns)
      let further = chart.longUnit(columns: columns).words
      return [
        Hint("h l", goesByDay ? "day" : "visit"), Hint("j k", "lane"),
        Hint("{ }", further), zoom, Hint(.nextGrouping, "group"),
        Hint(.open, "read"), Hint("v", goesByDay ? "compare" : "range"),
      ]
    case .bars:
      return [
        Hint("j k", chart.unit.words), Hint("{ }", chart.unit.longer.words), zoom,
        Hint(.nextGrouping, "split"), Hint("↵", "its visits"), Hint("=", "filter"),
        Hint("v", "compare"),
      ]
    case .matrix:
      let period = chart.period.map { [Hint("{ }", $0.unit.words)] } ?? []
      let square = Hint(.squareMatrix, chart.isSquare ? "folded" : "square")
      return [Hint("h j k l", "cell")] + period
        + [zoom, Hint("↵", "its visits"), Hint("=", "filter")]
        + (chart.content?.scope.subject == nil ? [] : [square])
    case .calendar:
      let isByDay = chart.cellUnit == .day
      return [
        Hint("j k", isByDay ? "day" : "row"), Hint("h l", isByDay ? "week" : chart.cellUnit.words),
        Hint("{ }", isByDay ? "month" : chart.cellUnit.longer.words), zoom,
        Hint("↵", "its visits"), Hint("v", "range"), Hint("=", "filter"),
      ]
    }
  }

  private static let inHits = [Hint("n N", "next hit")] + inList
  private static let inDetail = [
    Hint(.open, "follow"), Hint(.back, "back"), Hint(.nextHeading, "next part"),
    Hint(.openSource, "source"), Hint(.search, "search"), Hint(.help, "help"), Hint(.quit, "quit"),
  ]
  private static let inFacets = [
    Hint(.toggleValue, "include"), Hint(.openValue, "and next"), Hint(.excludeValue, "exclude"),
    Hint(.onlyValue, "only"), Hint(.facets, "fields"), Hint(.narrowValues, "narrow"),
    Hint(.back, "close"), Hint(.sortValues, "sort"),
  ]
}
