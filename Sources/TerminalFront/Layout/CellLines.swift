import Timeline

/// The visits of a cell as lines of text, and what happened on a day in all of them.
struct CellLines {
  let content: ChartContent
  let columns: Int
  /// The visit that is shown beside them, by its number.
  let selected: Int?
  /// How the key that opens the cell is called.
  let openKey: String

  /// More are counted and not listed.
  private static let mostVisits = 200

  func lines(of visits: [Int]) -> [StyledText] {
    guard !visits.isEmpty else { return [StyledText(" no visits", .dim)] }
    let shown = visits.prefix(Self.mostVisits)
    let dates = dates(of: Array(shown))
    let widest = dates.map { TerminalText($0).width }.max() ?? 0
    let lines = zip(shown, dates).map { visit, dates in
      line(visit, StyledText(dates, .date).padded(to: min(widest, columns * 2 / 5)))
    }
    let left = visits.count - shown.count
    return lines + (left > 0 ? [StyledText(" \(left) more; \(openKey) shows all", .dim)] : [])
  }

  /// In words; with short names of the months where they would be cut.
  private func dates(of visits: [Int]) -> [String] {
    let words = visits.map { content.visits[$0].dates.words(short: true) }
    guard words.contains(where: { TerminalText($0).width > columns * 2 / 5 }) else { return words }
    return words.map { words in
      zip(Gregorian.months, Gregorian.shortMonths).reduce(words) { $0.replacing($1.0, with: $1.1) }
    }
  }

  /// Who is under way, then what happened, in the order of the visits.
  func lines(of day: Day) -> [StyledText] {
    let visits = content.visits(on: day...day)
    let events = visits.prefix(Self.mostVisits).flatMap { number in
      content.visits[number].events.filter { $0.date?.possibleDays == day...day }
        .map { line(of: $0, content.visits[number]) }
    }
    // What is known to the month or year only comes after what happened.
    let known = visits.filter { !content.drawn.dates[$0].isHollow }
    let others = visits.filter { content.drawn.dates[$0].isHollow }
    return lines(of: known) + (events.isEmpty ? [] : [StyledText()] + events)
      + (others.isEmpty ? [] : [StyledText(" day not known", .dim)] + lines(of: others))
  }

  /// "▸ 25–27? Jul  Sergei Shoigu  RUS → PRK !".
  private func line(_ number: Int, _ dates: StyledText) -> StyledText {
    let visit = content.visits[number]
    var line = StyledText(number == selected ? "▸" : " ", .mark)
    line.append(dates)
    line.append("  ")
    let marks = visit.tookPlace ? (visit.isContested ? " !" : "") : " \(visit.status.words)"
    let direction = visit.direction
    let room = columns - line.width - 1
    let head = visit.headNames(content.reference)
    let codes = "\(visit.delegation.party) → \(visit.hostParties.joined(separator: ", "))"
    let isWide = TerminalText("\(head)  \(direction)\(marks)").width <= room
    let way = isWide ? direction : codes
    let names = StyledText(head, .person)
    line.append(names.cut(to: max(8, room - TerminalText("  " + way + marks).width)))
    line.append("  " + way, .party)
    line.append(marks, .mark)
    return line.cut(to: columns)
  }

  /// "  K  Kim Jong Un receives Shoigu  RUS  KCNA, TASS".
  private func line(of event: Event, _ visit: Visit) -> StyledText {
    var line = StyledText("  ")
    line.append(String(event.kind.letter), .date)
    line.append("  ")
    let publishers = event.sources.compactMap { content.reference.sources[$0]?.publisher }
    let who = "  " + visit.delegation.party
    var sources = StyledText(
      publishers.isEmpty ? "" : "  " + publishers.joined(separator: ", "), .source)
    sources = sources.cut(to: columns / 3)
    let room = columns - line.width - who.count - sources.width
    line.append(StyledText(event.title).cut(to: max(10, room)))
    line.append(who, .party)
    line.append(sources)
    return line.cut(to: columns)
  }
}
