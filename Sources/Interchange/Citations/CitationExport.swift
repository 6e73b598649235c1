internal import Timeline

/// A form reference managers read.
protocol CitationForm {
  func head(_ scope: [String]) -> String
  func text(_ work: CitedWork, isFirst: Bool) -> String
  var tail: String { get }
}

/// The sources, statements or visits of a selection, each once, for a reference manager.
struct CitationExport: VisitWriter {
  private(set) var report = ExportReport()
  private let form: any CitationForm
  private let works: CitedWorks
  private var titles: [VisitCollection.ID: String] = [:]
  private var title = ""
  private var seen: Set<String> = []

  init(_ form: any CitationForm, _ works: CitedWorks) {
    self.form = form
    self.works = works
  }

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    title = header.title
    titles = header.titles
    output.write(form.head(header.scope.sentences))
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    let collection = visit.collection.flatMap { titles[$0] } ?? title
    for work in CitedWork.all(works, in: visit, reference, collection: collection) {
      let isFirst = seen.isEmpty
      guard seen.insert(work.citation.id).inserted else { continue }
      output.write(form.text(work, isFirst: isFirst))
    }
    report.written += 1
  }

  mutating func end(to output: OutputFile) {
    output.write(form.tail)
    report.notes.append("\(seen.count) \(works.rawValue) cited")
  }
}
