import ArgumentParser
import Timeline

/// Two questions side by side, as `stats --compare` prints them.
struct StatsComparison {
  private let names: [String]
  private let comparison: Comparison

  /// Of each field so many values are printed.
  private static let most = 12

  init(_ texts: [String], within query: VisitQuery, in store: any VisitStore) throws {
    names = texts
    let queries = try texts.map { VisitQuery(query.conditions + (try Self.read($0)).conditions) }
    comparison = try Comparison(queries[0], queries[1], in: store)
  }

  private static func read(_ text: String) throws -> VisitQuery {
    do {
      return try VisitQuery(question: text)
    } catch {
      Report.line(error.underlined(text))
      throw ExitCode(1)
    }
  }

  func write(as format: OutputFormat) throws {
    switch format {
    case .text: Output.lines(lines)
    case .json, .jsonl:
      var writer = JSONWriter(pretty: format == .json)
      write(to: &writer)
      Output.lines([writer.text])
    }
  }

  private var lines: [String] {
    let width = max(8, names.map(\.count).max() ?? 0)
    func row(_ label: String, _ cells: [String]) -> String {
      let name = label.count > 34 ? label.prefix(33) + "…" : label
      return name + String(repeating: " ", count: 34 - name.count)
        + cells.map { String(repeating: " ", count: max(1, width + 2 - $0.count)) + $0 }.joined()
    }
    func counts(_ label: String, _ first: Int, _ second: Int) -> String {
      let difference = second - first
      let sign = difference > 0 ? "+\(difference)" : difference < 0 ? "−\(-difference)" : "0"
      return row(label, [String(first), String(second), sign])
    }
    var lines = [
      row("", names + ["change"]), counts("visits", comparison.first, comparison.second),
    ]
    for section in comparison.sections where !section.rows.isEmpty {
      lines += ["", section.field.rawValue]
      lines += section.rows.prefix(Self.most).map {
        counts("  " + $0.value.label, $0.first, $0.second)
      }
      let more = section.rows.count - Self.most
      if more > 0 { lines.append("  and \(more) more") }
    }
    return lines
  }

  private func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("first", names[0])
      writer.field("second", names[1])
      writer.field("visits", [comparison.first, comparison.second]) { $0.number($1) }
      for section in comparison.sections {
        writer.field(section.field.rawValue, section.rows) { writer, row in
          writer.object { writer in
            writer.field("value", row.value.id)
            writer.field("label", row.value.label)
            writer.field("first", row.first)
            writer.field("second", row.second)
          }
        }
      }
    }
  }
}
