import Timeline

/// What the number under the cursor of a drawn view stands for.
extension ChartState {
  /// The bars from the mark to the cursor, or just the one under it.
  private func barNumbers(_ bars: Bars) -> [Int] {
    guard bars.bars.indices.contains(row) else { return [] }
    let other = mark ?? row
    return (min(row, other)...max(row, other)).filter(bars.bars.indices.contains)
      .map { bars.bars[$0].number }
  }

  /// The days from the mark to the cursor.
  private var markedDays: ClosedRange<Day> {
    let other = mark.map { Day(number: Int32(clamping: $0)) } ?? day
    return min(day, other)...max(day, other)
  }

  /// The condition that leaves just these visits.
  func conditions(columns: Int) -> [Condition] {
    switch content?.values {
    case .lanes(let lanes): return laneConditions(lanes)
    case .bars(let bars):
      let values = barNumbers(bars).map(bars.unit.value)
      return values.isEmpty ? [] : [.field(.began, values)]
    case .matrix:
      guard let pair = pair(columns: columns) else { return [] }
      return [
        .field(.delegation, [pair.from]), .field(.host, [pair.to]),
        .field(.status, ["completed", "under-way"]),
      ]
    case .calendar: return [.dates(.on, Self.date(markedDays))]
    case nil: return []
    }
  }

  /// A day, or an interval of days.
  private static func date(_ days: ClosedRange<Day>) -> EDTF {
    let first = EDTF.Bound.date(CalendarDate(days.lowerBound))
    guard days.lowerBound != days.upperBound else { return EDTF(start: first) }
    return EDTF(start: first, end: .date(CalendarDate(days.upperBound)))
  }

  private func laneConditions(_ lanes: Lanes) -> [Condition] {
    guard lanes.lanes.indices.contains(row) else { return [] }
    let key = lanes.lanes[row].key
    switch grouping {
    case .partner:
      guard let direction = key.direction, let subject = content?.scope.subject else {
        return [.field(.delegation, [key.id]), .field(.host, [key.towards ?? key.id])]
      }
      return direction == .toSubject
        ? [.field(.delegation, [key.id]), .field(.host, [subject])]
        : [.field(.delegation, [subject]), .field(.host, [key.id])]
    case .delegation: return [.field(.delegation, [key.id])]
    case .host: return [.field(.host, [key.id])]
    case .person: return [.field(.person, [key.id])]
    case .occasion: return [.field(.occasion, [key.id])]
    case .level, .visit: return [.field(.id, lanes.lanes[row].items.map { lanes.items[$0].id })]
    }
  }

  /// The visits under the cursor, by their numbers.
  func visitsOfCell(columns: Int) -> [Int] {
    guard let content else { return [] }
    switch content.values {
    case .lanes: return []
    case .bars(let bars):
      let numbers = Set(barNumbers(bars))
      return content.visits.indices.filter { index in
        content.visits[index].dates.began(in: bars.unit).map(numbers.contains) ?? false
      }
    case .matrix:
      guard let pair = pair(columns: columns) else { return [] }
      return content.visits.indices.filter { index in
        let visit = content.visits[index]
        return visit.tookPlace && visit.delegation.party == pair.from
          && visit.stops.contains { $0.party == pair.to }
      }
    case .calendar:
      let days = markedDays
      return content.visits.indices.filter { index in
        DrawnDates(content.visits[index].dates).segments.contains { $0.days.overlaps(days) }
      }
    }
  }

  /// What stands over the visits of the cell.
  var cellTitle: String {
    switch content?.values {
    case .bars(let bars):
      let names = barNumbers(bars).map(bars.unit.value)
      guard let first = names.first, let last = names.last else { return "" }
      return names.count == 1 ? "Began in \(first)" : "Began in \(first) to \(last)"
    case .calendar:
      let days = markedDays
      let weekday = days.lowerBound == days.upperBound ? day.weekdayName + " " : ""
      return weekday + DrawnDates.words(days)
    case .matrix: return "Visits of the cell"
    case .lanes, nil: return ""
    }
  }
}
