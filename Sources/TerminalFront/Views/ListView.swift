import Timeline

/// The list: headings of the calendar, and under them a row for each visit.
enum ListView {
  static func draw(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    guard !area.isEmpty else { return }
    guard !model.rows.isEmpty else { return drawEmpty(model, on: &canvas, area) }
    for (offset, line) in model.list.lines(model.rows, model.zoom, height: area.rows).enumerated() {
      let row = area.row + offset
      switch line {
      case .heading(let index):
        let heading = TerminalText(" " + model.zoom.heading(model.rows[index]))
        canvas.draw(
          heading.cut(to: area.columns), row: row, column: area.column, limit: area.columns,
          role: .heading)
      case .row(let index):
        drawRow(model, index, on: &canvas, area, row)
      }
    }
  }

  // MARK: Rows

  /// How many columns each part of a row has.
  private struct Widths {
    /// The days, and beside them the weekday when there is room.
    var dates: Int
    var showsWeekday: Bool
    var parties: Int

    static let marks = 4

    init(columns: Int) {
      showsWeekday = columns >= 44
      dates = showsWeekday ? 13 : 9
      let rest = columns - 2 - dates - 2 - Self.marks
      parties = rest >= 34 ? min(32, max(21, rest * 58 / 100)) : rest >= 22 ? 11 : 9
    }
  }

  private static func drawRow(
    _ model: Model, _ index: Int, on canvas: inout Canvas, _ area: Area, _ row: Int
  ) {
    let isSelected = index == model.list.selected
    let visitRow = model.rows[index]
    let emphasis: Emphasis = isSelected ? .selected : []
    let sign: TerminalText = isSelected ? "▸ " : isHit(visitRow, model) ? "• " : "  "
    let end = canvas.draw(
      sign, row: row, column: area.column, limit: area.columns, role: .mark, emphasis: emphasis)
    if let visit = model.visits[visitRow.number] {
      let line = line(
        of: visit, visitRow, model.reference, model.memory, columns: area.columns,
        finder: model.finder)
      canvas.draw(
        line, row: row, column: end, limit: area.columns - signColumns, emphasis: emphasis)
    }
    if isSelected, model.focus == .list {
      canvas.cursor = Position(row: row, column: area.column)
    }
  }

  private static let signColumns = 2

  /// What a row says of a visit: everything but the sign before it.
  static func line(
    of visit: Visit, _ row: VisitRow, _ reference: Reference, _ memory: ReaderMemory,
    columns: Int, finder: HitFinder
  ) -> StyledText {
    let columns = max(0, columns - signColumns)
    var line = text(
      of: visit, row, reference, Widths(columns: columns + signColumns), finder: finder)
    line = line.padded(to: max(0, columns - Widths.marks))
    line.append(marks(of: visit, memory))
    return line.padded(to: columns)
  }

  private static func isHit(_ row: VisitRow, _ model: Model) -> Bool {
    guard let hits = model.search?.hits, !hits.isEmpty else { return false }
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].number < row.number { low = middle + 1 } else { high = middle }
    }
    return low < hits.count && hits[low] == row
  }

  private static func text(
    of visit: Visit, _ row: VisitRow, _ reference: Reference, _ widths: Widths, finder: HitFinder
  ) -> StyledText {
    var line = dates(of: visit, row, widths)
    var parties = StyledText()
    parties.append(direction(visit, columns: widths.parties), .party, finder)
    line.append(parties.padded(to: widths.parties))
    line.append("  ")
    line.append(visit.headNames(reference), .person, finder)
    return line
  }

  /// "12–17    Tue"; days that need more room take that of the weekday.
  private static func dates(of visit: Visit, _ row: VisitRow, _ widths: Widths) -> StyledText {
    let days = TerminalText(visit.dates.shortWords)
    var text = StyledText(days, .date)
    if widths.showsWeekday, days.width <= widths.dates - 5, row.precision == .day {
      text = text.padded(to: widths.dates - 4)
      text.append(TerminalText(row.firstDay.weekdayName), .dim)
    }
    return text.padded(to: widths.dates)
  }

  /// "Russia → North Korea", with codes where the names would not fit.
  private static func direction(_ visit: Visit, columns: Int) -> String {
    func fits(_ text: String) -> Bool { TerminalText(text).width <= columns }
    let hosts = visit.hostParties
    let fewHosts = (hosts.first ?? "") + (hosts.count > 1 ? "+\(hosts.count - 1)" : "")
    let codes = "\(visit.delegation.party) → \(fewHosts)"
    // In a narrow column a name here and a code there would be hard to read.
    guard columns >= 20 else { return codes }
    let names = visit.direction
    if fits(names) { return names }
    let from = PartyTable.name(visit.delegation.party)
    let shorter = ["\(from) → \(hosts.joined(separator: ", "))", "\(from) → \(fewHosts)"]
    return shorter.first(where: fits) ?? codes
  }

  /// A letter when it did not simply take place, `~` uncertain dates, `!` contested, `*` bookmarked.
  private static func marks(of visit: Visit, _ memory: ReaderMemory) -> StyledText {
    var marks = StyledText()
    switch visit.status {
    case .completed: marks.append(" ")
    case .announced: marks.append("A", .warning)
    case .underWay: marks.append("U", .warning)
    case .postponed: marks.append("P", .warning)
    case .cancelled: marks.append("C", .warning)
    case .disputed: marks.append("D", .warning)
    }
    marks.append(visit.dates.isUncertain ? "~" : " ", .mark)
    marks.append(visit.isContested ? "!" : " ", .mark)
    marks.append(memory.bookmarks.contains(visit.id) ? "*" : " ", .chip)
    return marks
  }

  // MARK: Nothing to show

  private static func drawEmpty(_ model: Model, on canvas: inout Canvas, _ area: Area) {
    let lines: [String] =
      if model.answeredNumber == 0 {
        ["reading …"]
      } else if model.desk.total == 0 {
        ["There are no visits here."]
      } else {
        [
          "No visit passes the filter.", model.emptyHint ?? "",
          "<Backspace> drops \(model.query.conditions.last?.description ?? "its last part")",
          "! suspends it, X clears it",
        ]
      }
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      let text = TerminalText("  " + line.replacing("<Backspace>", with: "Backspace"))
      canvas.draw(
        text.cut(to: area.columns), row: area.row + offset, column: area.column,
        limit: area.columns, role: offset == 0 ? .strong : .plain)
    }
  }
}
