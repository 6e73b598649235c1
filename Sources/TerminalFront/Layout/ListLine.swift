public import Timeline

/// How the visits on the screen are told, a line each: the same columns, and one way of writing
/// names, for all of them.
struct ListLine {
  private let columns: Int
  private let style: ListStyle
  private let reference: Reference
  private let unsaid: DateStyle.Unsaid
  /// For the days, and beside them the weekday when there is room.
  private let dateColumns: Int
  private let showsWeekday: Bool
  /// True for names of states, false for their codes.
  private let usesNames: Bool
  private(set) var widths: [ListStyle.Column: Int] = [:]

  private static let gap = 2
  private static let weekdayColumns = 4
  private let markColumns: Int
  /// With less room for each column whose width depends on what stands in it, names are cut.
  private static let nameColumns = 18
  /// "PRK → CHN +1".
  private static let codeColumns = 12
  /// A column of parties wider than this is left to who came.
  private static let mostPartyColumns = 32

  /// - Parameters:
  ///   - unsaid: what the headings leave for the rows to say.
  ///   - visits: those on the screen: what stands in them shares the room there is.
  ///   - showsChanges: true where there is an earlier version that they may differ from.
  init(
    columns: Int, style: ListStyle, unsaid: DateStyle.Unsaid, reference: Reference,
    visits: [Visit], showsChanges: Bool = false
  ) {
    markColumns = showsChanges ? 5 : 4
    self.columns = max(0, columns)
    self.style = style
    self.reference = reference
    self.unsaid = unsaid
    showsWeekday = style.dates.showsWeekday && columns >= 46
    let most = style.dates.isNumeric ? 15 : [.days: 8, .months: 13, .years: 17][unsaid] ?? 8
    // A narrow list has no room for dates that might be longer.
    let needed = visits.map { TerminalText(style.dates.days($0.dates, unsaid: unsaid)).width }.max()
    let days = columns < 46 ? min(most, needed ?? most) : most
    dateColumns = days + (showsWeekday ? Self.weekdayColumns : 0)
    let flexible = style.columns.filter(\.isFlexible)
    let room = Self.room(columns, style, dateColumns, markColumns)
    usesNames = room >= Self.nameColumns * flexible.count
    let needs = flexible.map { column in
      let most = column == .parties ? Self.partyLimit(of: room, usesNames) : room
      return min(most, visits.map { width(of: column, $0) }.max() ?? 0)
    }
    let shares = Self.shares(needs, of: room, first: flexible.firstIndex(of: .parties))
    widths = Dictionary(uniqueKeysWithValues: zip(flexible, shares))
    widths[.dates] = dateColumns
    widths[.marks] = markColumns
  }

  /// Whole names of parties are worth more than whole names of people, up to a point.
  private static func partyLimit(of room: Int, _ usesNames: Bool) -> Int {
    usesNames ? min(mostPartyColumns, room * 6 / 10) : min(codeColumns, room)
  }

  /// What is left for the columns whose width depends on what stands in them.
  private static func room(
    _ columns: Int, _ style: ListStyle, _ dateColumns: Int, _ markColumns: Int
  ) -> Int {
    let fixed = style.columns.reduce(0) { sum, column in
      switch column {
      case .dates: sum + dateColumns
      case .marks: sum + markColumns
      default: sum
      }
    }
    return max(0, columns - fixed - gap * max(0, style.columns.count - 1))
  }

  /// Each gets what it needs, as long as there is room; those that need more share it evenly. One
  /// may come first.
  private static func shares(_ needs: [Int], of room: Int, first: Int?) -> [Int] {
    var shares = needs
    var left = room
    if let first { left -= min(needs[first], room) }
    var open = needs.indices.filter { $0 != first }.sorted { needs[$0] < needs[$1] }
    while !open.isEmpty {
      let index = open.removeFirst()
      shares[index] = min(needs[index], left / (open.count + 1))
      left -= shares[index]
    }
    return shares
  }

  private func width(of column: ListStyle.Column, _ visit: Visit) -> Int {
    TerminalText(words(column, visit, columns: .max)).width
  }

  // MARK: A line

  func text(
    of visit: Visit, _ row: TimelineRow, finder: HitFinder = HitFinder(), isBookmarked: Bool,
    change: VisitChange? = nil
  ) -> StyledText {
    var line = StyledText()
    for column in style.columns {
      // What is left over stands before the marks, which end the line.
      if column == .marks, column == style.columns.last {
        line = line.padded(to: max(0, columns - markColumns))
      } else if !line.glyphs.isEmpty {
        line.append("  ")
      }
      line.append(
        cell(column, visit, row, finder, isBookmarked, change).padded(to: widths[column] ?? 0))
    }
    return line.padded(to: columns)
  }

