public import Timeline

/// Visits under way each day as lines of text: weeks across, Monday first, a block a year.
public struct CalendarLayout: ChartLayout, Sendable {
  let calendar: CalendarDays
  let visits: [Visit]
  let scope: ChartScope
  let coverage: ClosedRange<Day>?
  let columns: Int
  /// The day under the cursor.
  let selected: Day?
  /// The days from a mark to the cursor.
  let range: ClosedRange<Day>?
  /// How many months stand beside one another: 12, 6 or 3.
  let months: Int
  private let blocks: [Block]
  /// Days on which something is under way that search found.
  let hits: Set<Day>

  static let labelColumns = 4
  /// For what is known to the month or year only.
  private static let besideColumns = 10

  public init(
    _ calendar: CalendarDays, _ visits: [Visit], scope: ChartScope, columns: Int,
    coverage: ClosedRange<Day>? = nil
  ) {
    self.init(
      calendar, visits, scope: scope, columns: columns, coverage: coverage, selected: nil,
      range: nil, hits: [])
  }

  init(
    _ calendar: CalendarDays, _ visits: [Visit], scope: ChartScope, columns: Int,
    coverage: ClosedRange<Day>?, selected: Day?, range: ClosedRange<Day>?, hits: Set<Day>
  ) {
    self.range = range
    self.hits = hits
    self.calendar = calendar
    self.visits = visits
    self.scope = scope
    self.columns = columns
    self.coverage = coverage
    self.selected = selected
    months = Self.months(columns)
    blocks = Self.blocks(calendar, coverage, months: months)
  }

  private static func months(_ columns: Int) -> Int {
    let room = columns - labelColumns - besideColumns
    return room >= 2 * 53 ? 12 : room >= 2 * 27 ? 6 : columns >= 40 ? 3 : 1
  }

  /// A year, or the half or quarter of it that stands in one block; years without a day.
  struct Block: Hashable, Sendable {
    var days: ClosedRange<Day>
    var isEmpty = false

    var monday: Day { Day(number: days.lowerBound.number - Int32(days.lowerBound.weekday)) }

    func week(of day: Day) -> Int { Int(day.number - monday.number) / 7 }
  }

  /// All of it.
  public func lines() -> ChartLines { allLines() }

  /// Where a month stands alone there is no room for what is plain to see.
  func head() -> [StyledText] { months == 1 ? [] : legend() }

  var parts: [Int] { Array(blocks.indices) }

  func lines(of part: Int) -> [StyledText] {
    let block = blocks[part]
    return block.isEmpty ? [emptyLine(block)] : lines(of: block)
  }

  /// The block in which a day stands.
  func part(of day: Day) -> Int? { blocks.firstIndex { $0.days.contains(day) } }

  /// The day a cell of a block stands for.
  func day(in part: Int, line: Int, column: Int) -> Day? {
    guard blocks.indices.contains(part), !blocks[part].isEmpty, (1...7).contains(line) else {
      return nil
    }
    let week = (column - Self.labelColumns) / 2
    let day = Day(number: blocks[part].monday.number + Int32(week * 7 + line - 1))
    return column >= Self.labelColumns && blocks[part].days.contains(day) ? day : nil
  }

  var years: ClosedRange<Int> {
    calendar.days.lowerBound.civil.year...calendar.days.upperBound.civil.year
  }

  private static func blocks(
    _ calendar: CalendarDays, _ coverage: ClosedRange<Day>?, months: Int
  ) -> [Block] {
    let used = Set(calendar.yearsUnderWay).union(calendar.yearsOfDayless)
    var blocks: [Block] = []
    for year in calendar.days.lowerBound.civil.year...calendar.days.upperBound.civil.year {
      if used.contains(year) {
        blocks += self.blocks(of: year, months: months).filter {
          $0.days.overlaps(calendar.days) || coverage?.overlaps($0.days) ?? false
        }
      } else if let last = blocks.last, last.isEmpty {
        blocks[blocks.count - 1].days = last.days.lowerBound...days(of: year).upperBound
      } else {
        blocks.append(Block(days: days(of: year), isEmpty: true))
      }
    }
    return blocks
  }

