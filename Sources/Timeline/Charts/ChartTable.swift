/// A chart as a table: what a spreadsheet takes, and what is read aloud.
public struct ChartTable: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[String]] = []

  public init(columns: [String]) {
    self.columns = columns
  }

  /// Tabs and line breaks in a text would break the table: they become a space.
  public var tabSeparatedLines: [String] {
    ([columns] + rows).map { row in
      row.map { cell in
        String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
      }.joined(separator: "\t")
    }
  }
}

extension Lanes {
  /// A row for each visit in each lane.
  public var table: ChartTable {
    var table = ChartTable(columns: [
      "lane", "side", "id", "name", "first", "certain from", "certain to", "last", "known to",
      "beginning", "end", "status", "in words",
    ])
    func add(_ number: Int, _ lane: String, _ side: String) {
      let item = items[number]
      let dates = item.dates
      table.rows.append([
        lane, side, item.id, item.names[0], dates.days?.lowerBound.iso ?? "",
        dates.statedDays?.lowerBound.iso ?? "", dates.statedDays?.upperBound.iso ?? "",
        dates.days?.upperBound.iso ?? "", dates.isHollow ? "month or year" : "day",
        "\(dates.beginning)", "\(dates.end)", item.status.rawValue, dates.words(),
      ])
    }
    for lane in lanes { for number in lane.items { add(number, lane.name, lane.side) } }
    for number in withoutLane { add(number, "", "") }
    return table
  }
}

extension Bars {
  /// A row for each bar, a column for each group and direction; in the last row how many visits are
  /// in no bar: they may have begun in two, or no beginning is known.
  public var table: ChartTable {
    let directions: [ChartScope.Direction?] =
      scope.subject == nil || split == .direction ? [nil] : [.toSubject, .fromSubject]
    let kinds = groups.indices.flatMap { group in directions.map { (group, $0) } }
    let names = kinds.map { group, direction in
      groups[group].name + (direction.map { " (\($0.rawValue))" } ?? "")
    }
    var table = ChartTable(
      columns: ["began", "visits"] + names + ["did not take place", "led from the top"])
    for bar in bars {
      let counts = kinds.map { group, direction in
        bar.parts.filter { $0.group == group && (direction == nil || $0.direction == direction) }
          .reduce(0) { $0 + $1.count }
      }
      table.rows.append(
        [unit.value(bar.number)]
          + ([bar.count] + counts + [bar.notMade, bar.atTop]).map(String.init)
      )
    }
    let rest = Array(repeating: "", count: table.columns.count - 2)
    table.rows.append([Self.noBar, String(notCounted)] + rest)
    return table
  }
}

extension Bars {
  /// Said in the place of a time for those that are in no bar.
  static let noBar = "in none: may have begun in two, or no beginning is known"
}

extension VisitMatrix {
  /// A row for each partner of the subject, or for each pair of parties.
  public func table(subject: Party.Code?) -> ChartTable {
    guard let subject else { return pairs }
    var table = ChartTable(columns: [
      "partner", "name", "to", "from", "balance", "led from the top", "last begun",
    ])
    for row in folded(subject) {
      table.rows.append([
        row.partner, PartyTable.name(row.partner), String(row.to.count), String(row.from.count),
        String(row.balance), String(row.atTop), row.lastBegan?.description ?? "",
      ])
    }
    return table
  }

  private var pairs: ChartTable {
    var table = ChartTable(columns: [
      "delegation", "host", "visits", "led from the top", "last begun",
    ])
    let order = cells.sorted {
      ($1.value.count, $0.key.from, $0.key.to) < ($0.value.count, $1.key.from, $1.key.to)
    }
    for (pair, cell) in order {
      table.rows.append([
        pair.from, pair.to, String(cell.count), String(cell.atTop),
        cell.lastBegan?.description ?? "",
      ])
    }
    return table
  }
}

extension CalendarDays {
  /// A row for each day on which something is under way, then what has no known day.
  public func table(_ visits: [Visit]) -> ChartTable {
    var table = ChartTable(columns: ["day", "certain", "possible", "visits"])
    let drawn = DrawnVisits(visits.map { DrawnDates($0.dates) })
    for (offset, count) in counts.enumerated() where count != Count() {
      let day = days.lowerBound + offset
      let ids = drawn.touching(day...day).filter {
        visits[$0].tookPlace && !drawn.dates[$0].isHollow
      }.map { visits[$0].id }
      table.rows.append([
        day.iso, String(count.certain), String(count.possible), ids.joined(separator: " "),
      ])
    }
    for dayless in dayless {
      let visit = visits[dayless.visit]
      table.rows.append([visit.dates.description, "", "", visit.id])
    }
    return table
  }
}
