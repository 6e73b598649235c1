import Timeline

/// Which row of the list is selected, and which one stands at its top.
struct ListState: Hashable, Sendable {
  var selected = 0
  private(set) var top = 0

  /// A line of the list: the heading over a row, the row itself, or the years without visits before
  /// it where no heading says them; those after all rows come before the row that would be next.
  enum Line: Hashable {
    case heading(Int)
    case emptyYears(Int)
    case row(Int)
  }

  /// The lines from the top on. The first is always the heading of the first row: it sticks.
  ///
  /// - Parameter year: the last the list is about, when there are no rows after these.
  func lines(
    _ rows: [TimelineRow], _ zoom: CalendarZoom, until year: Int? = nil, height: Int
  ) -> [Line] {
    var lines: [Line] = []
    guard height > 0 else { return lines }
    var group: Int?
    var index = top
    while index < rows.count, lines.count < height {
      let next = zoom.group(rows[index])
      if next != group, height > 1 {
        group = next
        // A heading without a row under it would be the last line.
        guard lines.count + 1 < height else { break }
        lines.append(.heading(index))
      } else if index > top, height > 1, rows.emptyYears(before: index) != nil {
        guard lines.count + 1 < height else { break }
        lines.append(.emptyYears(index))
      }
      lines.append(.row(index))
      index += 1
    }
    if index == rows.count, lines.count < height, rows.emptyYears(until: year) != nil {
      lines.append(.emptyYears(index))
    }
    return lines
  }

  /// Moves the top as little as needed to show the selected row.
  mutating func showSelected(
    _ rows: [TimelineRow], _ zoom: CalendarZoom, until year: Int? = nil, height: Int
  ) {
    selected = min(max(0, selected), max(0, rows.count - 1))
    top = min(top, selected)
    guard height > 0, !rows.isEmpty else { return }
    // The years after the last row are seen with it, where there is room for them.
    let foot = height > 2 && rows.emptyYears(until: year) != nil ? 1 : 0
    let lastTop = firstTop(showing: rows.count - 1, rows, zoom, height: height - foot)
    top = max(
      top,
      selected == rows.count - 1
        ? lastTop : firstTop(showing: selected, rows, zoom, height: height))
    // Never leave the foot of the list empty while there are rows above.
    top = min(top, lastTop)
  }

  /// The smallest top from which the row can still be seen.
  private func firstTop(
    showing row: Int, _ rows: [TimelineRow], _ zoom: CalendarZoom, height: Int
  ) -> Int {
    var used = height > 1 ? 2 : 1
    var first = row
    while first > 0 {
      let crosses =
        zoom.group(rows[first]) != zoom.group(rows[first - 1])
        || rows.emptyYears(before: first) != nil
      used += height > 1 && crosses ? 2 : 1
      if used > height { break }
      first -= 1
    }
    return first
  }

  mutating func scroll(toTop top: Int) { self.top = top }

  /// Puts the selected row in the middle, as after a jump.
  mutating func center(_ rows: [TimelineRow], height: Int) {
    top = max(0, selected - height / 2)
  }

  /// Keeps the selected row as far below the top as it was.
  mutating func scroll(offset: Int) {
    var kept = ListState()
    kept.selected = selected
    kept.scroll(toTop: max(0, selected - max(0, offset)))
    self = kept
  }
}
