import Timeline

/// What changed in a visit as lines: what it is of, then what it was and is.
struct ChangeLines {
  private let difference: VisitDifference
  private let columns: Int

  init(_ difference: VisitDifference, columns: Int) {
    self.difference = difference
    self.columns = columns
  }

  var lines: ChartLines {
    var lines = ChartLines()
    for change in difference.changes {
      var line = StyledText("\(change.part.rawValue) \(change.kind.rawValue)", .heading)
      line.append(": ")
      line.append(change.text)
      for wrapped in line.wrapped(to: columns, indent: 2) { lines.add(wrapped) }
    }
    return lines
  }
}
