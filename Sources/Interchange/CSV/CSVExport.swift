internal import Timeline

/// A table with a row a visit (RFC 4180), made so that no spreadsheet calculates what is in it.
///
/// The columns have the names `import csv` reads without a mapping; the last ones are for people.
struct CSVExport: VisitWriter {
  private(set) var report = ExportReport()

  static let columns = [
    "id", "title", "dates", "first", "last", "status", "type", "party", "delegation", "person",
    "role", "host", "place", "hosts", "occasion", "topics", "summary", "note", "url", "publisher",
    "events", "claims", "sources", "selection",
  ]
  /// Says once, beside the first visit, what the table holds; a table has no room for comments.
  private var scope = ""

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    output.write(Self.row(Self.columns))
    scope = header.scope.sentences.joined(separator: " ")
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    output.write(Self.row(Self.cells(visit, reference) + [report.written == 0 ? scope : ""]))
    report.written += 1
  }

  func end(to output: OutputFile) {}

  private static func cells(_ visit: Visit, _ reference: Reference) -> [String] {
    let words = VisitWords(visit: visit, reference: reference)
    let members = visit.delegation.members
    let sources = words.sources
    let days = TableDays(visit.dates)
    return [
      visit.id, visit.title, visit.dates.description,
      days.first?.iso ?? "", days.last?.iso ?? "",
      visit.status.rawValue, visit.type.rawValue, visit.delegation.party,
      visit.delegation.name ?? "", list(members.map { reference.name(ofPerson: $0.person) }),
      list(members.map { $0.role ?? "" }), list(visit.stops.map(\.party)),
      list(visit.stops.map { $0.place.map(reference.name(ofPlace:)) ?? "" }),
      visit.stops.map { stop in list(stop.hosts.map { reference.name(ofPerson: $0.person) }) }
        .joined(separator: " | ").trimmingBars,
      visit.occasion ?? "", list(visit.topics), visit.summary ?? "", visit.note ?? "",
      list(sources.compactMap(\.url)), sources.first { $0.url != nil }?.publisher ?? "",
      list(visit.events.map { "\($0.date?.description ?? ""): \($0.title)" }),
      list(visit.claims.map { "\($0.by): \($0.text)" }), list(sources.map(\.citation)),
    ]
  }

  /// Values of one cell, parted by semicolons; nothing when all of them are empty.
  private static func list(_ values: [String]) -> String {
    guard values.contains(where: { !$0.isEmpty }) else { return "" }
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
