import ArgumentParser
import Interchange
import TerminalFront
import Timeline

struct Chart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw the visits that match: lanes, bars, who visits whom, or a calendar.",
    discussion: """
      lanes --by partner, delegation, host, person, occasion, level or visit; bars --by partner, \
      direction, type, level or status, with --zoom decade, year, quarter or month; \
      the calendar by --zoom day, week, month, quarter, year or decade. The numbers of \
      bars are those of 'facets began', those of the matrix of 'facets delegation' and 'facets \
      host' with status:completed,under-way.
      """)

  enum View: String, ExpressibleByArgument, CaseIterable {
    case lanes, bars, matrix, calendar
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, words, tsv, svg
  }

  // The questions saved in the browser are its views too, and 'chart' has a --view of its own.
  @Argument(
    help: "Visit files, directories of them, archives, desks, or - for standard input.",
    completion: .file(extensions: ["json", "jsonl", "legation"]))
  var paths: [String] = []
  @Option(
    name: .short,
    help: ArgumentHelp("A question, such as 'delegation:RUS missile'.", valueName: "question"),
    completion: Completion.question)
  var query: String?
  @Option(help: "lanes, bars, matrix or calendar.") var view = View.lanes
  @Option(help: "What a lane stands for, or what the bars are split by.") var by: String?
  @Option(help: "day, week, month, quarter, year, decade or all.") var zoom: String?
  @Option(help: "text, words (lanes, for reading aloud), tsv or svg.") var format = Format.text
  @Option(help: "How many columns of text there are; those of the terminal, else 80.")
  var columns: Int?
  @Flag(help: "The matrix unfolded, though one party is on every side.") var square = false
  @Flag(help: "Draw with ASCII characters only.") var ascii = false

  func validate() throws {
    if by != nil, view == .matrix || view == .calendar {
      throw ValidationError(
        "the \(view.rawValue) is not drawn by anything; --by is for lanes and bars")
    }
    if square, view != .matrix {
      throw ValidationError("--square is for --view matrix")
    }
    let known = view == .bars ? BarSplit.allCases.map(\.rawValue) : Self.groupings
    if let by, !known.contains(by) {
      throw ValidationError("there is no \"\(by)\" to draw by; expected \(Self.list(known))")
    }
    if view == .matrix, zoom != nil {
      throw ValidationError("the matrix has no zoom; a question such as -q began:2018 is for one")
    }
    let zooms = zooms
    if let zoom, !zooms.contains(zoom) {
      throw ValidationError("there is no zoom \"\(zoom)\"; expected \(Self.list(zooms))")
    }
  }

  private var zooms: [String] {
    switch view {
    case .lanes, .matrix: ChartZoom.allCases.map(\.name)
    case .bars: Self.units.map(\.words)
    case .calendar: (["day"] + CalendarPeriods.units.map(\.words))
    }
  }

  private static let groupings = LaneGrouping.allCases.map(\.rawValue)
  private static let units = CalendarUnit.counted

  private static func list(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  func run() throws {
    let query = try Asked.question(query)
    let reading = Reading(try Asked.paths(paths))
    reading.reportErrors()
    try reading.requireVisits()
    let drawn = try ChartSubject(query, in: reading.store)
    if drawn.visits.isEmpty, let hint = try reading.store.hint(for: query) {
      Report.line("legation: \(hint)")
    }
    if drawn.visits.count < drawn.count {
      Report.line(
        "legation: only the first \(drawn.visits.count) of \(drawn.count) visits are drawn; "
          + "ask for fewer with -q")
    }
    if drawn.visits.isEmpty, format != .tsv {
      try sayNothing(drawn)
    } else {
      Output.lines(lines(drawn))
    }
    try reading.finish()
  }

  /// A drawing of no visits would have an axis of no time.
  private func sayNothing(_ drawn: ChartSubject) throws {
    guard format == .svg else { return Output.lines([drawn.countWords]) }
    Report.line("legation: there is nothing to draw: \(drawn.countWords)")
    throw ExitCode(1)
  }

  private var width: Int { max(20, columns ?? Output.columns) }

  private func lines(_ drawn: ChartSubject) -> [String] {
    switch view {
    case .lanes: lanes(drawn)
    case .bars: bars(drawn)
    case .matrix: matrix(drawn)
    case .calendar: calendar(drawn)
    }
  }

  private func lanes(_ drawn: ChartSubject) -> [String] {
    let grouping = by.flatMap(LaneGrouping.init) ?? .partner
    let lanes = Lanes(drawn.visits, by: grouping, scope: drawn.scope, drawn.reference)
    let days = lanes.days ?? Day(number: 0)...Day(number: 0)
    let closeness =
      ChartZoom.allCases.first { $0.name == zoom }
      ?? ChartZoom.fitting(days, columns: LanesLayout.chartColumns(width))
    let layout = LanesLayout(
      lanes, zoom: closeness, columns: width, coverage: drawn.coverage, asked: drawn.asked)
    switch format {
    case .text: return layout.lines().text(isASCII: ascii)
    case .words:
      return Self.words(lanes)
    case .tsv: return lanes.table.tabSeparatedLines
    case .svg:
      let title = "\(drawn.title): visits \(grouping.help)"
      return [ChartSVG(lanes, layout.scale, title: title, note: drawn.note).text]
    }
  }

  private static func words(_ lanes: Lanes) -> [String] {
    var lines: [String] = []
    for lane in lanes.lanes {
      lines.append("\(lane.name) \(lane.side)")
      for number in lane.items { lines.append("  " + lanes.words(of: number)) }
    }
    return lines
  }

  private func bars(_ drawn: ChartSubject) -> [String] {
    let unit = Self.units.first { $0.words == zoom } ?? .year
    let split = by.flatMap(BarSplit.init) ?? .partner
    var bars = Bars(
      drawn.visits, unit: unit, split: split, scope: drawn.scope, coverage: drawn.coverage)
    bars.isAll = drawn.isAll
    switch format {
    case .text, .words:
      return BarsLayout(bars, columns: width).lines().text(isASCII: ascii)
    case .tsv: return bars.table.tabSeparatedLines
    case .svg:
      let title = "\(drawn.title): visits a \(unit.words), \(split.help)"
      return [ChartSVG(bars, title: title, note: drawn.note).text]
    }
  }

  private func matrix(_ drawn: ChartSubject) -> [String] {
    let matrix = VisitMatrix(drawn.visits)
    let subject = square ? nil : drawn.scope.subject
    switch format {
    case .text, .words:
      return MatrixLayout(matrix, subject: subject, columns: width, years: drawn.years)
        .lines().text(isASCII: ascii)
    case .tsv: return matrix.table(subject: subject).tabSeparatedLines
    case .svg:
      let title = "\(drawn.title): who visits whom"
      return [ChartSVG(matrix, subject: subject, title: title, note: drawn.note).text]
    }
  }

  private func calendar(_ drawn: ChartSubject) -> [String] {
    if let unit = CalendarPeriods.units.first(where: { $0.words == zoom }) {
      let dates = drawn.visits.map { DrawnDates($0.dates) }
      let periods = CalendarPeriods(drawn.visits, dates, unit: unit)
      switch format {
      case .text, .words:
        return ChartLines(periods, columns: width, coverage: drawn.coverage).text(isASCII: ascii)
      case .tsv: return periods.table.tabSeparatedLines
      case .svg:
        let title = "\(drawn.title): visits under way each \(unit.words)"
        return [ChartSVG(periods, title: title, note: drawn.note).text]
      }
    }
    let days = drawn.days ?? Day(number: 0)...Day(number: 0)
    var calendar = CalendarDays(drawn.visits, in: days)
    calendar.isAll = drawn.isAll
    switch format {
    case .text, .words:
      return CalendarLayout(
        calendar, drawn.visits, scope: drawn.scope, columns: width, coverage: drawn.coverage
      ).lines().text(isASCII: ascii)
    case .tsv: return calendar.table(drawn.visits).tabSeparatedLines
    case .svg:
      let title = "\(drawn.title): visits under way"
      return [ChartSVG(calendar, drawn.visits, title: title, note: drawn.note).text]
    }
  }
}

