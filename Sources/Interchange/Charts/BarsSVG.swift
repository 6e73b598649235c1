public import Timeline

/// Bars: a row for each year, quarter, month or decade, a stretch for each group and direction.
extension ChartSVG {
  public init(_ bars: Bars, title: String, note: String) {
    self.title = title
    self.note = note
    let empty = bars.bars.filter { $0.count == 0 && $0.isCovered }.map {
      bars.unit.value($0.number)
    }
    let words = bars.isAll ? "No visit is known" : "None of these began"
    let none = empty.isEmpty ? "" : " \(words) in \(empty.joined(separator: ", "))."
    description =
      "\(bars.total.counted("visit")) by the \(bars.unit.words) they began in; "
      + "\(bars.notCounted) may have begun in two or at no known time and are in none.\(none)"
    table = bars.table
    drawing = BarsDrawing(bars: bars).drawing
  }
}

private struct BarsDrawing {
  let bars: Bars
  private let start = 120.0
  private let room = 640.0

  init(bars: Bars) { self.bars = bars }

  var drawing: ChartSVG.Drawing {
    var drawing = ChartSVG.Drawing(width: start + room + 60)
    drawing.elements = legend()
    var row = 40.0
    for bar in bars.bars {
      drawing.elements += draw(bar, row)
      row += SVGText.rowHeight
    }
    drawing.height = row
    return drawing
  }

  private func legend() -> [String] {
    var column = 8.0
    var elements: [String] = []
    for (index, group) in bars.groups.enumerated() {
      elements.append(SVGText.box(column, 0, 12, 12, "g\(index)"))
      elements.append(SVGText.text("\(group.letter) \(group.name)", column + 17, 10))
      column += 34 + Double(group.name.count + 2) * SVGText.cell
    }
    guard let subject = bars.scope.subject else { return elements }
    let words =
      "CAPITAL to \(PartyTable.name(subject)), small and paler from it, outline: did not take place"
    return elements + [SVGText.text(words, 8, 28, "quiet")]
  }

  private func draw(_ bar: Bars.Bar, _ row: Double) -> [String] {
    let label = bars.unit.value(bar.number)
    var elements = [
      SVGText.text(label, 8, row + 12),
      SVGText.text(String(bar.count), start - 8, row + 12, "quiet", end: true),
    ]
    guard bar.count > 0 else {
      let words = bar.isCovered ? bars.emptyWords : "not covered"
      return elements + [SVGText.text(words, start, row + 12, "quiet")]
    }
    let unit = room / Double(max(1, bars.greatest))
    var column = start
    for part in bar.parts {
      let isAway = part.direction == .fromSubject
      let group = bars.groups[part.group]
      let width = unit * Double(part.count)
      let words =
        "\(label): \(part.count) \(group.name)" + (part.direction.map { ", \($0.rawValue)" } ?? "")
      elements.append(
        SVGText.box(
          column, row, width - 1, 14, "g\(part.group)\(isAway ? " away" : "")", title: words))
      if width > 10 {
        let letter = isAway ? group.letter.lowercased() : String(group.letter)
        elements.append(SVGText.text(letter, column + 2, row + 11, isAway ? "" : "on"))
      }
      column += width
    }
    if bar.notMade > 0 {
      elements.append(
        SVGText.box(
          column + 1, row + 0.5, unit * Double(bar.notMade) - 2, 13, "unmade",
          title: "\(label): \(bar.notMade) did not take place"))
    }
    return elements
  }
}
