import Timeline

/// What is said of a change of the model: the line that was moved to, what was opened, and little
/// else.
struct PlainWords {
  /// Nil at the start, when all is to be said.
  let before: Model?
  let after: Model

  /// Whole lines, and at the end of a line being typed what was typed last.
  var text: String {
    var lines: [String] = []
    if before == nil { lines.append(greeting) }
    if let typed = typedText { return lines.map { $0 + "\n" }.joined() + typed }
    // The line that was typed ends, and what it found is said.
    let closed = isTyped ? [""] + [after.hitWords].compactMap(\.self) : []
    lines += closed + counts + overlay + notice + pane
    return lines.map { Self.safe($0) + "\n" }.joined()
  }

  /// Nothing that draws: no box, no block, no Braille, nothing the terminal would take as its own.
  static func safe(_ text: String) -> String {
    let shown = TerminalText(text).shown
    guard shown.unicodeScalars.contains(where: { (0x2500...0x28FF).contains($0.value) }) else {
      return shown
    }
    var plain = String.UnicodeScalarView()
    for scalar in shown.unicodeScalars {
      plain.append((0x2500...0x28FF).contains(scalar.value) ? "-" : scalar)
    }
    return String(plain)
  }

  private var greeting: String {
    let keys = [Command.help, .quit].map { "\(after.keyMap.label($0)) \($0.spec.help)" }
    return "\(after.desk.title). \(keys.joined(separator: ", "))."
  }

  /// True when a line that was being typed no longer is.
  private var isTyped: Bool { before?.prompt != nil && after.prompt == nil }

  private func changed<Value: Equatable>(_ value: (Model) -> Value) -> Bool {
    before.map { value($0) != value(after) } ?? true
  }

  // MARK: What was typed

  /// The line being typed: what it is for at first, then only what is new in it.
  private var typedText: String? {
    guard let prompt = after.prompt else { return nil }
    let notice = after.notice.flatMap {
      $0.isError && changed(\.notice) ? "\n" + $0.text + "\n" : nil
    }
    let whole = Self.safe(prompt.label + prompt.string)
    guard let old = before?.prompt, old.purpose == prompt.purpose, notice == nil else {
      return (notice.map { Self.safe($0.replacing("\n", with: " ")) + "\n" } ?? "") + whole
    }
    if prompt.suggestion != old.suggestion, let menu = after.menu, let chosen = menu.selected {
      return "\n" + Self.safe(Self.words(menu.items[chosen])) + "\n" + whole
    }
    if prompt.string.hasPrefix(old.string) {
      return Self.safe(String(prompt.string.dropFirst(old.string.count)))
    }
    return "\n" + whole
  }

  // MARK: What was opened, and what happened

  private var counts: [String] {
    // Before anything is answered there is a window, and nothing in it.
    guard after.answeredQuery != nil, changed({ $0.answeredQuery }) || isCountNew,
      let count = after.window.count,
      after.window.count != after.desk.total || before?.answeredQuery != nil
    else { return [] }
    let query = after.query.description
    let total = "\(count) of \(after.desk.total) visits"
    return [query.isEmpty ? total : "\(total): \(query)"]
  }

  /// True where visits were shown before they were counted.
  private var isCountNew: Bool {
    !after.query.isEmpty && before?.window.count == nil
      && before?.answeredQuery == after.answeredQuery
  }

  private var notice: [String] {
    guard let notice = after.notice, changed(\.notice) else { return [] }
    return [notice.text]
  }

  private var overlay: [String] {
    if let help = after.help {
      guard changed(\.help) else { return [] }
      let rows = max(1, after.helpArea.rows)
      return after.helpLines.dropFirst(help.top).prefix(rows).map { Self.words($0) }
        .filter { !$0.isEmpty }
    }
    if let panel = after.panel { return words(panel) }
    guard let menu = after.menu, changed({ $0.menu }) else { return [] }
    if let selected = menu.selected, before?.menu?.items == menu.items {
      return [Self.words(menu.items[selected])]
    }
    return menu.items.map(Self.words)
  }

  /// All of it when it is opened, then the row that was moved to.
  private func words(_ panel: PanelState) -> [String] {
    let isNew = before?.panel == nil
    switch panel.content {
    case .companions(let table):
      guard changed(\.panel) else { return [] }
      return (isNew ? [table.title] : []) + [table.words]
    case .accounts(let told):
      return isNew ? [after.panelTitle] + Self.words(AccountsLines(told, columns: 0).lines) : []
    case .changes(let difference):
      let lines = ChangeLines(difference, columns: .max).lines
      return isNew ? [after.panelTitle] + Self.words(lines) : []
    }
  }

