import Timeline

/// The strip as a control: opening it, moving in it, and filtering by a range of it.
extension Model {
  /// The columns left for time beside what its rows are called.
  private var stripColumns: Int { StripLayout.chartColumns(size.columns) }

  private var stripSpan: ClosedRange<Day>? { desk.span }

  /// The stretches of time the open strip shows.
  var stripScale: TimeScale? {
    guard let strip, let stripSpan else { return nil }
    return strip.scale(stripSpan, columns: stripColumns)
  }

  /// True while the open strip gets the keys that move in time.
  var stripHasKeys: Bool { strip != nil && focus == .list }

  /// How many rows the strip takes.
  var stripRows: Int {
    guard let strip else { return 1 }
    return StripLayout.rows(
      of: size.rows, hasFilter: !activeQuery.isEmpty,
      hasHits: strip.asked?.hits != nil)
  }

  mutating func toggleStrip() {
    guard strip == nil else {
      strip = nil
      return
    }
    guard stripSpan != nil, StripLayout.rows(of: size.rows) > 1 else {
      notice = Notice("the strip opens on screens of \(StripLayout.leastRows) rows and more")
      return
    }
    focus = .list
    strip = StripState(day: selectedRow?.firstDay ?? stripSpan?.upperBound ?? today)
    let key = selectedRow?.key
    strip?.followed = key
  }

  /// Nil for what means the same as without the strip.
  mutating func performInStrip(_ command: Command, _ count: Int?) -> [Effect]? {
    guard let strip, let unit = stripScale?.unit else { return nil }
    let times = min(count ?? 1, 10_000)
    switch command {
    case .earlier: stepInStrip(unit, -times)
    case .later: stepInStrip(unit, times)
    case .previousHeading: stepInStrip(unit.longer, -times)
    case .nextHeading: stepInStrip(unit.longer, times)
    case .zoomIn: zoomStrip(-times)
    case .zoomOut: zoomStrip(times)
    case .markTime: self.strip?.mark = strip.day
    case .filterByThis: return filterByStrip()
    case .open where strip.mark != nil: return filterByStrip()
    default: return nil
    }
    return []
  }

  // MARK: Moving

  private mutating func stepInStrip(_ unit: CalendarUnit, _ count: Int) {
    guard let strip, let span = stripSpan, let fine = stripScale?.unit else { return }
    let numbers = unit.numbers(touching: span)
    let wanted = min(
      max(numbers.lowerBound, unit.number(of: strip.day) + count), numbers.upperBound)
    // A long step keeps the month within the year as well as the calendar lets it.
    let offset =
      fine.number(of: strip.day) - fine.number(of: unit.firstDay(unit.number(of: strip.day)))
    let longest = fine.numbers(touching: unit.days(wanted))
    let number = min(fine.number(of: unit.firstDay(wanted)) + offset, longest.upperBound)
    let limits = fine.numbers(touching: span)
    goInStrip(to: fine.firstDay(min(max(limits.lowerBound, number), limits.upperBound)))
  }

  /// The cursor on a column, the list on its first visit or the nearest after it.
  mutating func goInStrip(to day: Day) {
    strip?.day = day
    if let index = window.index(of: .day(day, goesBack: false)), !isOnItsWay {
      jump(to: index)
    } else {
      go(.day(day, goesBack: false))
    }
    let key = selectedRow?.key
    strip?.followed = key
  }

  private mutating func zoomStrip(_ step: Int) {
    guard let span = stripSpan, let now = stripScale?.unit else { return }
    let whole = StripState.whole(span, columns: stripColumns).unit
    let units = StripState.units.filter { $0 <= whole }
    let at = units.firstIndex(of: now) ?? units.count - 1
    let wanted = units[min(max(0, at + step), units.count - 1)]
    guard wanted != now else {
      notice = Notice(step < 0 ? "a column is a day" : "all of time is in one window")
      return
    }
    strip?.unit = wanted == whole ? nil : wanted
    strip?.windowDay = nil
  }

