internal import Timeline

/// The visits as one drawing: lanes by partner, over all of their time.
struct SVGExport: VisitWriter {
  private(set) var report = ExportReport()
  private var visits: [Visit] = []
  private var reference = Reference()
  private var title = ""
  private var note = ""

  /// A drawing of more would show nothing.
  let limit: (count: Int, reason: String)? = (
    5_000, "a drawing holds 5000 visits; a narrower question draws the rest"
  )
  let mayLeaveOut = true
  private static let columns = 100

  mutating func begin(_ header: ExportHeader, _ names: ExportedNames, to output: OutputFile) {
    title = header.title
    note = header.scope.drawingNote
  }

  mutating func write(_ visit: Visit, _ reference: Reference, to output: OutputFile) {
    visits.append(visit)
    self.reference.addUsed(by: visit, from: reference)
    report.written += 1
  }

  mutating func end(to output: OutputFile) {
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
