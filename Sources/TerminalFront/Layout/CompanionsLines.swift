import Timeline

/// Who took part in somebody's visits as lines: a row a person, the columns there is room for.
struct CompanionsLines {
  private let table: CompanionsTable
  private let columns: Int
  /// The rows that are looked at: of thousands the others are not laid out.
  private let rows: Range<Int>
  private let shown: [CompanionsTable.Column]
  private let nameColumns: Int

  private static let mostNameColumns = 34
  private static let leastNameColumns = 15
  /// With less, names of several people look the same: the numbers stand closer together.
  private static let goodNameColumns = 22
  private let gap: Int

  init(_ table: CompanionsTable, columns: Int, rows: Range<Int>) {
    self.table = table
    self.columns = columns
    self.rows = rows.clamped(to: table.companions.rows.indices)
    let all = CompanionsTable.Column.allCases
    let least = all.reduce(0) { $0 + $1.width }
    gap = columns - least - all.count >= Self.goodNameColumns ? 2 : 1
    let room = columns - least - (gap - 1) * all.count
    nameColumns = min(
      max(Self.leastNameColumns, min(room, Self.mostNameColumns)), columns / 2)
    shown = Self.shown(all, upTo: table.column, room: columns - nameColumns, gap: gap)
  }

  /// From the first column on, or where that is too many those up to the one under the cursor.
  private static func shown(
    _ all: [CompanionsTable.Column], upTo column: CompanionsTable.Column, room: Int,
    gap: Int
  ) -> [CompanionsTable.Column] {
    var kept: [CompanionsTable.Column] = []
    var left = room
    let at = all.firstIndex(of: column) ?? 0
    for next in all[...at].reversed() where next.width + gap - 1 <= left {
      kept.insert(next, at: 0)
      left -= next.width + gap - 1
    }
    for next in all[(at + 1)...] {
      guard next.width + gap - 1 <= left else { break }
      kept.append(next)
      left -= next.width + gap - 1
    }
    return kept
  }

  private func width(_ column: CompanionsTable.Column) -> Int { column.width + gap - 1 }

  var lines: ChartLines {
    var lines = ChartLines()
    var head = StyledText("person", .dim).padded(to: nameColumns)
    for column in shown {
      head.append(StyledText(column.title, .dim).padded(leftTo: width(column)))
    }
    lines.head = [head.cut(to: columns)]
    for (number, row) in table.companions.rows.enumerated() {
      let isShown = rows.contains(number)
      lines.add(isShown ? line(row, isSelected: number == table.row) : StyledText(), of: number)
    }
    lines.foot = foot
    return lines
  }

  private func line(_ row: Companions.Row, isSelected: Bool) -> StyledText {
    let name = StyledText(table.reference.name(ofPerson: row.person), .person)
    var line = name.cut(to: nameColumns).padded(to: nameColumns)
    if isSelected { line = line.asBar(columns: nameColumns) }
    for column in shown {
      let cell = StyledText(text(column, row), column.isDate ? .date : .plain)
        .padded(leftTo: width(column))
      line.append(isSelected && column == table.column ? cell.asBar(columns: cell.width) : cell)
    }
    return line.cut(to: columns)
  }

  private func text(_ column: CompanionsTable.Column, _ row: Companions.Row) -> String {
    switch column {
    case .first: Self.month(row.first)
    case .last: Self.month(row.last)
    default: table.number(column, row).map { $0 == 0 ? "-" : String($0) } ?? ""
    }
  }

  private static func month(_ mention: VisitMention) -> String {
    String(mention.dates.earliestStart.iso.prefix(7))
  }

  /// What the row under the cursor rests on, and where its number leads.
  private var foot: [StyledText] {
    guard let row = table.selected else { return [] }
    let kinds = Source.Kind.allCases.compactMap { kind in
      row.kinds[kind].map { "\(kind.rawValue) \($0)" }
    }
    let sources =
      kinds.isEmpty ? "no sources" : "visits by kind of source: " + kinds.joined(separator: ", ")
    let leads = table.question.map { "↵ \($0)" } ?? table.visit.map { "↵ the visit \($0)" } ?? ""
    return [StyledText(), StyledText(sources, .source).cut(to: columns)]
      + [StyledText(leads, .dim).cut(to: columns)] + unplaced
  }

  private var unplaced: [StyledText] {
    let people = table.companions.unplaced
    guard !people.isEmpty else { return [] }
    let names = people.map { table.reference.name(ofPerson: $0) }.joined(separator: ", ")
    let text = "\(people.count) named only in events, of no party that the record tells: \(names)"
    return [StyledText(text, .dim).cut(to: columns)]
  }
}

extension CompanionsTable.Column {
  var title: String {
    switch self {
    case .visits: "visits"
    case .head: "head"
    case .member: "member"
    case .host: "host"
    case .named: "named"
    case .events: "events"
    case .first: "first"
    case .last: "last"
    }
  }

  /// With one column of space before it.
  var width: Int { isDate ? 8 : title.count + 1 }

  var isDate: Bool { self == .first || self == .last }
}
