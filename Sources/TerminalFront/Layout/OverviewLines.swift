import Timeline

/// Counts as lines: each value with how often it is, and a bar as long.
struct OverviewLines {
  let columns: Int
  /// True for all there is: then a year without visits is one of which none are known.
  var isAll = true

  private static let mostValues = 12
  private static let countColumns = 7

  func lines(_ sections: [OverviewSection]) -> [StyledText] {
    var lines: [StyledText] = []
    for section in sections where !section.counts.isEmpty {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(TerminalText(section.title), .heading))
      lines += rows(section.counts)
    }
    return lines.isEmpty ? [StyledText("no visits", .dim)] : lines
  }

  private func rows(_ counts: [FieldCount]) -> [StyledText] {
    let years = counts.compactMap { count in
      Int(count.value.id).map { (year: $0, count: count.count) }
    }
    if years.count == counts.count { return self.years(years) }
    let most = counts.map(\.count).max() ?? 1
    let shown = counts.prefix(Self.mostValues)
    let rest = counts.count - shown.count
    return shown.map { row($0.value.label, $0.count, of: most) }
      + (rest > 0 ? [StyledText(TerminalText("  and \(rest) more"), .dim)] : [])
  }

  /// In order, and what years between them have none.
  private func years(_ years: [(year: Int, count: Int)]) -> [StyledText] {
    let most = years.map(\.count).max() ?? 1
    var lines: [StyledText] = []
    var last: Int?
    for (year, count) in years.sorted(by: { $0.year < $1.year }) {
      if let last, last + 1 < year {
        let span = last + 2 == year ? "\(last + 1)" : "\(last + 1) to \(year - 1)"
        lines.append(
          StyledText(
            TerminalText("  \(span): \(isAll ? "no visits known" : "none of these")"), .dim))
      }
      lines.append(row(String(year), count, of: most))
      last = year
    }
    return lines
  }

  private func row(_ label: String, _ count: Int, of most: Int) -> StyledText {
    let labelColumns = min(34, columns / 2)
    var line = StyledText(TerminalText("  " + label)).padded(to: labelColumns)
    let digits = String(count)
    let gap = max(1, Self.countColumns - digits.count)
    line.append(TerminalText(repeatElement(.space, count: gap)) + TerminalText(digits) + " ")
    let room = max(0, columns - line.width)
    line.append(CountBar.text(eighths: max(1, count * room * 8 / max(1, most))), .bar)
    return line
  }
}
