public import Timeline

/// Who visits whom: two bars a partner where one party is on every side, else a table of counts.
extension ChartSVG {
  public init(
    _ matrix: VisitMatrix, subject: Party.Code?, title: String, note: String
  ) {
    self.title = title
    self.note = note
    description =
      "\(matrix.made.counted("visit")) that took place; \(matrix.notMade) did not and are not counted. "
      + (subject.map { "To and from \(PartyTable.name($0)), a row a partner." }
        ?? "Who travels down, who is visited across.")
    table = matrix.table(subject: subject)
    drawing =
      subject.map { FoldedDrawing(matrix: matrix, subject: $0).drawing }
      ?? SquareDrawing(matrix: matrix).drawing
  }
}

private struct FoldedDrawing {
  let matrix: VisitMatrix
  let subject: Party.Code
  private let names = 180.0
  private let room = 210.0

  var drawing: ChartSVG.Drawing {
    let rows = matrix.folded(subject)
    let greatest = max(1, rows.map { max($0.to.count, $0.from.count) }.max() ?? 1)
    let from = names + room + 60
    let right = from + room + 60
    var drawing = ChartSVG.Drawing(width: right + 200, height: 0)
    drawing.elements = [
      SVGText.text("to \(subject)", names, 10, "quiet"),
      SVGText.text("from \(subject)", from, 10, "quiet"),
      SVGText.text("balance", right + 50, 10, "quiet", end: true),
      SVGText.text("last begun", right + 80, 10, "quiet"),
    ]
    var row = 20.0
    for exchange in rows {
      let name = PartyTable.name(exchange.partner)
      drawing.elements.append(SVGText.text(SVGText.cut(name, 23), 8, row + 12))
      for (cell, column, look) in [(exchange.to, names, "to"), (exchange.from, from, "from")] {
        let width = room * Double(cell.count) / Double(greatest)
        if cell.count > 0 {
          drawing.elements.append(
            SVGText.box(column, row, width, 14, look, title: "\(name): \(cell.count) \(look)"))
        }
        drawing.elements.append(SVGText.text(String(cell.count), column + width + 5, row + 12))
      }
      let balance = exchange.balance
      let words = balance > 0 ? "+\(balance)" : balance < 0 ? "−\(-balance)" : "0"
      drawing.elements.append(SVGText.text(words, right + 50, row + 12, end: true))
      drawing.elements.append(
        SVGText.text(Self.month(exchange.lastBegan), right + 80, row + 12, "quiet"))
      row += SVGText.rowHeight
    }
    drawing.height = row
    return drawing
  }

  /// "October 2025", or just the year.
  private static func month(_ date: EDTF?) -> String {
    guard let date, let first = date.begins?.lowerBound.civil else { return "" }
    guard date.began(in: .month) != nil else { return String(first.year) }
    return "\(Gregorian.months[first.month - 1]) \(first.year)"
  }
}

private struct SquareDrawing {
  let matrix: VisitMatrix
  private let names = 180.0
  private static let most = 24

  var drawing: ChartSVG.Drawing {
    let hosts = Array(
      matrix.parties.filter { host in matrix.cells.keys.contains { $0.to == host } }
        .prefix(Self.most))
    let delegations = matrix.parties.filter { (matrix.madeBy[$0] ?? 0) > 0 }
    let greatest = Double(max(1, matrix.cells.values.map(\.count).max() ?? 1))
    var drawing = ChartSVG.Drawing(width: names + Double(hosts.count) * 38 + 20)
    for (column, host) in hosts.enumerated() {
      drawing.elements.append(
        SVGText.text(host, names + Double(column) * 38 + 34, 10, "quiet", end: true))
    }
    for (row, delegation) in delegations.enumerated() {
      let top = 20 + Double(row) * SVGText.rowHeight
      let name = PartyTable.name(delegation)
      drawing.elements.append(SVGText.text(SVGText.cut(name, 23), 8, top + 12))
      for (column, host) in hosts.enumerated() {
        let count = matrix[delegation, host].count
        guard count > 0 else { continue }
        let left = names + Double(column) * 38
        let side = 4 + 12 * (Double(count) / greatest).squareRoot()
        drawing.elements.append(
          SVGText.box(
            left, top + (14 - side) / 2, side, side, "to",
            title: "\(name) → \(PartyTable.name(host)): \(count)"))
        drawing.elements.append(SVGText.text(String(count), left + 34, top + 12, end: true))
      }
    }
    drawing.height = 20 + Double(delegations.count) * SVGText.rowHeight
    return drawing
  }
}
