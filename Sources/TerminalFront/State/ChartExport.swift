public import Timeline

/// The drawn view on the screen, to be written to a file.
public struct ChartExport: Equatable, Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case text, tsv, svg
  }

  /// What there is to draw.
  public enum Drawing: Equatable, Sendable {
    case lanes(Lanes, TimeScale)
    case bars(Bars)
    case matrix(VisitMatrix, subject: Party.Code?)
    case calendar(CalendarDays, [Visit])
    /// Periods of a calendar, which are a table only.
    case periods(CalendarPeriods)
  }

  public var format: Format
  public var path: String
  /// Whether a file that is there may be replaced.
  public var overwrites: Bool
  public var title: String
  /// Which visits, of which collection.
  public var note: String
  public var drawing: Drawing
  /// All of it as on the screen.
  public var lines: [String]
}

extension Model {
  /// Nil where no view is drawn, or the words are no format of a drawing and a path.
  func chartExport(_ format: String, _ path: String, overwrites: Bool) -> [Effect]? {
    guard let chart, let content = chart.content, let layout = chartLayout(chart),
      let format = ChartExport.Format(rawValue: format), let drawing = drawing(chart, content)
    else { return nil }
    let drawn = content.visits.count
    let scope = SelectionScope(
      activeQuery, count: content.isCounted ? window.count ?? drawn : drawn + content.notDrawn,
      of: desk.total, title: desk.title,
      collections: desk.collections, written: today)
    return [
      .exportChart(
        ChartExport(
          format: format, path: path, overwrites: overwrites,
          title: "\(desk.title): \(chart.title.lowercasedFirst)",
          note: scope.leavingOut(content.notDrawn, "only the \(drawn) around the cursor are drawn")
            .drawingNote,
          drawing: drawing, lines: layout.allLines().text()))
    ]
  }

  private func drawing(_ chart: ChartState, _ content: ChartContent) -> ChartExport.Drawing? {
    switch content.values {
    case .lanes(let lanes): .lanes(lanes, chart.scale(lanes, columns: chartColumns))
    case .bars(let bars): .bars(bars)
    case .matrix(let matrix): .matrix(matrix, subject: chart.subject)
    case .calendar(let calendar): .calendar(calendar, content.visits)
    case .periods(let periods): .periods(periods)
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
