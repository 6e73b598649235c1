import ArgumentParser
import Timeline

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the visits that match, one a line, oldest first.")

  @OptionGroup var data: DataOptions
  @Option(help: "text, json (a list of visits) or jsonl (a visit a line).")
  var format = OutputFormat.text

  func run() throws {
    let query = try data.question()
    let reading = Reading(try data.pathsToRead)
    reading.reportErrors()
    try reading.requireVisits()
    let rows = try reading.store.rows(matching: query)
    if rows.isEmpty, let hint = try reading.store.hint(for: query) {
      Report.line("legation: \(hint)")
    }
    switch format {
    case .text: Output.lines(Self.lines(try Self.columns(rows, in: reading.store)))
    case .json: Output.lines([Self.json(try reading.store.visits(rows))])
    case .jsonl:
      try Self.forEachPart(of: rows) { part in
        Output.lines(try reading.store.visits(part).lazy.map { $0.json() })
      }
    }
    try reading.finish()
  }

  /// However many there are, only so many are held at once.
  static func forEachPart(
    of rows: [VisitRow], _ work: (ArraySlice<VisitRow>) throws -> Void
  ) rethrows {
    for start in stride(from: 0, to: rows.count, by: 1_000) {
      try work(rows[start..<min(start + 1_000, rows.count)])
    }
  }

  /// Date, direction, heads of delegation, level and id of each.
  static func columns(_ rows: [VisitRow], in store: any VisitStore) throws -> [[String]] {
    var columns: [[String]] = []
    try forEachPart(of: rows) { part in
      let visits = try store.visits(part)
      let reference = try store.reference(for: visits)
      columns += visits.map { row(of: $0, reference) }
    }
    return columns
  }

  static func row(of visit: Visit, _ reference: Reference) -> [String] {
    [
      visit.dates.description, visit.direction, visit.headNames(reference),
      visit.level?.rawValue ?? Level.unknown, visit.id,
    ]
  }

  static func lines(_ rows: [[String]]) -> [String] {
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths + [0]).map { text, width in
        text + String(repeating: " ", count: max(0, width - text.count))
      }.joined(separator: "  ")
    }
  }

  static func json(_ visits: [Visit]) -> String {
    var writer = JSONWriter(pretty: true)
    writer.array { writer in
      for visit in visits {
        writer.item()
        visit.write(to: &writer)
      }
    }
    return writer.text
  }
}