/// What a chart is drawn of: the visits that match, and what the collection means to cover.
struct ChartSubject {
  let title: String
  let visits: [Visit]
  /// How many match; the first of them are drawn.
  let count: Int
  let reference: Reference
  let scope: ChartScope
  /// The days shown though nothing is known of them; none where the question names its own.
  let coverage: ClosedRange<Day>?
  /// The days that are asked for, where they have bounds.
  let asked: ClosedRange<Day>?
  /// True where the question asks for every visit.
  let isAll: Bool
  /// "12 of 327 visits, those that match “delegation:RUS”."
  let countWords: String
  let note: String

  /// More are not held at once; that some are left out is said.
  private static let mostVisits = 100_000

  init(_ query: VisitQuery, in store: any VisitStore) throws {
    title = store.title
    visits = try store.visits(matching: query, limit: Self.mostVisits)
    count = try store.select(query).count()
    reference = try store.reference(for: visits)
    // What a few visits have in common is not what the collection is about.
    scope = try ChartScope(store)
    coverage = query.asksForTime ? nil : store.collections.coverage
    asked = query.askedDays
    isAll = query.isEmpty
    let selected = SelectionScope(query, count: count, in: store, written: .today)
    countWords = selected.countWords
    note =
      selected
      .leavingOut(count - visits.count, "only the first \(visits.count) are drawn").drawingNote
  }

  var days: ClosedRange<Day>? {
    let spans = visits.compactMap { DrawnDates($0.dates).days }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max()
    else { return nil }
    return first...last
  }

  var years: ClosedRange<Int>? {
    coverage.map { $0.lowerBound.civil.year...$0.upperBound.civil.year }
  }
}
