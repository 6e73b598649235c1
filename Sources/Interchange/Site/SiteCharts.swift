internal import Timeline

/// The charts of a site, each a file of its own.
struct SiteCharts {
  struct Chart {
    var name: String
    var title: String
    var text: String
  }

  let all: [Chart]
  private static let columns = 100

  init(_ content: SiteContent) {
    let visits = content.visits
    let scope = content.chartScope
    let note = content.scope.drawingNote
    func chart(_ name: String, _ what: String, _ drawing: (String) -> ChartSVG) -> Chart {
      let title = "\(content.scope.title): \(what)"
      return Chart(name: name, title: what.capitalizedFirst, text: drawing(title).text)
    }
    let lanes = Lanes(visits, by: .partner, scope: scope, content.reference)
    let days = lanes.days ?? Day(number: 0)...Day(number: 0)
    let zoom = ChartZoom.fitting(days, columns: Self.columns)
    var bars = Bars(
      visits, unit: .year, split: .partner, scope: scope, coverage: content.coverage)
    bars.isAll = content.scope.question.isEmpty
    var calendar = CalendarDays(visits, in: days)
    calendar.isAll = bars.isAll
    all = [
      chart("bars", "visits a year, by partner") { ChartSVG(bars, title: $0, note: note) },
      chart("matrix", "who visits whom") {
        ChartSVG(VisitMatrix(visits), subject: scope.subject, title: $0, note: note)
      },
      chart("lanes", "visits by partner") {
        ChartSVG(
          lanes, zoom.scale(showing: days, columns: Self.columns), title: $0, note: note)
      },
      chart("calendar", "visits under way") {
        ChartSVG(calendar, visits, title: $0, note: note)
      },
    ]
  }

  func figures(_ names: [String]) -> String {
    all.filter { names.contains($0.name) }.map { chart in
      """
      <figure><a href="charts/\(chart.name).svg"><img src="charts/\(chart.name).svg" \
      alt="\(PlainText.html(chart.title)), a drawing"></a></figure>

      """
    }.joined()
  }
}
