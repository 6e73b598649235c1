import Timeline

/// What is written below and beside the bars where a day has several columns.
extension LanesLayout {
  /// A letter for each event of a known day, in the order told.
  func eventsLine(_ rows: Lanes.Rows, _ row: Int, _ lane: Lanes.Lane) -> StyledText? {
    var canvas = Canvas(size: Size(rows: 1, columns: scale.columns))
    for tick in ticks.ticks { canvas.put("┊", at: tick.column, .frame) }
    let items = rows.bars.filter { $0.row == row }.map { lanes.items[$0.item] }
    guard items.contains(where: { !$0.events.isEmpty }) else { return nil }
    var used: [Day: Int] = [:]
    for event in items.flatMap(\.events) where scale.days.contains(event.day) {
      let count = used[event.day, default: 0]
      used[event.day] = count + 1
      let room = columnsPerDay - 2
      guard count <= room else { continue }
      let letter = count == room ? "+" : String(event.kind.letter)
      canvas.put(letter, at: scale.column(of: event.day) + 1 + count, .date)
    }
    var line = StyledText(" ")
    if row == 0, lane.items.count == 1 {
      line.append("  " + (items.first?.names.first ?? ""), .person)
    }
    line = line.padded(to: nameColumns)
    line.append(canvas.line(0))
    return line
  }

  /// "both in the country: 2 days, or 3", where just two visits are shown.
  func sharedLine() -> StyledText? {
    guard let pair else { return nil }
    let shared = SharedDays(lanes.items[pair.0].dates, lanes.items[pair.1].dates)
    guard columnsPerDay > 0 else {
      return StyledText(" both under way: \(shared.words)", .strong)
    }
    var canvas = Canvas(size: Size(rows: 1, columns: scale.columns))
    drawShared(shared, on: &canvas)
    var line = StyledText(" both under way").padded(to: nameColumns)
    if shared.isEmpty {
      line.append("no day", .dim)
    } else {
      line.append(canvas.line(0))
    }
    return line
  }

  /// The two that are compared: the one marked and the one under the cursor, or all there are.
  private var pair: (Int, Int)? {
    if let compared, let selected, compared != selected { return (compared, selected) }
    return lanes.items.count == 2 ? (0, 1) : nil
  }

  private func drawShared(_ shared: SharedDays, on canvas: inout Canvas) {
    for day in shared.possible {
      let columns = scale.columns(of: day...day)
      canvas.put(String(repeating: "┄", count: columns.count), at: columns.lowerBound, .span)
    }
    guard let first = shared.certain.first ?? shared.possible.first,
      let last = shared.certain.last ?? shared.possible.last
    else { return }
    let columns = scale.columns(of: first...last)
    if !shared.certain.isEmpty {
      let line = String(repeating: "═", count: max(0, columns.count - 2))
      canvas.put("╞" + line + "╡", at: columns.lowerBound, .span)
    }
    let end = max(
      columns.upperBound, shared.possible.last.map { scale.columns(of: $0...$0).upperBound } ?? 0)
    let inside = shared.certain.isEmpty ? shared.words : shared.certainWords
    let words = TerminalText(" \(inside) ")
    var after = [shared.certain.isEmpty ? nil : shared.possibleWords]
    if words.width + 2 <= columns.count {
      canvas.draw(
        words, row: 0, column: columns.lowerBound + (columns.count - words.width) / 2,
        role: .strong)
    } else {
      after.insert(inside, at: 0)
    }
    let mark = shared.possible.isEmpty ? " " : "? "
    canvas.put(
      mark + after.compactMap { $0 }.joined(separator: ", "), at: end + 1, .strong)
  }

  // MARK: Below

  func foot() -> [StyledText] {
    (sharedLine().map { [$0] } ?? togetherLines())
      + [StyledText(" " + totals(), .dim)] + ChartLines.flow(legend(), columns: columns)
  }

  private var isAllCovered: Bool {
    guard let coverage else { return true }
    return coverage.contains(scale.days.lowerBound) && coverage.contains(scale.days.upperBound)
  }

  /// Only the marks that are used.
  private func legend() -> [StyledText] {
    guard !isDense else {
      let begun = " begun in a column · · none known" + (isAllCovered ? "" : " ╌ not covered")
      return [StyledText(ChartText.legend(classes, greatest: lanes.greatest) + begun, .dim)]
    }
    let edges = lanes.summary.edges
    var legend: [StyledText] = []
    func add(_ mark: String, _ text: String, if isUsed: Bool, _ role: Role = .span) {
      if isUsed { legend.append(.key(mark, text, role)) }
    }
    func has(_ certainty: DrawnDates.Certainty) -> Bool {
      lanes.summary.certainties.contains(certainty)
    }
    add("█", "certain", if: has(.certain))
    add("░?", "possible", if: has(.possible))
    add("├┄┤", "no day known", if: has(.hollow))
    add("~", "about", if: edges.contains(.about))
    add("…", "not known", if: edges.contains(.unknown))
    add("→", "open", if: edges.contains(.open))
    for status in Visit.Status.allCases {
      let mark = status.chartMark.map(String.init) ?? ""
      add(mark, status.words, if: !mark.isEmpty && lanes.summary.statuses.contains(status))
    }
    add("!", "contested", if: !marks.contested.isEmpty, .mark)
    add("*", "bookmarked", if: !marks.bookmarked.isEmpty, .mark)
    for kind in eventKinds { add(String(kind.letter), kind.rawValue, if: true, .date) }
    return legend
  }

  private var eventKinds: [Event.Kind] {
    guard showsEvents else { return [] }
    let kinds = Set(
      lanes.items(in: scale.days).flatMap { lanes.items[$0].events }.filter {
        scale.days.contains($0.day)
      }.map(\.kind))
    return Event.Kind.allCases.filter(kinds.contains)
  }

  private func totals() -> String {
    var words = ["\(lanes.lanes.count) \(lanes.lanes.count == 1 ? "lane" : "lanes")"]
    words.append("\(lanes.items.count) \(lanes.items.count == 1 ? "visit" : "visits")")
    if !lanes.withoutLane.isEmpty { words.append("\(lanes.withoutLane.count) in no lane") }
    let elsewhere = lanes.summary.outside(scale.days)
    if elsewhere > 0 { words.append("\(elsewhere) outside this window") }
    let hidden = lanes.lanes.count - parts.count
    if hidden > 0 { words.append("\(hidden) lanes with nothing in it") }
    if !lanes.notDrawable.isEmpty { words.append("\(lanes.notDrawable.count) not drawable") }
    return words.joined(separator: " · ")
  }
}

extension Event.Kind {
  /// One letter for what happened on a day.
  var letter: Character {
    switch self {
    case .arrival: "A"
    case .departure: "D"
    case .meeting: "m"
    case .talks: "t"
    case .ceremony: "c"
    case .exhibition: "x"
    case .parade: "P"
    case .performance: "p"
    case .reception: "r"
    case .signing: "S"
    case .statement: "s"
    case .inspection: "i"
    case .other: "o"
    }
  }
}
