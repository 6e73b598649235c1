import Timeline

/// What is under the cursor of a drawn view, for the status line and over its visits.
extension Model {
  var chartWords: String? {
    guard let chart, let content = chart.content, !content.visits.isEmpty, focus == .list else {
      return nil
    }
    switch content.values {
    case .lanes(let lanes):
      guard let selected = chartSelected, lanes.items.indices.contains(selected) else {
        return nil
      }
      return lanes.words(of: selected)
    case .bars(let bars):
      guard bars.bars.indices.contains(chart.row) else { return nil }
      let bar = bars.bars[chart.row]
      return "\(bars.unit.value(bar.number)): \(bar.count) \(bar.count == 1 ? "visit" : "visits")"
    case .matrix(let matrix):
      guard let pair = chart.pair(columns: chartColumns) else { return nil }
      let count = matrix[pair.from, pair.to].count
      return "\(PartyTable.name(pair.from)) → \(PartyTable.name(pair.to)): \(count)"
    case .calendar(let calendar):
      return "\(DrawnDates.words(chart.day...chart.day)): " + Self.words(calendar[chart.day])
    case .periods(let periods):
      let number = periods.unit.number(of: chart.day)
      return "\(periods.unit.value(number)): " + Self.words(periods[number])
    }
  }

  private static func words(_ count: CalendarDays.Count) -> String {
    let perhaps = count.possible > 0 ? ", \(count.possible) perhaps" : ""
    return "\(count.certain) under way\(perhaps)"
  }
}
