internal import Timeline

/// The days of a row: of one cell, or of a first and a last day.
struct CSVDates {
  private(set) var dates: EDTF
  /// What the cells say besides and is left out.
  private(set) var repairs: [String] = []
  private let row: MappedRow

  init(_ row: MappedRow) throws(InterchangeProblem) {
    self.row = row
    guard let first = row[.dates] ?? row[.start] else {
      throw InterchangeProblem("the row has no date", kind: "rows without a date")
    }
    dates = try Self.date(first, row)
    if row[.dates] != nil, let start = row[.start] { try compare(start) }
    try addEnd(after: first)
  }

  /// A first day beside dates that say another.
  private mutating func compare(_ start: String) throws(InterchangeProblem) {
    guard try Self.date(start, row).start != dates.start else { return }
    repairs.append(
      "the start, \"\(start.prefix(60))\", is not that of the dates, \(dates); the dates were kept")
  }

  private mutating func addEnd(after first: String) throws(InterchangeProblem) {
    guard let end = try end() else { return }
    if let earlier = dates.end, earlier != end {
      // An end that is not known says nothing against one that is.
      if end == .unknown { return }
      repairs.append(
        "\"\(first.prefix(60))\" has another end than the column of the end, \(end); the column's "
          + "was kept")
    }
    let isOneDay = dates.end == nil && dates.start == end
    guard !isOneDay else { return }
    do {
      dates = try EDTF("\(dates.start)/\(end)")
    } catch {
      throw InterchangeProblem(error.description, kind: "visits that end before they start")
    }
  }

  /// Several days in the column of the end are a choice of ends.
  private mutating func end() throws(InterchangeProblem) -> EDTF.Bound? {
    if let marker = row.endMarker { return marker }
    guard let text = row[.end] else { return nil }
    let last = try Self.date(text, row)
    guard case .date(let from) = last.start, case .date(let to) = last.end else {
      return last.end ?? last.start
    }
    repairs.append("the end, \"\(text.prefix(60))\", is several days; one of them is meant")
    let isNextDay = from.days.upperBound.number + 1 == to.days.lowerBound.number
    return .oneOf(isNextDay ? [.date(from), .date(to)] : [.range(from, to)])
  }

  /// Wikidata writes a day for every date, and how much of it counts beside it.
  private static func date(
    _ text: String, _ row: MappedRow
  ) throws(InterchangeProblem) -> EDTF {
    let dates = try DateCell.date(text, style: row.mapping.style)
    guard let precision = row[.precision].flatMap(Double.init),
      dates.end == nil, case .date(var date) = dates.start
    else { return dates }
    switch precision {
    case 11...: return dates
    case 10..<11: date.day = nil
    default:
      date.day = nil
      date.month = nil
      let masked = precision >= 9 ? 0 : precision == 8 ? 1 : 2
      date.maskedYearDigits = masked
      if masked > 0 { date.year -= date.year % (masked == 1 ? 10 : 100) }
    }
    date.time = nil
    return EDTF(start: .date(date))
  }
}
