import Timeline

/// What the first line says, and where each part of the filter stands in it.
struct TopLineContent {
  var title: TerminalText
  var chips: StyledText
  var chipsColumn: Int
  var counts: StyledText
  var countsColumn: Int
  /// The columns of each part of the filter, as far as they are shown.
  var chipColumns: [Range<Int>]
}

extension Model {
  /// The first line for a width.
  func topLine(columns: Int) -> TopLineContent {
    let counts = countsWords
    let countsColumn = max(0, columns - counts.width - 1)
    let parts = chips
    let chips = Self.joined(parts)
    let room = countsColumn - 2
    let titleRoom = chips.glyphs.isEmpty ? room : max(10, room - min(chips.width, room / 2 + 8) - 2)
    let title = title(columns: titleRoom)
    let chipsColumn = max(min(title.width, max(0, room)) + 2, countsColumn - chips.width - 3)
    let shown = chips.cut(to: max(0, countsColumn - chipsColumn - 1))
    return TopLineContent(
      title: title, chips: shown, chipsColumn: chipsColumn, counts: counts,
      countsColumn: countsColumn,
      chipColumns: Self.columns(of: parts, from: chipsColumn, to: chipsColumn + shown.width))
  }

  private func title(columns: Int) -> TerminalText {
    let name = placeName ?? desk.title
    let whole = TerminalText(" legation · \(name)")
    return (whole.width <= columns ? whole : TerminalText(" \(name)")).cut(to: columns)
  }

  /// Whose timeline this is, when it is one: a place the reader went to.
  private var placeName: String? {
    filter.subject.map { "\($0.name), in \(desk.title)" }
  }

  /// True while the list is still that of another filter.
  private var awaitsFilter: Bool {
    answeredQuery != nil && answeredQuery != storeQuery && (awaited.rows != nil || preview != nil)
  }

  /// "12 of 94 visits  82 hidden"
  private var countsWords: StyledText {
    if let away {
      return StyledText(
        TerminalText("away since \(away.since), asked every \(Message.Away.seconds) s"), .warning)
    }
    let total = desk.total
    let noun = total == 1 ? "visit" : "visits"
    if awaitsFilter {
      var text = StyledText(TerminalText("… of \(total) \(noun)"), .strong)
      text.append("  still as before", .warning)
      return text
    }
    // Before the first answer nobody knows how many are shown.
    guard answeredQuery != nil else {
      return StyledText(TerminalText("\(total) \(noun)"), .strong)
    }
    guard let shown = window.count else {
      var text = StyledText(TerminalText("… of \(total) \(noun)"), .strong)
      text.append(TerminalText(isCounting ? "  counting" : "  not counted"), .warning)
      return text
    }
    guard shown != total else { return StyledText(TerminalText("\(total) \(noun)"), .strong) }
    var text = StyledText(TerminalText("\(shown) of \(total) \(noun)"), .strong)
    text.append(TerminalText("  \(total - shown) hidden"), .warning)
    return text
  }

  /// Each part of the filter, with the mark that stands for dropping it.
  private var chips: [StyledText] {
    // The timeline of somebody is named in the title.
    guard filter.subject == nil || filter.isSuspended else { return [] }
    let conditions = (preview ?? query).conditions
    if conditions.isEmpty, awaitsFilter { return [StyledText("no filter …", .dim)] }
    return conditions.enumerated().map { index, condition in
      var text = StyledText()
      var role = Role.chip
      if case .not = condition { role = .excluded }
      let isSuspended = filter.isSuspended || filter.suspended.contains(condition)
      if isSuspended || awaitsFilter { role = .dim }
      if conditions.count > 1 { text.append(TerminalText("\(index + 1) "), .dim) }
      if isSuspended, !filter.isSuspended { text.append("!", .warning) }
      text.append(TerminalText(condition.description), role)
      text.append(awaitsFilter ? " …" : " ✕", .dim)
      if filter.isSuspended, index == conditions.count - 1 {
        text.append(" (suspended)", .warning)
      }
      return text
    }
  }

  private static let gap = 2

  private static func joined(_ chips: [StyledText]) -> StyledText {
    var text = StyledText()
    for chip in chips {
      if !text.glyphs.isEmpty { text.append(TerminalText(repeatElement(.space, count: gap))) }
      text.append(chip)
    }
    return text
  }

  private static func columns(of chips: [StyledText], from first: Int, to end: Int) -> [Range<Int>]
  {
    var column = first
    return chips.compactMap { chip in
      defer { column += chip.width + gap }
      return column < end ? column..<min(end, column + chip.width) : nil
    }
  }
}