  private static func days(of year: Int) -> ClosedRange<Day> {
    Day(year: year, month: 1, day: 1)...Day(year: year, month: 12, day: 31)
  }

  private static func blocks(of year: Int, months: Int) -> [Block] {
    stride(from: 1, through: 12, by: months).map { first in
      let last = first + months - 1
      let end = Gregorian.days(inMonth: last, of: year)
      return Block(
        days: Day(year: year, month: first, day: 1)...Day(year: year, month: last, day: end))
    }
  }

  private func emptyLine(_ block: Block) -> StyledText {
    let first = block.days.lowerBound.civil.year
    let last = block.days.upperBound.civil.year
    let name = first == last ? "\(first)" : "\(first) to \(last)"
    let isHere = selected.map(block.days.contains) ?? false
    var line = StyledText()
    line.append("\(name): \(calendar.emptyWords)", .dim, isHere ? .selected : [])
    return line.cut(to: columns)
  }

  // MARK: A block

  private func lines(of block: Block) -> [StyledText] {
    let beside = self.beside(block)
    var lines = [heading(block, hasDayless: !beside.isEmpty)]
    for weekday in 0..<7 {
      var line = StyledText(StyledText(Gregorian.weekdays[weekday], .dim).padded(to: 4))
      line.append(days(of: block, weekday))
      if weekday < beside.count {
        line = line.padded(to: columns - Self.besideColumns + 1)
        line.append(StyledText(beside[weekday], .date).cut(to: Self.besideColumns - 1))
      }
      lines.append(line)
    }
    return lines + [StyledText()]
  }

  private func heading(_ block: Block, hasDayless: Bool) -> StyledText {
    let year = block.days.lowerBound.civil.year
    var canvas = Canvas(size: Size(rows: 1, columns: columns))
    canvas.put("’" + ChartText.number(year % 100 + 100, 3).dropFirst(1), at: 0, .heading)
    let first = block.days.lowerBound.civil.month
    for month in first..<first + months {
      let week = block.week(of: Day(year: year, month: month, day: 1))
      canvas.put(Gregorian.shortMonths[month - 1], at: Self.labelColumns + 2 * week, .heading)
    }
    if hasDayless {
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
      line.append(text, role, emphasis(day))
      line.append(" ")
    }
    return line
  }

  private func emphasis(_ day: Day) -> Emphasis {
    if day == selected || range?.contains(day) ?? false { return .selected }
    return hits.contains(day) ? .hit : []
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
    guard months > 1 else { return [] }
    let here = calendar.dayless(beginningIn: block.days)
    let lines = here.prefix(here.count > 7 ? 6 : 7).map { dayless in
      let visit = visits[dayless.visit]
      let civil = dayless.days.lowerBound.civil
      let when =
        visit.dates.precision == .month
        ? Gregorian.shortMonths[civil.month - 1] : String(civil.year)
      let isAway = scope.direction(of: visit) == .fromSubject
      let who = isAway ? "→\(visit.hostParties.first ?? "")" : "\(visit.delegation.party)→"
      return "\(when) \(who)"
    }
    return lines + (here.count > 7 ? ["+\(here.count - 6)"] : [])
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

  func foot() -> [StyledText] {
    var words: [String] = []
    let busiest = calendar.busiest
    if busiest.count > 0 {
      let runs = Day.runs(busiest.days)
      let days = runs.prefix(3).map { DrawnDates.words($0) }
      let rest = runs.dropFirst(3).reduce(0) { $0 + ($1.upperBound - $1.lowerBound) + 1 }
      let more = rest > 0 ? " and \(rest) more" : ""
      words.append("most: \(busiest.count) on " + days.joined(separator: ", ") + more)
    }
    if !calendar.dayless.isEmpty { words.append("\(calendar.dayless.count) with no day known") }
    if calendar.notMade > 0 { words.append("\(calendar.notMade) did not take place") }
    if calendar.outside > 0 { words.append("\(calendar.outside) outside or without a date") }
    return StyledText(" " + words.joined(separator: " · "), .dim).wrapped(to: columns, indent: 1)
  }
}
