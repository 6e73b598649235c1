public import Timeline

/// Who visits whom as lines of text: a row a partner where one party is on every side.
public struct MatrixLayout: ChartLayout, Sendable {
  let matrix: VisitMatrix
  /// The party on every side; nil for the square matrix.
  let subject: Party.Code?
  let columns: Int
  let rows: [Exchange]
  let years: ClosedRange<Int>
  /// How many years stand in a column of the sparkline.
  let yearsPerColumn: Int
  let classes: CountClasses
  /// The row under the cursor, and which of its cells.
  let selected: Selection?

  struct Selection: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// - Parameter isSquare: true to unfold it.
  public init(
    _ matrix: VisitMatrix, subject: Party.Code?, columns: Int, years: ClosedRange<Int>? = nil,
    isSquare: Bool = false
  ) {
    self.init(
      matrix, subject: subject, columns: columns, years: years, isSquare: isSquare, selected: nil)
  }

  init(
    _ matrix: VisitMatrix, subject: Party.Code?, columns: Int, years: ClosedRange<Int>? = nil,
    isSquare: Bool, selected: Selection?
  ) {
    self.selected = selected
    self.matrix = matrix
    self.subject = isSquare ? nil : subject
    self.columns = columns
    rows = subject.map(matrix.folded) ?? []
    let known = matrix.years ?? 0...0
    let first = min(known.lowerBound, years?.lowerBound ?? .max)
    let last = max(known.upperBound, years?.upperBound ?? .min)
    let years = min(first, last)...last
    self.years = years
    let room = max(1, columns - Self.sparkStart - 1)
    let width = [1, 2, 5, 10, 25, 50, 100].first { years.count / $0 < room } ?? 100
    yearsPerColumn = width
    let cells = rows.flatMap { [$0.to, $0.from] }
    classes = CountClasses(greatest: cells.map { Self.greatest($0.years, per: width) }.max() ?? 1)
  }

  private static func greatest(_ years: [Int: Int], per width: Int) -> Int {
    var sums: [Int: Int] = [:]
    for (year, count) in years { sums[year / width, default: 0] += count }
    return sums.values.max() ?? 0
  }

  // Where each column begins.
  private static let sparkStart = 91

  private var hasSpark: Bool { columns >= 104 && subject != nil && !matrix.isCounted }
  private var nameColumns: Int { columns >= 90 ? 18 : columns >= 78 ? 16 : 13 }
  /// None where there is room for the numbers only.
  private var barColumns: Int { columns >= 90 ? 11 : columns >= 78 ? 7 : 0 }
  /// True where there is room for the numbers alone, without the arrows and the last beginning.
  private var isNarrow: Bool { columns < 60 }
  /// False where no level of any head is known.
  private var hasTop: Bool { rows.contains { $0.atTop > 0 } }
  private var gap: Int { columns >= 90 ? 4 : columns >= 78 ? 2 : 1 }

  /// All of it.
  public func lines() -> ChartLines { allLines() }

  func head() -> [StyledText] { subject == nil ? squareHead() : foldedHead() }

  var parts: [Int] { Array((subject == nil ? matrix.delegations : rows.map(\.partner)).indices) }

  func lines(of part: Int) -> [StyledText] {
    subject == nil
      ? [squareLine(matrix.delegations[part], part, shownHosts)] : lines(of: rows[part], part)
  }

  func foot() -> [StyledText] { subject == nil ? squareFoot(shownHosts) : foldedFoot() }

  // MARK: Folded

  private func foldedHead() -> [StyledText] {
    let code = subject ?? ""
    guard !isNarrow else { return [narrowHead(code), rule] }
    var head = StyledText(StyledText(" partner", .heading).padded(to: nameColumns))
    head.append(StyledText("  to \(code)", .heading).padded(to: 5 + barColumns + gap))
    head.append(StyledText("from \(code)", .heading).padded(to: 5 + barColumns))
    head.append(StyledText("balance", .heading).padded(leftTo: 11).padded(to: 19))
    head.append(hasTop ? "  top" : "     ", .heading)
    head.append("  last begun", .heading)
    if hasSpark {
      head = head.padded(to: Self.sparkStart)
      head.append(sparkAxis())
    }
    return [head.cut(to: columns), rule]
  }

  private var rule: StyledText { StyledText(String(repeating: "─", count: columns), .frame) }

  private func narrowHead(_ code: Party.Code) -> StyledText {
    var head = StyledText(StyledText(" partner", .heading).padded(to: narrowNameColumns))
    for (name, width) in [("to \(code)", 7), ("from \(code)", 9), ("balance", 8)] {
      head.append(StyledText(name, .heading).padded(leftTo: width))
    }
    if hasTop { head.append(StyledText("top", .heading).padded(leftTo: 4)) }
    return head.cut(to: columns)
  }

  private func narrowLine(of row: Exchange, _ number: Int) -> StyledText {
    let name = StyledText(" " + PartyTable.name(row.partner), .party)
    var line = name.cut(to: narrowNameColumns).padded(to: narrowNameColumns)
    let sign = row.balance > 0 ? "+" : row.balance < 0 ? "−" : ""
    for (column, count, width) in [(0, row.to.count, 7), (1, row.from.count, 9)] {
      line.append(String(repeating: " ", count: width - 4))
      line.append(ChartText.number(count, 4), .plain, emphasis(number, column))
    }
    line.append(StyledText("\(sign)\(abs(row.balance))").padded(leftTo: 8))
    if hasTop { line.append(StyledText(String(row.atTop)).padded(leftTo: 4)) }
    return line.cut(to: columns)
  }

