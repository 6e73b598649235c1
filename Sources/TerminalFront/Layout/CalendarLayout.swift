public import Timeline

/// Visits under way each day as lines of text: weeks across, Monday first, a block a year.
public struct CalendarLayout: Sendable {
  let calendar: CalendarDays
  let visits: [Visit]
  let scope: ChartScope
  let coverage: ClosedRange<Day>?
  let columns: Int
  /// The day under the cursor.
  let selected: Day?
  /// How many months stand beside one another: 12, 6 or 3.
  let months: Int

  static let labelColumns = 4
  /// For what is known to the month or year only.
  private static let besideColumns = 10

  public init(
    _ calendar: CalendarDays, _ visits: [Visit], scope: ChartScope, columns: Int,
    coverage: ClosedRange<Day>? = nil, selected: Day? = nil
  ) {
    self.calendar = calendar
    self.visits = visits
    self.scope = scope
    self.columns = columns
    self.coverage = coverage
    self.selected = selected
    months = Self.months(columns)
  }

  private static func months(_ columns: Int) -> Int {
    let room = columns - labelColumns - besideColumns
    return room >= 2 * 53 ? 12 : room >= 2 * 27 ? 6 : 3
  }

  /// What the lines of the block are of in which a day stands.
  static func owner(of day: Day, columns: Int) -> Int {
    let month = CalendarUnit.month.number(of: day)
    return month - month.modulo(months(columns))
  }

  /// A year, or the half or quarter of it that stands in one block.
  struct Block: Hashable, Sendable {
    var days: ClosedRange<Day>

    var monday: Day { Day(number: days.lowerBound.number - Int32(days.lowerBound.weekday)) }

    func week(of day: Day) -> Int { Int(day.number - monday.number) / 7 }
  }

  public func lines() -> ChartLines {
    var lines = ChartLines()
    lines.head = legend()
    var empty: ClosedRange<Int>?
    for year in years {
      if isEmpty(year) {
        empty = (empty?.lowerBound ?? year)...year
        continue
      }
      if let empty { lines.add(emptyLine(empty)) }
      empty = nil
      for block in blocks(of: year) where !isBlank(block) { add(block, year, to: &lines) }
    }
    if let empty { lines.add(emptyLine(empty)) }
    lines.foot = foot()
    return lines
  }

  var years: ClosedRange<Int> {
    calendar.days.lowerBound.civil.year...calendar.days.upperBound.civil.year
  }

  func blocks(of year: Int) -> [Block] {
    stride(from: 1, through: 12, by: months).map { first in
      let last = first + months - 1
      let end = Gregorian.days(inMonth: last, of: year)
      return Block(
        days: Day(year: year, month: first, day: 1)...Day(year: year, month: last, day: end))
    }
  }

  /// Outside what is shown at all.
  private func isBlank(_ block: Block) -> Bool {
    !block.days.overlaps(calendar.days) && !(coverage?.overlaps(block.days) ?? false)
  }

  /// Empty years are one line, not seven.
  func isEmpty(_ year: Int) -> Bool {
    let days = Day(year: year, month: 1, day: 1)...Day(year: year, month: 12, day: 31)
    let isUnderWay = days.clamped(to: calendar.days)
    let from = isUnderWay.lowerBound - calendar.days.lowerBound
    let to = isUnderWay.upperBound - calendar.days.lowerBound
    return calendar.counts[from...to].allSatisfy(\.isEmpty)
      && !calendar.dayless.contains { $0.days.overlaps(days) }
  }

  private func emptyLine(_ years: ClosedRange<Int>) -> StyledText {
    let name =
      years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"
    return StyledText("\(name): no visits known", .dim)
  }

  // MARK: A block

  private func add(_ block: Block, _ year: Int, to lines: inout ChartLines) {
    lines.add(heading(block, year))
    let beside = self.beside(block)
    for weekday in 0..<7 {
      var line = StyledText(StyledText(Gregorian.weekdays[weekday], .dim).padded(to: 4))
      line.append(days(of: block, weekday))
      if weekday < beside.count {
        line = line.padded(to: columns - Self.besideColumns + 1)
        line.append(StyledText(beside[weekday], .date).cut(to: Self.besideColumns - 1))
      }
      lines.add(line, of: Self.owner(of: block.days.lowerBound, columns: columns))
    }
    lines.add(StyledText())
  }

