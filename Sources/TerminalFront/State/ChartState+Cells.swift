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
  var markedDays: ClosedRange<Day> {
    let other = markDay ?? day
    let unit = view == .calendar ? cellUnit : .day
    let first = unit.number(of: min(day, other))
    let last = unit.number(of: max(day, other))
    return unit.days(first).lowerBound...unit.days(last).upperBound
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
      ] + (period.map { [.field(.began, [$0.value])] } ?? [])
    case .calendar, .periods: return [.dates(.on, Self.date(markedDays))]
    case nil: return []
    }
  }

  /// A day, or an interval of days.
  static func date(_ days: ClosedRange<Day>) -> EDTF {
    let first = EDTF.Bound.date(CalendarDate(days.lowerBound))
    guard days.lowerBound != days.upperBound else { return EDTF(start: first) }
    return EDTF(start: first, end: .date(CalendarDate(days.upperBound)))
  }

  /// "Wed 26 July 2023", "26 to 28 July 2023".
  static func words(_ days: ClosedRange<Day>) -> String {
    let weekday = days.lowerBound == days.upperBound ? days.lowerBound.weekdayName + " " : ""
    return weekday + DrawnDates.words(days)
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
    case .lanes: return content.visits(on: day...day)
    case .bars(let bars): return barNumbers(bars).flatMap(content.visits(ofBar:)).sorted()
    case .matrix: return pair(columns: columns).map(content.visits(of:)) ?? []
    case .calendar, .periods: return content.visits(on: markedDays)
    }
  }

  /// What stands over the visits of the cell.
  func cellTitle(columns: Int) -> String {
    guard content?.visits.isEmpty == false else { return "" }
    switch content?.values {
    case .bars(let bars):
      let names = barNumbers(bars).map(bars.unit.value)
      guard let first = names.first, let last = names.last else { return "" }
      return names.count == 1 ? "Began in \(first)" : "Began in \(first) to \(last)"
    case .calendar: return Self.words(markedDays)
    case .periods:
      let numbers = cellUnit.numbers(touching: markedDays)
      let first = cellUnit.value(numbers.lowerBound)
      return "Under way in "
        + (numbers.count == 1 ? first : "\(first) to \(cellUnit.value(numbers.upperBound))")
    case .matrix:
      return pair(columns: columns).map {
        "\(PartyTable.name($0.from)) → \(PartyTable.name($0.to))"
      } ?? "Visits of the cell"
    case .lanes: return Self.words(day...day)
    case nil: return ""
    }
  }
}
