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
    let visits = try reading.store.visits(try reading.store.rows(matching: query))
    if visits.isEmpty, let hint = try reading.store.hint(for: query) {
      Report.line("legation: \(hint)")
    }
    switch format {
    case .text: Output.lines(Self.lines(visits, reading.store.reference))
    case .json: Output.lines([Self.json(visits)])
    case .jsonl: Output.lines(visits.lazy.map { $0.json() })
    }
    try reading.finish()
  }

  /// Date, direction, heads of delegation and id, in columns.
  static func lines(_ visits: [Visit], _ reference: Reference) -> [String] {
    let rows = visits.map { visit in
      [
        visit.dates.description, visit.direction, visit.headNames(reference), visit.id,
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
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