  private static func words(_ lines: ChartLines) -> [String] {
    lines.body.map { words($0) }.filter { !$0.isEmpty }
  }

  private static func words(_ item: Menu.Item) -> String {
    item.note.isEmpty ? item.label : "\(item.label): \(item.note)"
  }

  /// A line without the spaces that only place its parts.
  static func words(_ line: StyledText) -> String {
    TerminalText(line.glyphs).shown.split(separator: " ").joined(separator: " ")
  }

  // MARK: The pane that has the keys

  private var pane: [String] {
    guard after.overlay == nil else { return [] }
    switch after.focus {
    case .list: return after.chart == nil ? row : chart
    case .detail: return detail
    case .facets: return value
    }
  }

  private var row: [String] {
    guard
      changed({ $0.selectedRow }) || changed(\.focus) || changed({ $0.selectedVisit?.id })
        || changed({ $0.chart?.view }) || changed({ $0.answeredQuery == nil }) || isTyped
    else { return [] }
    guard let row = after.selectedRow else {
      return after.rows.isEmpty && after.answeredQuery != nil ? ["no visits"] : []
    }
    guard let visit = after.visits[row.key] else { return [] }
    return [PlainRow(visit, after, after: said).text]
  }

  /// The visit whose line was said last: what it has in common with the next is not said again.
  private var said: Visit? {
    guard let before, before.focus == .list, before.chart == nil, !isTyped else { return nil }
    return before.selectedVisit
  }

  /// The lines that were moved over, or the one moved to where that is nearer.
  private var detail: [String] {
    guard let detail = after.detail else { return [] }
    let isSame = before?.focus == .detail && before?.selectedVisit?.id == after.selectedVisit?.id
    guard !isSame || changed(\.detailCursor) else { return [] }
    let old = isSame ? before?.detailCursor ?? 0 : after.detailCursor
    let lines = detail.lines.indices
    let passed =
      old < after.detailCursor
      ? old + 1...after.detailCursor : after.detailCursor...after.detailCursor
    return passed.filter(lines.contains).map { Self.words(detail.lines[$0]) }
      .filter { !$0.isEmpty }
  }

  private var value: [String] {
    guard let facets = after.facets, !facets.isAwaited,
      changed({ $0.facets?.selectedValue }) || changed({ $0.facets?.field }) || changed(\.query)
        || changed({ $0.facets?.isAwaited }) || changed(\.focus)
    else { return [] }
    let field = changed({ $0.facets?.field }) ? ["filter by \(facets.field.title)"] : []
    guard let value = facets.selectedValue,
      let count = facets.shown.first(where: { $0.value == value })
    else { return field + ["no values"] }
    let state: String
    switch after.query.inclusion(of: value.id, in: facets.field) {
    case .none: state = ""
    case .included: state = ", included"
    case .excluded: state = ", excluded"
    }
    return field + ["\(value.label), \(count.count)\(state)"]
  }

  /// The whole table when a view has come, then what is under the cursor.
  private var chart: [String] {
    guard let chart = after.chart else { return [] }
    if changed({ $0.chart?.content }), let content = chart.content {
      return [chart.title] + content.table.tabSeparatedLines.map { $0.replacing("\t", with: ", ") }
    }
    return changed({ $0.chartWords }) ? [after.chartWords].compactMap(\.self) : []
  }
}

/// A visit in a line that is said: when, from whom to whom, who, and what its marks mean.
struct PlainRow {
  let text: String

  /// - Parameter last: the visit said before, whose month and year are known.
  init(_ visit: Visit, _ model: Model, after last: Visit?) {
    let style = model.settings.list.dates
    let (day, before) = (visit.dates.earliestStart.civil, last?.dates.earliestStart.civil)
    let unsaid: DateStyle.Unsaid =
      before?.year != day.year ? .years : before?.month != day.month ? .months : .days
    let hosts = visit.hostParties.map(PartyTable.name).joined(separator: " and ")
    var parts = [
      style.days(visit.dates, unsaid: unsaid),
      "\(PartyTable.name(visit.delegation.party)) to \(hosts)", visit.headNames(model.reference),
    ]
    if visit.status != .completed { parts.append(visit.status.words) }
    if visit.isContested { parts.append("contested") }
    if visit.isAmong(model.memory.bookmarks) { parts.append("bookmarked") }
    text = parts.joined(separator: ", ")
  }
}

extension ChartContent {
  /// What is drawn, as a table.
  fileprivate var table: ChartTable {
    switch values {
    case .lanes(let lanes): lanes.table
    case .bars(let bars): bars.table
    case .matrix(let matrix):
      matrix.table(subject: scope.subject)
    case .calendar(let calendar): calendar.table(visits)
    case .periods(let periods): periods.table
    }
  }
}
