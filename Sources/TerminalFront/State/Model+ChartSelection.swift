import Timeline

/// The one place where the visits of a drawn view and the rows of the list meet.
extension Model {
  /// The selected visit, by its number among those of the view; nil where it is not among them.
  var chartSelected: Int? { chart?.content?.number(of: chartKey) }

  /// The visit the list is on, or is going to.
  private var chartKey: RowKey? {
    let key = selectedRow?.key
    return key != nil && key == chart?.left ? chart?.followed : key
  }

  /// True when the list went elsewhere than the view did.
  func hasLeft(_ chart: ChartState) -> Bool {
    let key = selectedRow?.key
    return key != chart.followed && (key != chart.left || key == nil)
  }

  /// Selects a visit of the view in the list too.
  mutating func selectInChart(_ visit: Int) {
    guard let key = chart?.content?.key(of: visit) else { return }
    let before = selectedRow?.key
    chart?.followed = key
    chart?.left = before == key ? nil : before
    if before != key { go(.nearest(key)) }
  }

  /// The list goes with the cursor: to the first visit of its cell, unless it is on one of them.
  mutating func selectInCell() {
    guard let chart else { return }
    let visits = chart.visitsOfCell(columns: chartColumns)
    if let selected = chartSelected, visits.contains(selected) { return selectInChart(selected) }
    if let first = visits.first { selectInChart(first) }
  }

  /// Reads other visits where the selected one is not among those that are here.
  mutating func askForMoreOfChart() {
    guard let content = chart?.content, content.notDrawn > 0, chartSelected == nil,
      let key = selectedRow?.key, chart?.around != key
    else { return }
    chart?.around = key
    askChart()
  }

  /// What search found and what is bookmarked, by the numbers of the view's visits.
  mutating func findChartMarks() {
    guard var chart, let content = chart.content else { return }
    let wanted = ChartState.MarkedFor(
      hits: search == nil ? nil : content.question.hits, bookmarks: memory.bookmarks)
    guard wanted != chart.marked else { return }
    if wanted.hits != chart.marked.hits {
      chart.marks.hits = wanted.hits == nil ? [] : content.hits
      chart.hitDays = content.days(of: chart.marks.hits)
      chart.hitPeriods = Set(chart.hitDays.map(chart.cellUnit.number))
    }
    if wanted.bookmarks != chart.marked.bookmarks {
      chart.marks.bookmarked = Set(
        content.visits.indices.filter { content.visits[$0].isAmong(wanted.bookmarks) })
    }
    chart.marked = wanted
    self.chart = chart
  }
}

extension ChartContent {
  /// The days on which one of the visits is under way; of one that lasts for years its first ones.
  func days(of visits: Set<Int>) -> Set<Day> {
    var days: Set<Day> = []
    for number in visits where !drawn.dates[number].isHollow {
      for segment in drawn.dates[number].segments {
        let first = segment.days.lowerBound.number
        for day in first...min(segment.days.upperBound.number, first + 400) {
          days.insert(Day(number: day))
        }
      }
    }
    return days
  }
}