  /// What the numbers leave.
  private var narrowNameColumns: Int { max(5, min(18, columns - 24 - (hasTop ? 4 : 0))) }

  private func sparkAxis() -> StyledText {
    let count = years.count / yearsPerColumn + 1
    var axis = Canvas(size: Size(rows: 1, columns: max(1, columns - Self.sparkStart)))
    let step = yearsPerColumn == 1 ? 5 : 5 * yearsPerColumn
    var end = -1
    for year in years where year % step == 0 {
      let at = (year - years.lowerBound) / yearsPerColumn
      guard at > end, at + 4 <= max(count, 4) else { continue }
      axis.put(String(year), at: at, .date)
      end = at + 4
    }
    return axis.line(0)
  }

  private func lines(of row: Exchange, _ number: Int) -> [StyledText] {
    guard !isNarrow else { return [narrowLine(of: row, number)] }
    let greatest = rows.map { max($0.to.count, $0.from.count) }.max() ?? 1
    var line = StyledText(
      StyledText(" " + PartyTable.name(row.partner), .party).padded(to: nameColumns - 1))
    line.append(" ")
    line.append(amount(row.to.count, greatest, .span, emphasis(number, 0)))
    line.append(String(repeating: " ", count: gap))
    line.append(amount(row.from.count, greatest, .spanAway, emphasis(number, 1)))
    line.append(balance(row.balance))
    line.append(StyledText(hasTop ? String(row.atTop) : "").padded(leftTo: 5))
    line.append("  ")
    line.append(StyledText(Self.month(row.lastBegan), .date).padded(to: 9))
    guard hasSpark else { return [line.cut(to: columns)] }
    var second = StyledText.blank(Self.sparkStart)
    line = line.padded(to: Self.sparkStart)
    line.append(spark(row.to, .span))
    second.append(spark(row.from, .spanAway))
    return [line, second]
  }

  func emphasis(_ row: Int, _ column: Int) -> Emphasis {
    selected == Selection(row: row, column: column) ? .selected : []
  }

  private func amount(
    _ count: Int, _ greatest: Int, _ role: Role, _ emphasis: Emphasis
  ) -> StyledText {
    var text = StyledText()
    text.append(ChartText.number(count, 4), .plain, emphasis)
    text.append(" ")
    text.append(ChartText.bar(count, of: greatest, columns: barColumns), role, emphasis)
    return text.padded(to: 5 + barColumns)
  }

  /// More came: arrows on the left; more went: on the right.
  private func balance(_ balance: Int) -> StyledText {
    let most = max(1, rows.map { abs($0.balance) }.max() ?? 1)
    let arrows = (abs(balance) * 4 + most - 1) / most
    var left = StyledText()
    var right = StyledText()
    if balance > 0 {
      left.append("+\(balance)")
      left.append(String(repeating: "◀", count: arrows), .span)
    } else if balance < 0 {
      right.append(String(repeating: "▶", count: arrows), .spanAway)
      right.append("−\(-balance)")
    } else {
      left.append("0")
    }
    var text = left.padded(leftTo: 10)
    text.append("│", .frame)
    text.append(right.padded(to: 8))
    return text
  }

  private func spark(_ cell: VisitMatrix.Cell, _ role: Role) -> StyledText {
    var sums: [Int: Int] = [:]
    for (year, count) in cell.years {
      sums[(year - years.lowerBound) / yearsPerColumn, default: 0] += count
    }
    var text = StyledText()
    for column in 0...(years.count - 1) / yearsPerColumn {
      let count = sums[column] ?? 0
      text.append(count > 0 ? ChartText.level(count, classes) : "·", count > 0 ? role : .dim)
    }
    return text
  }

  static func month(_ date: EDTF?) -> String {
    guard let first = date?.begins?.lowerBound else { return "" }
    guard date?.began(in: .month) != nil else { return String(first.civil.year) }
    return "\(Gregorian.shortMonths[first.civil.month - 1]) \(first.civil.year)"
  }

  private func foldedFoot() -> [StyledText] {
    let subject = subject ?? ""
    let to = rows.reduce(0) { $0 + $1.to.count }
    let from = matrix.madeBy[subject] ?? 0
    let name = PartyTable.name(subject)
    var lines = [rule]
    lines.append(
      StyledText(
        " \(to.counted("visit")) to \(name), \(from) from it; \(matrix.notMade) did not take place")
    )
    var words =
      isNarrow
      ? ["balance: how many more came than went"]
      : ["◀ more came: \(name) owes a visit", "▶ more went: a visit is owed to it"]
    if hasTop { words.append("top: led by a leader or a head of government") }
    if hasSpark {
      let most =
        rows.flatMap { [$0.to, $0.from] }
        .map { Self.greatest($0.years, per: yearsPerColumn) }.max() ?? 0
      let unit = yearsPerColumn == 1 ? "a year" : "in \(yearsPerColumn) years"
      words.append(ChartText.legend(classes, greatest: most) + " \(unit), to above from")
    }
    if matrix.withSeveralHosts > 0 {
      words.append("\(matrix.withSeveralHosts) with several hosts count for each")
    }
    lines += StyledText(" " + words.joined(separator: " · "), .dim).wrapped(to: columns, indent: 1)
    return lines
  }
}
