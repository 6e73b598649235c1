internal import Timeline

/// The visits as one drawing: lanes by partner, over all of their time.
struct SVGExport: VisitWriter {
  private(set) var report = ExportReport()
  private var visits: [Visit] = []
  private var reference = Reference()
  private var title = ""
  private var note = ""

  /// A drawing of more would show nothing.
  private static let most = 5_000
  private static let columns = 100

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    title = header.title
    let question = header.question.isEmpty ? "" : " that match \(header.question)"
    let license = header.collection.license.map { ", \($0)" } ?? ""
    note =
      "\(header.count) visits\(question). Source: \(header.title)\(license); drawn by legation."
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    guard visits.count < Self.most else {
      report.leftOut += 1
      return
    }
    visits.append(visit)
    self.reference.addUsed(by: visit, from: reference)
    report.written += 1
  }

  mutating func end(to output: OutputFile) {
    if report.leftOut > 0 {
      report.notes.append("a drawing holds \(Self.most) visits; a narrower question draws the rest")
    }
    let scope = ChartScope(visits)
    let lanes = Lanes(visits, by: .partner, scope: scope, reference)
    let days = lanes.days ?? Day(number: 0)...Day(number: 0)
    let zoom = ChartZoom.fitting(days, columns: Self.columns)
    let drawing = ChartSVG(
      lanes, zoom.scale(showing: days, columns: Self.columns),
      title: "\(title): visits by partner", note: note)
    output.write(drawing.text)
  }
}
