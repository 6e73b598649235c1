import ArgumentParser
import Timeline

struct Facets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count the values of a field among the visits that match.",
    discussion: "Fields: " + Field.allCases.map(\.rawValue).joined(separator: ", ") + ".")

  @Argument(
    help: "The field to count, such as delegation.",
    completion: .list(Field.allCases.map(\.rawValue)))
  var field: String
  @OptionGroup var data: DataOptions
  @Option(help: "text, json or jsonl.") var format = OutputFormat.text

  func validate() throws {
    guard Field(named: field) == nil else { return }
    try Asked.requireNoPath(field, is: "the field", in: "legation facets delegation", isName: false)
    let fields = Field.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("there is no field \"\(field)\"; expected one of \(fields)")
  }

  func run() throws {
    guard let field = Field(named: field) else { return }
    let (query, reading) = try data.read()
    let line = ProgressLine()
    let selection = try reading.store.select(query, progress: line.show(share:))
    let counts = try selection.counts(of: field)
    line.end()
    switch format {
    case .text:
      let scope = SelectionScope(query, count: try selection.count(), in: reading.store)
      Output.lines((query.isEmpty ? [] : [scope.countWords]) + Self.lines(counts))
    case .json:
      var writer = JSONWriter(pretty: true)
      writer.array { writer in
        for count in counts {
          writer.item()
          count.write(to: &writer)
        }
      }
      Output.lines([writer.text])
    case .jsonl:
      Output.lines(
        counts.map { count in
          var writer = JSONWriter()
          count.write(to: &writer)
          return writer.text
        })
    }
    try reading.finish()
  }

  private static func lines(_ counts: [FieldCount]) -> [String] {
    let width = String(counts.map(\.count).max() ?? 0).count
    return counts.map { count in
      let number = String(count.count)
      let label = count.value.label
      let id = count.value.id == label ? "" : "  \(count.value.id)"
      return String(repeating: " ", count: width - number.count) + number + "  " + label + id
    }
  }
}

extension FieldCount {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("value", value.id)
      writer.field("label", value.label)
      writer.field("count", count)
    }
  }
}
