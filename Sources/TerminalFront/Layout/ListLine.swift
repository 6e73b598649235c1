import Timeline

/// How a visit is told in one line of the list: when, who to whom, who leads, and marks.
struct ListLine {
  private let columns: Int
  /// For the days, and beside them the weekday when there is room.
  private let dateColumns: Int
  private let showsWeekday: Bool
  private let partyColumns: Int
  private let finder: HitFinder

  private static let markColumns = 4

  init(columns: Int, finder: HitFinder) {
    self.columns = max(0, columns)
    self.finder = finder
    showsWeekday = columns >= 42
    dateColumns = showsWeekday ? 13 : 9
    let rest = columns - dateColumns - 2 - Self.markColumns
    partyColumns = rest >= 34 ? min(32, max(21, rest * 58 / 100)) : rest >= 22 ? 11 : 9
  }

  func text(
    of visit: Visit, _ row: TimelineRow, _ reference: Reference, isBookmarked: Bool
  ) -> StyledText {
    var line = dates(of: visit, row)
    var parties = StyledText()
    parties.append(direction(visit), .party, finder)
    line.append(parties.padded(to: partyColumns))
    line.append("  ")
    line.append(visit.headNames(reference), .person, finder)
    line = line.padded(to: max(0, columns - Self.markColumns))
    line.append(marks(of: visit, isBookmarked: isBookmarked))
    return line.padded(to: columns)
  }

  /// "12–17    Tue"; days that need more room take that of the weekday.
  private func dates(of visit: Visit, _ row: TimelineRow) -> StyledText {
    let days = TerminalText(visit.dates.shortWords)
    var text = StyledText(days, .date)
    if showsWeekday, days.width <= dateColumns - 5, row.precision == .day {
      text = text.padded(to: dateColumns - 4)
      text.append(TerminalText(row.firstDay.weekdayName), .dim)
    }
    return text.padded(to: dateColumns)
  }

  /// "Russia → North Korea", with codes where the names would not fit.
  private func direction(_ visit: Visit) -> String {
    func fits(_ text: String) -> Bool { TerminalText(text).width <= partyColumns }
    let hosts = visit.hostParties
    let fewHosts = (hosts.first ?? "") + (hosts.count > 1 ? "+\(hosts.count - 1)" : "")
    let codes = "\(visit.delegation.party) → \(fewHosts)"
    // In a narrow column a name here and a code there would be hard to read.
    guard partyColumns >= 20 else { return codes }
    let names = visit.direction
    if fits(names) { return names }
    let from = PartyTable.name(visit.delegation.party)
    let shorter = ["\(from) → \(hosts.joined(separator: ", "))", "\(from) → \(fewHosts)"]
    return shorter.first(where: fits) ?? codes
  }

  /// A letter when it did not simply take place, `~` uncertain dates, `!` contested, `*` bookmarked.
  private func marks(of visit: Visit, isBookmarked: Bool) -> StyledText {
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
    marks.append(isBookmarked ? "*" : " ", .chip)
    return marks
  }
}