  private func heading(_ block: Block, _ year: Int) -> StyledText {
    var canvas = Canvas(size: Size(rows: 1, columns: columns))
    canvas.put("’" + ChartText.number(year % 100 + 100, 3).dropFirst(1), at: 0, .heading)
    let first = block.days.lowerBound.civil.month
    for month in first..<first + months {
      let week = block.week(of: Day(year: year, month: month, day: 1))
      canvas.put(Gregorian.shortMonths[month - 1], at: Self.labelColumns + 2 * week, .heading)
    }
    if !beside(block).isEmpty {
      canvas.put("no day", at: columns - Self.besideColumns + 1, .dim)
    }
    return canvas.line(0)
  }

  private func days(of block: Block, _ weekday: Int) -> StyledText {
    let weeks = block.week(of: block.days.upperBound) + 1
    var line = StyledText()
    for week in 0..<weeks {
      let day = Day(number: block.monday.number + Int32(week * 7 + weekday))
      let (text, role) = block.days.contains(day) ? cell(day) : (" ", .plain)
      line.append(text, role, day == selected ? .selected : [])
      line.append(" ")
    }
    return line
  }

  /// How many are certainly under way; shaded where some only perhaps are; the first of a month
  /// has a mark.
  private func cell(_ day: Day) -> (String, Role) {
    let count = calendar[day]
    if count.certain > 9 { return ("+", .span) }
    if count.certain > 0 { return (String(count.certain), .span) }
    if count.possible > 0 { return ("░", .span) }
    if let coverage, !coverage.contains(day) { return ("╌", .dim) }
    return (day.civil.day == 1 ? "╷" : "·", .dim)
  }

  /// "Mar USA→", "Nov →CUB", "2018 CHN→": what has no known day, seven at most.
  private func beside(_ block: Block) -> [String] {
    let here = calendar.dayless.filter { block.days.contains($0.days.lowerBound) }
    let lines = here.map { dayless in
      let visit = visits[dayless.visit]
      let civil = dayless.days.lowerBound.civil
      let when =
        visit.dates.precision == .month
        ? Gregorian.shortMonths[civil.month - 1] : String(civil.year)
      let isAway = scope.direction(of: visit) == .fromSubject
      let who = isAway ? "→\(visit.hostParties.first ?? "")" : "\(visit.delegation.party)→"
      return "\(when) \(who)"
    }
    return lines.count <= 7 ? lines : lines.prefix(6) + ["+\(lines.count - 6)"]
  }

  // MARK: Above and below

  private func legend() -> [StyledText] {
    var parts = [
      StyledText.key("1", "certainly under way"), .key("░", "only perhaps"),
      .key("╷", "first of a month", .dim), StyledText("Monday first", .dim),
    ]
    if let coverage,
      years.lowerBound < coverage.lowerBound.civil.year
        || years.upperBound > coverage.upperBound.civil.year
    {
      parts.append(.key("╌", "not covered", .dim))
    }
    return ChartLines.flow(parts, columns: columns)
  }

  private func foot() -> [StyledText] {
    var words: [String] = []
    let busiest = calendar.busiest
    if busiest.count > 0 {
      let days = busiest.days.prefix(3).map { DrawnDates.words($0...$0) }
      let more = busiest.days.count > 3 ? " and \(busiest.days.count - 3) more" : ""
      words.append("most: \(busiest.count) on " + days.joined(separator: ", ") + more)
    }
    if !calendar.dayless.isEmpty { words.append("\(calendar.dayless.count) with no day known") }
    if calendar.notMade > 0 { words.append("\(calendar.notMade) did not take place") }
    if calendar.outside > 0 { words.append("\(calendar.outside) outside or without a date") }
    return StyledText(" " + words.joined(separator: " · "), .dim).wrapped(to: columns, indent: 1)
  }
}
