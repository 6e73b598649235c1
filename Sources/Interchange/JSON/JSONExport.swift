internal import Timeline

/// The project's own format: a header with all that the visits name, then the visits.
struct JSONExport: VisitWriter {
  private(set) var report = ExportReport()
  let writesNamesFirst = true
  private let isLines: Bool
  private var linked: Set<Visit.ID> = []
  private var linksOut = 0

  init(isLines: Bool) {
    self.isLines = isLines
  }

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    linked = names.linked
    if header.collectionCount > 1 {
      report.notes.append("visits of \(header.collectionCount) collections stand under one header")
    }
    var writer = JSONWriter(pretty: !isLines)
    writer.object { writer in
      if !isLines { writer.field("$schema", "visits.schema.json") }
      writer.name("collection")
      Self.described(header).write(to: &writer)
      Self.write(names.reference, to: &writer)
    }
    // The document goes on with the visits; its closing brace is written at the end.
    let text = isLines ? writer.text : String(writer.text.dropLast(2)) + ",\n  \"visits\": ["
    output.write(text + (isLines ? "\n" : ""))
  }

  /// A part of a collection says of what it is a part.
  private static func described(_ header: ExportHeader) -> VisitCollection {
    var collection = header.collection
    guard !header.scope.question.isEmpty else { return collection }
    let scope = header.scope.sentences.joined(separator: " ")
    collection.about = [collection.about, scope].compactMap { $0 }.joined(separator: " ")
    return collection
  }

  private static func write(_ reference: Reference, to writer: inout JSONWriter) {
    writer.field("sources", reference.sources.values.sorted { $0.id < $1.id }) {
      $1.write(to: &$0)
    }
    writer.field("people", reference.people.values.sorted { $0.id < $1.id }) {
      $1.write(to: &$0)
    }
    writer.field("places", reference.places.values.sorted { $0.id < $1.id }) {
      $1.write(to: &$0)
    }
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    linksOut += visit.related.count { !linked.contains($0.visit) }
    if isLines {
      output.write(visit.json() + "\n")
    } else {
      let indented = visit.json(pretty: true).replacing("\n", with: "\n    ")
      output.write((report.written > 0 ? "," : "") + "\n    " + indented)
    }
    report.written += 1
  }

  mutating func end(to output: OutputFile) {
    if !isLines { output.write("\n  ]\n}\n") }
    if linksOut > 0 {
      let lead = linksOut == 1 ? "leads" : "lead"
      report.notes.append("\(linksOut.counted("link")) \(lead) to visits that are not among them")
    }
  }
}