  /// A click goes to a day; the first one opens the strip too.
  mutating func clickStrip(_ position: Position) {
    guard let scale = stripScale else {
      if let day = timeBars?.day(atColumn: position.column) { jump(.day(day)) }
      toggleStrip()
      return
    }
    let width = StripLayout.width(scale, columns: size.columns)
    let offset = position.column - StripLayout.labelColumns
    let at = min(max(0, offset / width), scale.units - 1)
    focus = .list
    goInStrip(to: scale.unit.firstDay(scale.first + at))
  }

  /// The cursor follows the visit, the window the cursor.
  mutating func settleStrip() {
    guard var strip, let span = stripSpan else { return }
    if let selectedRow, selectedRow.key != strip.followed {
      strip.day = min(max(selectedRow.firstDay, span.lowerBound), span.upperBound)
      strip.followed = selectedRow.key
    }
    let scale = strip.scale(span, columns: stripColumns)
    strip.windowDay = strip.unit == nil ? nil : scale.days.lowerBound
    self.strip = strip
  }

  // MARK: Asking

  /// Asks for what the strip shows when that is other than what was asked last.
  mutating func askForStrip() {
    guard let scale = stripScale, answeredQuery != nil else { return }
    let question = StripQuestion(query: scope.query, hits: scope.hits, scale: scale)
    guard question != strip?.asked else { return }
    strip?.asked = question
    ask(.strip(question))
  }

  // MARK: Filtering

  /// The range, or the column under the cursor, as the filter; another one takes its place.
  private mutating func filterByStrip() -> [Effect] {
    guard let strip, let unit = stripScale?.unit else { return [] }
    let wanted = Self.conditions(strip, unit)
    guard !wanted.isEmpty else { return [] }
    let kept = query.conditions.filter { condition in
      if case .dates(.since, _) = condition { return false }
      if case .dates(.until, _) = condition { return false }
      return !condition.concerns(.began)
    }
    self.strip?.mark = nil
    return setQuery(VisitQuery(kept + wanted))
  }

  private static func conditions(_ strip: StripState, _ unit: CalendarUnit) -> [Condition] {
    let days = strip.days(unit)
    let number = unit.number(of: days.lowerBound)
    if number == unit.number(of: days.upperBound), CalendarUnit.counted.contains(unit) {
      return [.field(.began, [unit.value(number)])]
    }
    let bounds = [days.lowerBound, days.upperBound].map { bound($0, unit) }
    return (try? VisitQuery("since:\(bounds[0]) until:\(bounds[1])"))?.conditions ?? []
  }

  /// "2018", "2018-04", "2018-04-15": as short as the unit allows.
  private static func bound(_ day: Day, _ unit: CalendarUnit) -> String {
    switch unit {
    case .day, .week: day.iso
    case .month, .quarter: CalendarUnit.month.value(CalendarUnit.month.number(of: day))
    case .year, .fiveYears, .decade, .quarterCentury, .halfCentury, .century:
      CalendarUnit.year.value(day.civil.year)
    }
  }

  // MARK: Words

  /// The days of the timeline that are on the screen.
  var stripWindow: ClosedRange<Day>? {
    if let chart {
      guard case .lanes(let lanes) = chart.content?.values else { return nil }
      return chart.scale(lanes, columns: layout.list.columns).days
    }
    let lines = listLines(height: layout.list.rows)
    let days = lines.compactMap { line -> Day? in
      if case .row(let index) = line { return rows[index].firstDay }
      return nil
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// "2018-Q2: 17 visits", for the status line.
  var stripWords: String? {
    guard stripHasKeys, let strip, let content = strip.content, let scale = stripScale,
      content.question.scale == scale
    else { return nil }
    let days = strip.days(scale.unit)
    let numbers = scale.unit.numbers(touching: days)
    let counts = numbers.filter { (scale.first..<scale.first + scale.units).contains($0) }
      .map { content.shown.counts[$0 - scale.first] }
    let count = counts.reduce(0, +)
    let first = scale.unit.value(numbers.lowerBound)
    let name = numbers.count == 1 ? first : "\(first) to \(scale.unit.value(numbers.upperBound))"
    return "\(name): \(count) \(count == 1 ? "visit" : "visits") begun"
  }
}
