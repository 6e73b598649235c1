public import Timeline

/// What the sides say as lines: a column a side, or where there is no room one under the other.
struct AccountsLines {
  private let told: ToldAccounts
  private let columns: Int
  private let numbers: [Source.ID: Int]

  /// With less room for a side its words stand in a ragged ladder.
  private static let leastSideColumns = 18
  private static let gap = 2

  /// - Parameter columns: 0 for one side under the other, in lines of any length.
  init(_ told: ToldAccounts, columns: Int) {
    self.told = told
    self.columns = columns
    numbers = Dictionary(
      told.visit.citedSources.enumerated().map { ($1, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  private var sides: [AccountSide] { told.accounts.sides }

  /// The columns of a side where all stand beside each other.
  private var sideColumns: Int? {
    let gaps = Self.gap * (sides.count - 1)
    let each = (columns - gaps) / max(1, sides.count)
    return each >= Self.leastSideColumns ? each : nil
  }

  var lines: ChartLines {
    var lines = ChartLines()
    if let sideColumns {
      lines.head = [
        beside(sides.map { [StyledText($0.name, .party)] }, sideColumns)[0],
        StyledText(String(repeating: "─", count: columns), .frame),
      ]
    }
    for row in told.accounts.rows {
      for line in StyledText(row.title.uppercased(), .heading).wrapped(to: columns) {
        lines.add(line)
      }
      for line in cells(row) { lines.add(line) }
      lines.add(StyledText())
    }
    for line in StyledText(Accounts.legend, .dim).wrapped(to: columns) { lines.add(line) }
    for line in sources { lines.add(line) }
    return lines
  }

  private func cells(_ row: Accounts.Row) -> [StyledText] {
    if let sideColumns {
      return beside(sides.map { text(row, $0).wrapped(to: sideColumns) }, sideColumns)
    }
    return sides.flatMap { side in
      var line = StyledText(side.name + ": ", .party)
      line.append(text(row, side))
      return line.wrapped(to: columns, indent: 2)
    }
  }

  private func beside(_ cells: [[StyledText]], _ each: Int) -> [StyledText] {
    (0..<(cells.map(\.count).max() ?? 0)).map { number in
      var line = StyledText()
      for (place, cell) in cells.enumerated() {
        let text = number < cell.count ? cell[number] : StyledText()
        let isLast = place == cells.count - 1
        line.append(isLast ? text.cut(to: each) : text.padded(to: each + Self.gap))
      }
      return line
    }
  }

  /// "“The talks are in Wonsan” ‡ [2][3]; …", or that the side is silent.
  private func text(_ row: Accounts.Row, _ side: AccountSide) -> StyledText {
    let parts = told.accounts.parts(row, side)
    guard !parts.isEmpty else { return StyledText(Accounts.silent, .dim) }
    var text = StyledText()
    for (place, part) in parts.enumerated() {
      if place > 0 { text.append("; ") }
      text.append(part.text, part.isContested ? .warning : .plain)
      let marks = part.sources.compactMap { numbers[$0] }.sorted().map { "[\($0)]" }.joined()
      if !marks.isEmpty { text.append(" " + marks, .source) }
    }
    return text
  }

  private var sources: [StyledText] {
    told.accounts.usedSources(of: told.visit).flatMap { id -> [StyledText] in
      guard let source = told.reference.sources[id], let number = numbers[id] else { return [] }
      var line = StyledText("[\(number)] ", .source)
      line.append(Citation(source).text(.plain))
      return line.wrapped(to: columns, indent: 4)
    }
  }
}

/// Accounts as plain lines, for the shell.
public enum AccountsText {
  public static func lines(
    _ accounts: Accounts, of visit: Visit, _ reference: Reference, columns: Int
  ) -> [String] {
    let told = ToldAccounts(accounts: accounts, visit: visit, reference: reference)
    let lines = AccountsLines(told, columns: columns).lines
    let head = StyledText("\(visit.title), \(visit.dates.words())").wrapped(to: columns)
    return (head + [StyledText()] + lines.head + lines.body).map {
      var text = TerminalText($0.glyphs).shown
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}
