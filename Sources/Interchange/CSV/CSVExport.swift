internal import Timeline

/// A table with a row a visit (RFC 4180), made so that no spreadsheet calculates what is in it.
///
/// The columns have the names `import csv` reads without a mapping; the last ones are for people.
/// `url`, `publisher` and `sourceTitle` have a value for each source, in one order.
struct CSVExport: VisitWriter {
  private(set) var report = ExportReport()

  static let columns = [
    "id", "title", "dates", "first", "last", "status", "type", "party", "delegation", "person",
    "role", "host", "place", "hosts", "occasion", "topics", "summary", "note", "url", "publisher",
    "sourceTitle", "events", "claims", "sources", "selection",
  ]
  /// Says once, beside the first visit, what the table holds; a table has no room for comments.
  private var scope = ""

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    output.write(Self.row(Self.columns))
    scope = header.scope.sentences.joined(separator: " ")
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    output.write(Self.row(cells(visit, reference) + [report.written == 0 ? scope : ""]))
    report.written += 1
  }

  /// Values in which the sign stood that parts the values of a cell.
  private var changedValues = 0

  mutating func end(to output: OutputFile) {
    guard changedValues > 0 else { return }
    let values = changedValues == 1 ? "1 value has" : "\(changedValues) values have"
    report.notes.append("\(values) a comma for a semicolon, which parts the values of a cell")
  }

  private mutating func cells(_ visit: Visit, _ reference: Reference) -> [String] {
    let words = VisitWords(visit: visit, reference: reference)
    let members = visit.delegation.members
    let sources = words.sources
    let days = TableDays(visit.dates)
    let hosts = visit.stops.map { stop in
      list(stop.hosts.map { reference.name(ofPerson: $0.person) })
    }
    return [
      visit.id, visit.title, visit.dates.description,
      days.first?.iso ?? "", days.last?.iso ?? "",
      visit.status.rawValue, visit.type.rawValue, visit.delegation.party,
      visit.delegation.name ?? "", list(members.map { reference.name(ofPerson: $0.person) }),
      list(members.map { $0.role ?? "" }), list(visit.stops.map(\.party)),
      list(visit.stops.map { $0.place.map(reference.name(ofPlace:)) ?? "" }),
      hosts.joined(separator: " | ").trimmingBars,
      visit.occasion ?? "", list(visit.topics), visit.summary ?? "", visit.note ?? "",
      list(sources.map { $0.url?.replacing(";", with: "%3B") ?? "" }),
      list(sources.map(\.publisher)), list(sources.map(\.title)),
      list(visit.events.map { "\($0.date?.description ?? ""): \($0.title)" }),
      list(visit.claims.map { "\($0.by): \($0.text)" }), list(sources.map(\.citation)),
    ]
  }

  /// Values of one cell, parted by semicolons; nothing when all of them are empty.
  private mutating func list(_ values: [String]) -> String {
    guard values.contains(where: { !$0.isEmpty }) else { return "" }
    changedValues += values.count { $0.contains(";") }
    return values.map { $0.replacing(";", with: ",") }.joined(separator: "; ")
  }

  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
  /// injection); then quotes, where the text needs them. Controls are left out.
  static func cell(_ text: String) -> String {
    let clean = FormulaGuard.withoutControls(text)
    let text = FormulaGuard.isNeeded(clean) ? "'" + clean : clean
    let needsQuotes = text.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

/// The days a spreadsheet calculates with; nil where nothing is known of them.
private struct TableDays {
  private(set) var first: Day?
  private(set) var last: Day?

  init(_ dates: EDTF) {
    if dates.start.days != nil { first = dates.earliestStart }
    if (dates.end ?? dates.start).days != nil { last = dates.latestEnd }
  }
}

extension String {
  /// Nothing when there are only bars and spaces.
  fileprivate var trimmingBars: String { contains { $0 != "|" && $0 != " " } ? self : "" }
}
