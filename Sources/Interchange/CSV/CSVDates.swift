internal import Timeline

/// The days of a row: of one cell, or of a first and a last day.
enum CSVDates {
  static func dates(_ row: MappedRow) throws(InterchangeProblem) -> EDTF {
    let style = row.mapping.style
    if let dates = row[.dates] { return precise(try DateCell.date(dates, style: style), row) }
    guard let start = row[.start] else {
      throw InterchangeProblem("the row has no date", kind: "rows without a date")
    }
    let first = precise(try DateCell.date(start, style: style), row)
    if let marker = row.endMarker { return EDTF(start: first.start, end: marker) }
    guard let end = row[.end] else { return first }
    let last = precise(try DateCell.date(end, style: style), row)
    guard last != first else { return first }
    do {
      return try EDTF("\(first.start)/\(last.end ?? last.start)")
    } catch {
      throw InterchangeProblem(error.description, kind: "visits that end before they start")
    }
  }

  /// Wikidata writes a day for every date, and how much of it counts beside it.
  private static func precise(_ dates: EDTF, _ row: MappedRow) -> EDTF {
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