  private func cell(
    _ column: ListStyle.Column, _ visit: Visit, _ row: TimelineRow, _ finder: HitFinder,
    _ isBookmarked: Bool, _ change: VisitChange?
  ) -> StyledText {
    switch column {
    case .dates: return dates(of: visit, row)
    case .marks: return marks(of: visit, isBookmarked, change)
    case .parties, .heads, .places, .type, .title:
      var text = StyledText()
      text.append(words(column, visit, columns: widths[column] ?? 0), column.role, finder)
      return text
    }
  }

  private func words(_ column: ListStyle.Column, _ visit: Visit, columns: Int) -> String {
    switch column {
    case .dates, .marks: ""
    case .parties: direction(visit, columns: columns)
    case .heads: visit.headNames(reference)
    case .places:
      visit.stops.compactMap(\.place).map(reference.name(ofPlace:)).joined(separator: ", ")
    case .type: visit.type.words
    case .title: visit.title
    }
  }

  /// "12–17    Tue"; days that need more room take that of the weekday.
  private func dates(of visit: Visit, _ row: TimelineRow) -> StyledText {
    let days = TerminalText(style.dates.days(visit.dates, unsaid: unsaid))
    var text = StyledText(days, .date)
    if showsWeekday, days.width <= dateColumns - Self.weekdayColumns, row.precision == .day {
      text = text.padded(to: dateColumns - Self.weekdayColumns + 1)
      text.append(TerminalText(row.firstDay.weekdayName), .dim)
    }
    return text
  }

  // MARK: From whom to whom

  /// "Russia → North Korea", or "RUS → PRK", cut to fit.
  private func direction(_ visit: Visit, columns: Int) -> String {
    let hosts = visit.hostParties.map { usesNames ? PartyTable.name($0) : $0 }
    let from = usesNames ? PartyTable.name(visit.delegation.party) : visit.delegation.party
    let all = hosts.joined(separator: ", ")
    let few = (hosts.first ?? "") + (hosts.count > 1 ? " +\(hosts.count - 1)" : "")
    let most = min(columns, Self.mostPartyColumns)
    let to = Self.width(from) + 3 + Self.width(all) <= most ? all : few
    return Self.joined(from, to, columns: columns)
  }

  private static func width(_ text: String) -> Int { TerminalText(text).width }

  /// Both names, each cut to its half where the other one needs its own.
  private static func joined(_ from: String, _ to: String, columns: Int) -> String {
    let room = columns == .max ? columns : max(0, columns - 3)
    let (fromWidth, toWidth) = (width(from), width(to))
    guard room < fromWidth + toWidth else { return "\(from) → \(to)" }
    let fromRoom = min(fromWidth, max(room / 2, room - toWidth))
    let first = TerminalText(from).cut(to: fromRoom).shown
    return "\(first) → \(TerminalText(to).cut(to: room - fromRoom).shown)"
  }

  // MARK: Marks

  /// A letter when it did not simply take place, `~` uncertain dates, `!` contested, `*` bookmarked,
  /// `+` new, `±` changed.
  private func marks(
    of visit: Visit, _ isBookmarked: Bool, _ change: VisitChange?
  ) -> StyledText {
    var marks = StyledText()
    marks.append(visit.status.letter, visit.status == .completed ? .plain : .warning)
    visit.dates.isUncertain ? marks.append("~", .mark) : marks.append(" ")
    visit.isContested ? marks.append("!", .mark) : marks.append(" ")
    isBookmarked ? marks.append("*", .chip) : marks.append(" ")
    switch change {
    case .new: marks.append("+", .mark)
    case .changed: marks.append("±", .mark)
    case nil: break
    }
    return marks
  }
}

extension Visit.Status {
  /// How a list marks it; a space for what simply took place.
  public var letter: String {
    switch self {
    case .completed: " "
    case .announced: "A"
    case .underWay: "U"
    case .postponed: "P"
    case .cancelled: "C"
    case .disputed: "D"
    }
  }
}

extension ListStyle.Column {
  fileprivate var role: Role {
    switch self {
    case .dates: .date
    case .marks: .mark
    case .parties: .party
    case .heads: .person
    case .places, .type, .title: .plain
    }
  }
}
